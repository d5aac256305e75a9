import { createHash } from "node:crypto";
import { earlyWordsScriptSource } from "./early-words-script.mjs";
import { textSizeScriptSource } from "./text-size-script.mjs";

const own = [textSizeScriptSource, earlyWordsScriptSource];

/**
 * The policy of every page. `scripts` are the extra script sources: hashes on static pages, a nonce on
 * dynamic ones. Styles may be inline: React writes `style` attributes, and they cannot run code.
 * @param {string[]} scripts
 */
export function contentSecurityPolicy(scripts) {
  // React's development build evaluates strings to rebuild server stacks; production never does.
  const development = process.env.NODE_ENV === "development" ? ["'unsafe-eval'"] : [];
  return [
    "default-src 'self'",
    `script-src ${[...new Set(["'self'", ...own, ...scripts, ...development])].join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * CSP sources for every inline script of a finished page.
 * @param {string} html
 */
export function inlineScriptHashes(html) {
  const hashes = new Set();
  for (const [, attributes, code] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)) {
    if (/\bsrc=/.test(attributes) || /type="application\/(?:ld\+)?json"/.test(attributes)) continue;
    hashes.add(`'sha256-${createHash("sha256").update(code).digest("base64")}'`);
  }
  return [...hashes];
}
