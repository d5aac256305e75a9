// @ts-check
import { refusalIn } from "./plain-answer.mjs";

/**
 * Puts the portal's words in the place of what Next sends when a page broke that has no policy for its scripts: an empty
 * page that only scripts would fill, and they may not run without one. Dynamic pages have a policy and say it themselves.
 *
 * @param {import("node:http").ServerResponse} response
 * @param {string} path
 */
export function speakOfFaults(response, path) {
  const { writeHead, write, end } = response;
  /** @type {string | undefined} */
  let instead;
  const broke = () =>
    response.statusCode === 500 &&
    !response.hasHeader("content-security-policy") &&
    /^text\/(?:html|plain)/.test(String(response.getHeader("content-type") ?? "text/html"));
  response.writeHead = /** @type {typeof writeHead} */ (
    function (/** @type {any[]} */ ...args) {
      if (broke()) {
        const { type, policy, body } = refusalIn("fault", path);
        instead = body;
        for (const name of ["content-encoding", "etag"]) response.removeHeader(name);
        response.setHeader("content-type", type);
        response.setHeader("content-security-policy", policy);
        response.setHeader("content-length", Buffer.byteLength(body));
      }
      return Reflect.apply(writeHead, response, args);
    }
  );
  // The head first: only then is it known which body goes with it.
  const decide = () => !response.headersSent && broke() && response.writeHead(500);
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
