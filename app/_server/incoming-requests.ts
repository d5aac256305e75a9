import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { readEnvironment } from "@/environment";

const forwarded = [
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "forwarded",
];

/**
 * Sees every request before Next does. Next keeps an X-Forwarded-For it is sent, so without a proxy that writes it
 * anyone could choose their address: it is dropped unless TRUST_PROXY says there is one. An address that does not
 * decode becomes an unknown one, which is answered with the portal's own page; Next would answer 500.
 */
export function watchIncomingRequests(): void {
  const { TRUST_PROXY } = readEnvironment();
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    if (!TRUST_PROXY) for (const name of forwarded) delete request.headers[name];
    if (!decodes(request.url ?? "/")) request.url = "/khong-doc-duoc";
    request.url = questionInPath(request.url ?? "/");
  });
}

/**
 * A search's question as part of its path, where its page (`tim-kiem/[question]`) can read it and still be made like the
 * static ones. Not in `proxy.ts`: from there Next asks itself over the network again when it listens on 127.0.0.1.
 */
export function questionInPath(url: string): string {
  const [, path, question] = /^((?:\/en)?\/tim-kiem)(\?.*)?$/s.exec(url) ?? [];
  // In letters that no one along the way decodes.
  return path ? `${path}/${Buffer.from(question || "?").toString("base64url")}` : url;
}

function decodes(url: string): boolean {
  try {
    decodeURIComponent(url.split("?")[0]!);
    return true;
  } catch {
    return false;
  }
}
