// @ts-check
import { refusalIn } from "./plain-answer.mjs";

/**
 * Puts the portal's words in the place of what Next sends when a page broke that has no policy for its scripts: an empty
 * page that only scripts would fill, and they may not run without one. Dynamic pages have a policy and say it themselves.
 * Where `isMisread`, Next broke over what it was sent, and who sent it is told so (400).
 *
 * @param {import("node:http").ServerResponse} response
 * @param {string} path
 * @param {() => boolean} isMisread
 */
export function speakOfFaults(response, path, isMisread) {
  const { writeHead, write, end } = response;
  /** @type {string | undefined} */
  let instead;
  const isWordless = () =>
    !response.hasHeader("content-security-policy") &&
    /^text\/(?:html|plain)/.test(String(response.getHeader("content-type") ?? "text/html"));
  const broke = () => response.statusCode === 500 && (isMisread() || isWordless());
  response.writeHead = /** @type {typeof writeHead} */ (
    function (/** @type {any[]} */ ...args) {
      if (broke()) {
        const misread = isMisread();
        const { type, policy, body } = refusalIn(misread ? "broken-request" : "fault", path);
        instead = body;
        if (misread) {
          response.statusCode = 400;
          if (typeof args[0] === "number") args[0] = 400;
        }
        for (const name of ["content-encoding", "etag"]) response.removeHeader(name);
        response.setHeader("content-type", type);
        response.setHeader("content-security-policy", policy);
        response.setHeader("content-length", Buffer.byteLength(body));
      }
      return Reflect.apply(writeHead, response, args);
    }
  );
  // The head first: only then is it known which body goes with it.
  const decide = () => !response.headersSent && broke() && response.writeHead(response.statusCode);
  response.write = /** @type {typeof write} */ (
    function (/** @type {any[]} */ ...args) {
      decide();
      return instead === undefined ? Reflect.apply(write, response, args) : true;
    }
  );
  response.end = /** @type {typeof end} */ (
    function (/** @type {any[]} */ ...args) {
      decide();
      if (instead === undefined) return Reflect.apply(end, response, args);
      return Reflect.apply(end, response, response.req.method === "HEAD" ? [] : [instead]);
    }
  );
}
