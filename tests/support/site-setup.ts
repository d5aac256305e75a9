import { startServer } from "./server";

/** One built server with a fresh database for the whole browser suite. */
export default async function setup() {
  const server = await startServer({ port: Number(process.env.SITE_PORT ?? 3190) });
  return () => server.stop();
}
