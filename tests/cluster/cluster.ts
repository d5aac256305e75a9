import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nginxPath, siteName, startNginx, type Front } from "../support/fronts";
import { freePort, startServer, type RunningServer } from "../support/server";
import { startSqld, type DatabaseServer } from "./sqld";

/** A portal of the cluster; `again` starts it anew, maybe from another folder, and the front is told of no change. */
export type Portal = { url: string; running: () => RunningServer; again: (folder?: string) => Promise<void> };

export type Cluster = {
  primary: DatabaseServer;
  replicas: DatabaseServer[];
  portals: Portal[];
  front: Front;
  /** Where the front listens. */
  url: string;
  /** What the portals are called (PORTAL_URL). */
  name: string;
  secret: string;
  stop: () => Promise<void>;
};

/** Milliseconds for which a moderator may take a decision back. */
export const undoSeconds = 2;

/**
 * A primary, two replicas, three portals that start together on the empty primary, and Debian's nginx before them with
 * deploy/nginx.conf and deploy/cluster. The second and the third portal have a replica beside them.
 */
export async function startCluster(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), "lan-toa-cluster-"));
  const primary = await startSqld(join(folder, "primary"));
  const replicas = [
    await startSqld(join(folder, "replica-1"), primary.copies),
    await startSqld(join(folder, "replica-2"), primary.copies),
  ];
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const name = `http://${siteName}:${port}`;
  const secret = randomBytes(32).toString("hex");
  const environment = { AUTH_SECRET: secret, PORTAL_URL: name, TRUST_PROXY: "1", DATABASE_URL: primary.url };
  const portals = await Promise.all(
    [undefined, ...replicas].map((replica) =>
      startPortal({ ...environment, ...(replica && { DATABASE_REPLICA_URL: replica.url }) }),
    ),
  );
  const front = await startFront(port, portals);
  const stop = async () => {
    await front.stop();
    await Promise.all(portals.map((portal) => portal.running().stop()));
    for (const server of [...replicas, primary]) await server.stop();
  };
  return { primary, replicas, portals, front, url, name, secret, stop };
}

async function startPortal(environment: Record<string, string>): Promise<Portal> {
  const port = await freePort();
  const given = { ...environment, PORT: String(port), UNDO_SECONDS: String(undoSeconds), LOG_LEVEL: "error" };
  const start = (folder?: string) =>
    startServer({ folder, environment: given, at: `http://127.0.0.1:${port}` });
  let running = await start();
  return {
    url: `http://127.0.0.1:${port}`,
    running: () => running,
    again: async (folder) => void (running = await start(folder)),
  };
}

/** deploy/nginx.conf as deploy/cluster says to change it, with these portals. */
function startFront(port: number, portals: Portal[]): Promise<Front> {
  const addresses = portals.map(({ url }) => new URL(url).host);
  let upstream = readFileSync("deploy/cluster/upstream.conf", "utf8");
  for (const [at, address] of addresses.entries())
    upstream = upstream.replace(`10.0.0.1${at + 1}:3000`, address);
  const change = (file: string) =>
    file
      .replace(/ {2}upstream portal \{[^}]*\}\n/, upstream)
      .replace(
        / {6}# What is sent twice would be done twice\.\n {6}proxy_next_upstream off;\n/,
        readFileSync("deploy/cluster/next-portal.conf", "utf8"),
      )
      // This machine's only sender asks more than any reader does.
      .replace("rate=100r/s", "rate=100000r/s")
      .replace("rate=20r/s", "rate=10000r/s");
  return startNginx(nginxPath()!, { portal: addresses[0]!, port, plain: true, change });
}
