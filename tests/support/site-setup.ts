import { mkdirSync, writeFileSync } from "node:fs";
import { startServer } from "./server";

/** One built server with a fresh database for the whole browser suite; what it said is kept beside the report. */
export default async function setup() {
  const server = await startServer({ port: Number(process.env.SITE_PORT ?? 3190) });
  return async () => {
    await server.stop();
    mkdirSync("test-results", { recursive: true });
    writeFileSync("test-results/server.log", server.output());
  };
}
