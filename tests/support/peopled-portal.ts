import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer, type RunningServer } from "./server";

/** Everybody the rules tell apart. The nominations and the rest are of Phường Minh Phụng. */
export const everybody = [
  "anonymous",
  "official",
  "otherOfficial",
  "wardModerator",
  "moderator",
  "admin",
  // An official of the ward who is its moderator too, and made what is decided.
  "author",
] as const;
export type Who = (typeof everybody)[number];

/** What something can be done to; made through the domain's own commands (peopled-data.ts). */
export type Kind =
  | "draft"
  | "sent"
  | "returned"
  | "held"
  | "approved"
  /** Approved without a story, which is then begun and sent. */
  | "untold"
  | "telling"
  | "told"
  | "toList"
  | "listed"
  | "hidden"
  | "model"
  | "adoption"
  | "suggestion"
  | "user"
  | "space"
  | "campaign"
  | "link"
  | "ward"
  | "account";

/** A thing's ids by name: `{ id, photo, paper }`. */
export type Thing = Record<string, string>;
export type Person = { id: string; email: string; cookie: string };

/** What everybody in a scene signs in with, and what they may change it to. */
export const peoplesPassword = "chè xanh buổi sớm 42";
export const newPassword = "hạt mưa ngoài hiên 77";

/** A scene is people and things of its own, so that what happens in one is nothing to the next. */
export type Scene = { people: Record<Who, Person>; things: Thing[] };
export type Wanted = Record<string, { kind: Kind; number: number }>;

export type PeopledPortal = {
  server: RunningServer;
  databaseFile: string;
  scenes: Record<string, Scene>;
  /** One of each kind, for looking at. */
  world: Record<Kind, Thing>;
};

/** Beside the suite's own portal and the unusual one, which other walks share. */
const port = Number(process.env.SITE_PORT ?? 3190) + 2;
export const peopledUrl = `http://127.0.0.1:${port}`;

/** A portal of its own with the opening content, one thing of each kind, and a scene for each of `wanted`. */
export async function startPeopledPortal(wanted: Wanted = {}): Promise<PeopledPortal> {
  const databaseFile = join(mkdtempSync(join(tmpdir(), "lan-toa-")), "portal.db");
  const environment = { DATABASE_URL: `file:${databaseFile}`, AUTH_SECRET: "chỉ để thử ".repeat(5) };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "tests/support/peopled-data.ts"],
    { env: { ...process.env, ...environment }, encoding: "utf8", input: JSON.stringify(wanted) },
  );
  if (status !== 0) throw new Error(stderr);
  const made = JSON.parse(stdout) as Pick<PeopledPortal, "scenes" | "world">;
  return { ...made, databaseFile, server: await startServer({ port, databaseFile, environment }) };
}
