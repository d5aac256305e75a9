import { startServer } from "./server";

/** The first start builds: done once, before workers start portals of that build side by side. */
export default async function setup() {
  const server = await startServer();
  await server.stop();
}
