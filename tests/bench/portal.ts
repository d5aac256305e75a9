import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { closeDatabase } from "../../db/client";
import { startServer, type RunningServer } from "../support/server";
import { publishPhotoStory } from "./photo-story";
import { makeReadyNominations, type ReadyNomination } from "./submissions";

export const storyPath = "/guong/muoi-hai-nam-mo-lop-hoc-buoi-toi-cho-tre-em-lao-dong-trong-hem";

/** Whom `asks` of the desk are sent as, and what there is to look at. */
export type Portal = RunningServer & {
  databaseFile: string;
  /** Complete nominations, each of an official of its own. */
  nominations: ReadyNomination[];
  /** The session cookie of a moderator of the whole city. */
  moderatorCookie: string;
  photoStory: string;
  /** Seconds from `npm start` to the first page. */
  startSeconds: number;
};

type PortalOptions = { nominations?: number; environment?: Record<string, string> };

/**
 * The portal as `npm start` runs it, on its second start, with the opening content, ready nominations and a story with
 * a photo.
 */
export async function startPortal({ nominations = 2, environment }: PortalOptions = {}): Promise<Portal> {
  const databaseFile = resolve(`.bench/data/portal-${randomBytes(4).toString("hex")}.db`);
  mkdirSync(resolve(".bench/data"), { recursive: true });
  const secret = randomBytes(32).toString("hex");
  const options = { databaseFile, environment: { ...environment, AUTH_SECRET: secret } };
  await (await startServer(options)).stop();
  process.env.DATABASE_URL = `file:${databaseFile}`;
  const made = await makeReadyNominations(nominations, secret);
  const photoStory = await publishPhotoStory();
  closeDatabase();
  const begin = performance.now();
  const server = await startServer(options);
  await (await fetch(server.url)).text();
  const startSeconds = (performance.now() - begin) / 1000;
  const stop = async () => {
    await server.stop();
    for (const end of ["", "-wal", "-shm"]) rmSync(databaseFile + end, { force: true });
  };
  return { ...server, stop, databaseFile, photoStory, startSeconds, ...made };
}
