// @ts-check
import { contentSecurityPolicy } from "../app/_server/content-security-policy.mjs";
import { settings } from "./settings.mjs";

/** For bytes nobody's browser should run anything in: data, pictures, feeds, refusals without a page. */
export const bytesPolicy = "default-src 'none'; frame-ancestors 'none'";

const everywhere = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "cross-origin-opener-policy": "same-origin",
};

/** What every answer carries, whoever made it; the policy for its content comes beside them. @returns {[string, string][]} */
export function securityHeaders() {
  const { secure } = settings();
  // Where the portal is reached by plain http a browser told this would never find it again.
  const strict = secure ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {};
  return Object.entries({ ...everywhere, ...strict });
}

/** What Next's answers carry for the cache handler alone. */
const internal = ["x-portal-revision", "x-portal-day"];

/** How long a finished body is, in bytes. Next drops the header that says so, and some previews then show no picture. */
const lengthHeader = "x-portal-length";

/**
 * Lets no answer out without its protection: pages bring a policy of their own (cache handler, proxy.ts), everything else
 * gets the one for bytes. The response emits `head` with its status when its first line is about to be written.
 *
 * @param {import("node:http").ServerResponse} response
 * @param {string} id
 */
export function protect(response, id) {
  const { development } = settings();
  for (const [name, value] of securityHeaders()) response.setHeader(name, value);
  response.setHeader("x-request-id", id);
  const writeHead = response.writeHead;
  response.writeHead = /** @type {typeof writeHead} */ (
    function (/** @type {any[]} */ ...args) {
      for (const name of internal) response.removeHeader(name);
      const length = response.getHeader(lengthHeader);
      response.removeHeader(lengthHeader);
      if (length !== undefined) response.setHeader("content-length", length);
      const isPage = String(response.getHeader("content-type") ?? "").startsWith("text/html");
      // While developing, pages are full of scripts that no policy knows.
      if (!response.hasHeader("content-security-policy") && !(isPage && development))
        response.setHeader("content-security-policy", isPage ? contentSecurityPolicy([]) : bytesPolicy);
      response.emit("head", typeof args[0] === "number" ? args[0] : response.statusCode);
      return Reflect.apply(writeHead, response, args);
    }
  );
}
