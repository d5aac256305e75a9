// @ts-check
import { Server } from "node:http";
import next from "next";
import { createDoor } from "./door.mjs";
import { closeServer, createPortalServer } from "./http-server.mjs";
import { quietConsole } from "./quiet-console.mjs";
import { settings } from "./settings.mjs";

// The portal's process: Next behind the door. cli/start.mjs becomes it, with checked settings.
const { host, port, trustProxy, development } = settings();
if (!development) quietConsole();

/** Milliseconds that what is under way may take once the portal is asked to stop. */
const patience = 30_000;

/** @type {ReturnType<typeof createDoor>} */
let door;
const server = createPortalServer((request, response) => door(request, response));
// Next answers upgrades on the server it is given. While developing that is how changes reach the browser; otherwise there
// is nothing to upgrade to, and a client that offers to gets its page.
const upgrades = development ? server : new Server();
const app = next({ dev: development, hostname: host, port, httpServer: upgrades });
await app.prepare();
door = createDoor({ handle: app.getRequestHandler(), trustProxy, development });
server.listen(port, host);

let stopping = false;
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, stop);

async function stop() {
  // Whoever presses Ctrl-C twice still waits for what is under way.
  if (stopping) return;
  stopping = true;
  await closeServer(server, patience);
  await app.close();
  process.exit(0);
}
