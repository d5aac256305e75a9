import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { afterEach, expect } from "vitest";
import { createDoor } from "@/server/door.mjs";
import { closeServer, createPortalServer } from "@/server/http-server.mjs";
import type { RenderLine } from "@/server/render-line.mjs";

process.env.LOG_LEVEL = "silent";

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
export let server: ReturnType<typeof createPortalServer> | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  if (server) await closeServer(server, 0);
});

/** A door before `handle`, on a port of its own; Next stands there otherwise. */
export async function open(
  handle: Handle,
  { options = {}, ...more }: { options?: object; trustProxy?: boolean; line?: RenderLine } = {},
) {
  server = createPortalServer(
    createDoor({ handle, trustProxy: false, development: false, ...more }),
    options,
  );
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

/** Answers with what it was asked. */
export const echo: Handle = async (request, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(JSON.stringify({ url: request.url, headers: request.headers }));
};

/** What comes back for bytes sent as they are. */
export async function raw(
  port: number,
  bytes: string,
): Promise<{ status: number; headers: Headers; body: string }> {
  const socket = connect(port, "127.0.0.1");
  socket.write(Buffer.from(bytes, "latin1"));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  const [head, ...body] = Buffer.concat(chunks).toString().split("\r\n\r\n");
  const [first, ...lines] = head!.split("\r\n");
  const headers = new Headers(lines.map((line) => line.split(/: (.*)/s).slice(0, 2) as [string, string]));
  return { status: Number(first!.split(" ")[1]), headers, body: body.join("\r\n\r\n") };
}
/** A request's head. */
export const request = (line: string, ...headers: string[]) =>
  [`${line} HTTP/1.1`, "Host: cong.example", "Connection: close", ...headers, "", ""].join("\r\n");

/** What every answer carries. */
export function expectProtected(headers: Headers) {
  expect(Object.fromEntries(headers)).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
  });
  expect(headers.has("strict-transport-security")).toBe(false);
}
