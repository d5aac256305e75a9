// @ts-check
import { createServer } from "node:http";
import { allMethods } from "./methods.mjs";
import { refuseConnection } from "./plain-answer.mjs";

/**
 * How long a connection may take to say what it wants, and to send all of it: a photo of 40 MB, as promised, takes half
 * an hour at 20 KB a second. It is kept open longer than a proxy in front does, or that would send requests into a
 * connection that has just ended.
 */
const timeouts = { headersTimeout: 20_000, requestTimeout: 2_700_000, keepAliveTimeout: 65_000 };

const wrongMethod = /** @type {const} */ ({
  status: 405,
  refusal: "wrong-method",
  headers: { allow: allMethods.join(", ") },
});

/** What never became a request, by Node's code for it. @type {Record<string, Parameters<typeof refuseConnection>[1]>} */
const faults = {
  HPE_HEADER_OVERFLOW: { status: 431, refusal: "too-large" },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, refusal: "too-slow" },
  HPE_INVALID_METHOD: wrongMethod,
};

/**
 * A server whose every answer, also to what is no request, has passed the door.
 *
 * @param {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => void} door
 * @param {import("node:http").ServerOptions} [options]
 */
export function createPortalServer(door, options) {
  const server = createServer({
    ...timeouts,
    // How often it is looked who took too long.
    connectionsCheckingInterval: 5_000,
    // The door refuses what names no host, with its protection and in words.
    requireHostHeader: false,
    ...options,
  });
  server.on("request", door).on("checkExpectation", door);
  server.on("connect", (_request, socket) => refuseConnection(socket, wrongMethod));
  server.on("clientError", (/** @type {NodeJS.ErrnoException} */ error, socket) =>
    refuseConnection(socket, faults[error.code ?? ""] ?? { status: 400, refusal: "broken-request" }),
  );
  return server;
}

/**
 * Takes no new connections, lets the requests under way end, and resolves then, or after `patience` milliseconds.
 *
 * @param {import("node:http").Server} server
 * @param {number} patience
 */
export function closeServer(server, patience) {
  // A connection kept alive is idle only after the answer it is busy with.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const end = setTimeout(() => server.closeAllConnections(), patience);
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(idle);
      clearTimeout(end);
      resolve(undefined);
    });
  });
}
