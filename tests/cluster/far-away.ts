import { connect, createServer, type Socket } from "node:net";
import { freePort } from "../support/server";

export type FarAway = { url: string; asked: () => number; stop: () => Promise<void> };

/**
 * Puts `milliseconds` of way between this machine and the server at `url`, there and back together: every piece of a
 * connection comes out that much later, in order. `asked` counts the questions that went through.
 */
export async function farAway(url: string, milliseconds: number): Promise<FarAway> {
  const { hostname, port } = new URL(url);
  const here = await freePort();
  let asked = 0;
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to, isAsking] of [
      [near, far, true],
      [far, near, false],
    ] as const) {
      open.add(from);
      from.setNoDelay(true);
      from.on("data", (piece: Buffer) => {
        if (isAsking) asked += piece.toString("latin1").split(/(?:^|\n)POST \//).length - 1;
        setTimeout(() => to.writable && to.write(piece), milliseconds / 2);
      });
      from.on("end", () => setTimeout(() => to.end(), milliseconds / 2));
      from.on("error", () => to.destroy());
      from.on("close", () => open.delete(from));
    }
  });
  await new Promise<void>((done) => server.listen(here, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${here}`,
    asked: () => asked,
    stop: () =>
      new Promise((done) => {
        for (const one of open) one.destroy();
        server.close(() => done());
      }),
  };
}
