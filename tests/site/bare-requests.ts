import { Agent, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { Client } from "@libsql/client";
import { expect } from "@playwright/test";
import type { PeopledPortal } from "../support/peopled-portal";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; fromMemory: boolean };
const agent = new Agent({ keepAlive: true, maxSockets: 2000 });

/** Asks as bytes on the wire: nothing is unpacked, followed or kept. */
export function ask(
  { server }: Pick<PeopledPortal, "server">,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest(server.url + path, { method, headers, agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk) => chunks.push(chunk));
      answer.on("end", () => {
        const fromMemory = answer.headers["cache-status"] === "lan-toa; hit";
        resolve({
          status: answer.statusCode!,
          headers: answer.headers,
          body: Buffer.concat(chunks),
          fromMemory,
        });
      });
    });
    sent.on("error", reject).end();
  });
}

/** The page once it is answered from memory. */
export async function ready(
  portal: PeopledPortal,
  path: string,
  headers?: Record<string, string>,
): Promise<Answer> {
  await ask(portal, path);
  const fromMemory = async () => (await ask(portal, path, headers)).fromMemory;
  await expect.poll(fromMemory, { message: path }).toBe(true);
  return ask(portal, path, headers);
}

/** What another process does that changes everything. */
export const touchEverything = (database: Client) =>
  database.execute("update cache_tag set revision = (select max(revision) + 1 from cache_tag)");
