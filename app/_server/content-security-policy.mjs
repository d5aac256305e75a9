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

const string = String.raw`"(?:[^"\\]|\\.)*"`;

/**
 * What a page's inline scripts look like from their first letter to their last: Next's flight data and list of chunks, and
 * what fetches the portal's elements (server/lean-page.mjs).
 */
const known = [
  /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\(\[0\]\);?$/,
  new RegExp(`^self\\.__next_f\\.push\\(\\[\\d,${string}\\]\\);?$`, "s"),
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\(\{[\w",:[\]/.~()\s-]*\}\);?$/,
  /^requestAnimationFrame\(function\(\)\{setTimeout\(function\(\)\{\["\/elements\/[\w",/.-]*\]\.forEach\(function\(s\)\{import\(s\)\}\)\}\)\}\)$/,
];

/**
 * CSP sources for the inline scripts of a finished page. Only what the framework and the portal write is known by its
 * shape: one that came in with somebody's text would get no hash, and would not run.
 * @param {string} html
 */
export function inlineScriptHashes(html) {
  const hashes = new Set();
  for (const [, code] of html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) {
    if (known.some((shape) => shape.test(code)))
      hashes.add(`'sha256-${createHash("sha256").update(code).digest("base64")}'`);
  }
  return [...hashes];
}
