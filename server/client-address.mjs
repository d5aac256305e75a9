// @ts-check

const forwarded = [
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "forwarded",
];

/**
 * Drops what a sender claims about where it stands. Next keeps an X-Forwarded-For it is sent, so without a proxy that
 * writes it (TRUST_PROXY) anyone could choose their address; Next fills it in from the connection.
 *
 * @param {import("node:http").IncomingMessage} request
 */
export function dropClaims({ headers }) {
  for (const name of forwarded) delete headers[name];
}
