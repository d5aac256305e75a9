import { mkdirSync, writeFileSync } from "node:fs";
import { startServer } from "./server";

/** One built server with a fresh database for the walks that share it; what it said is kept beside the report. */
export default async function setup() {
  const server = await startServer();
  // The tests' processes start later and read it in playwright.config.ts.
  process.env.SITE_URL = server.url;
  return async () => {
    await server.stop();
    mkdirSync("test-results", { recursive: true });
    writeFileSync("test-results/server.log", server.output());
  };
}
