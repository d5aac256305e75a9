import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startOwnServer } from "./own-server";
import type { RunningServer } from "./server";

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
  /** Sent, and a moderator asked about one answer of it. */
  | "asked"
  /** The same, returned to its ward. */
  | "askedBack"
  | "returned"
  | "held"
  | "approved"
  /** Approved without a story, which is then begun and sent. */
  | "untold"
  | "telling"
  | "told"
  /** Approved, its story set to go out at a minute; `was` is that minute. */
  | "timed"
  /** Approved, and named in the honour roll. */
  | "named"
  /** A frequent deed that the ward keeps. */
  | "template"
  | "toList"
  | "listed"
  /** The same with a comment, and a place where it hangs with a photo. */
  | "hung"
  | "hidden"
  /** A story merged into another. */
  | "merged"
  | "model"
  | "adoption"
  | "suggestion"
  | "user"
  | "space"
  | "campaign"
  | "campaignDraft"
  | "campaignClosed"
  /** A merger of units that is not in force yet. */
  | "merger"
  | "roll"
  /** A ward's own words of a paper. */
  | "wording"
  | "link"
  /** Somebody asked for their word, a correction that was then written in, a consent taken back, one answered with its copy down. */
  | "word"
  | "correction"
  | "withdrawal"
  | "answered"
  /** The recall of a story with a copy out, and with none left. */
  | "recalled"
  | "recalledWhole"
  /** A story that is spread: its script, recording and a use; a nomination that its ward praised. */
  | "spread"
  /** A published story with another one written beside it. */
  | "amended"
  /** Two stories chosen for the home page. */
  | "front"
  /** A published story whose consent ends on a day. */
  | "ending"
  | "praised"
  /** A file of names that was read, one whose rows wait to be made, one whose making failed. */
  | "import"
  | "importWaiting"
  | "importFailed"
  /** A letter that its mail server refused. */
  | "letterRefused"
  /** A decision whose certificates are printed: by one request, or so many that it takes a job. */
  | "certificate"
  | "certificateMany"
  /** One whose blank has a scan, and one whose file waits to be made. */
  | "certificateScanned"
  | "certificatePrinting"
  /** A council called to a meeting, one that meets, one that votes openly, one with a secret paper in its box. */
  | "meeting"
  | "meetingOpen"
  /** Called to a meeting, one of whose members declared a conflict. */
  | "conflicted"
  | "voteOpen"
  | "secretVoted"
  /** A contest with an open round, one that waits, one entered into, one closed with a prize given. */
  | "contest"
  | "contestWaiting"
  | "contestEntered"
  | "contestClosed"
  /** Half a session of somebody with a phone, of somebody without; a whole one of either; a phone to forget, one asked about. */
  | "half"
  | "halfNew"
  | "phone"
  | "phoneless"
  | "lostPhone"
  | "resetAsked"
  /** A request of somebody whose draft the portal keeps. */
  | "dataRequest"
  /** What somebody asked about their data at their ward. */
  | "dataAsk"
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

/**
 * A portal of its own with the opening content and one thing of each kind; and either a scene for each of `wanted`, for
 * doing things, or stories of unusual shape and a campaign that honoured hundreds, for looking at.
 */
export async function startPeopledPortal(
  wanted: Wanted = {},
  environment: Record<string, string> = {},
): Promise<PeopledPortal> {
  const databaseFile = join(mkdtempSync(join(tmpdir(), "lan-toa-")), "portal.db");
  const made = Object.keys(wanted).length > 0 ? fill(databaseFile, wanted) : copyFilled(databaseFile);
  const server = await startOwnServer({ databaseFile, environment: { AUTH_SECRET: secret, ...environment } });
  return { ...made, databaseFile, server };
}

type Filled = Pick<PeopledPortal, "scenes" | "world">;

const secret = "chỉ để thử ".repeat(5);
let template: (Filled & { file: string }) | undefined;

/** The database without scenes of its own is filled once and copied for each who asks. */
function copyFilled(databaseFile: string): Filled {
  if (!template) {
    const file = join(mkdtempSync(join(tmpdir(), "lan-toa-template-")), "portal.db");
    template = { ...fill(file, {}), file };
  }
  cpSync(template.file, databaseFile);
  return template;
}

/** Fills the database in a process of its own, which closes it. */
function fill(databaseFile: string, wanted: Wanted): Filled {
  const environment = { DATABASE_URL: `file:${databaseFile}`, AUTH_SECRET: secret };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", "tests/support/peopled-data.ts"],
    { env: { ...process.env, ...environment }, encoding: "utf8", input: JSON.stringify(wanted) },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Filled;
}
