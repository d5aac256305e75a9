// @ts-check

/** Where a proxy in front says a request came from. */
const claims = ["x-forwarded-for", "x-forwarded-host", "forwarded"];
/**
 * How it was asked there. Dropped even where the proxy is trusted: Next would ask itself by https for the page an action
 * leads to, on a port that speaks http. What the portal is called outside is PORTAL_URL.
 */
const outside = ["x-forwarded-proto", "x-forwarded-port"];

/**
 * Drops what a sender claims about where it stands. Next keeps an X-Forwarded-For it is sent, so without a proxy that
 * writes it (TRUST_PROXY) anyone could choose their address; Next fills it in from the connection.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {boolean} trustProxy
 */
export function dropClaims({ headers }, trustProxy) {
  for (const name of outside) delete headers[name];
  if (!trustProxy) for (const name of claims) delete headers[name];
}
