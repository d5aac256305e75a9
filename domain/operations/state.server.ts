import "server-only";
import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { and, count, desc, eq, gt, gte, inArray, isNull, lt, notInArray, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { z } from "zod";
import { connection, db } from "@/db/client";
import { databasePath } from "@/db/database-file";
import { job, outbox, session } from "@/db/schema";
import { standingOf } from "@/db/standing";
import { readEnvironment } from "@/environment";
import { databaseBytes, listBackups, portalShelf, roomAt } from "../backups/shelf.server";
import { databaseHealth } from "../health/health.server";
import { regularKinds } from "../jobs/vocabulary";
import { mailServer } from "../mail/settings";
import { absoluteLimitMs, idleLimitMs } from "../users/session-limits";
import type { State } from "./checks";
import { countFaults } from "./faults.server";

const minute = 60_000;
const day = 24 * 60 * minute;

/** Everything that is looked at of the portal as it stands now. */
export async function readState(now = new Date()): Promise<State> {
  const health = await databaseHealth();
  const shelf = portalShelf();
  const kept = shelf && listBackups(shelf);
  return {
    now,
    health,
    backups: kept && { newest: kept[0]?.takenAt ?? null, count: kept.length },
    drill: await lastDrill(),
    disk: diskOf(shelf?.source),
    jobs: await countJobs(now),
    mail: { on: mailServer() !== null, ...(await countLetters(now)) },
    faults: await countFaults(new Date(now.getTime() - 7 * day)),
    people: await db().$count(session, isOpen(now)),
    versions: await readVersions(),
  };
}

const drilled = z.object({
  name: z.string(),
  takenAt: z.string(),
  tables: z.number(),
  rows: z.number(),
  differs: z.array(z.string()),
  broken: z.number().nullable(),
  milliseconds: z.number(),
});

/** What the last drill found; null before the first. */
export async function lastDrill() {
  const [row] = await db()
    .select({ result: job.result, at: job.finishedAt })
    .from(job)
    .where(and(eq(job.kind, "backup-drill"), eq(job.state, "done")))
    .orderBy(desc(job.finishedAt))
    .limit(1);
  const found = drilled.safeParse(row?.result);
  if (!found.success || !row?.at) return null;
  return { ...found.data, at: row.at, whole: found.data.broken === null };
}

function diskOf(source: string | undefined): State["disk"] {
  const room = source && existsSync(source) ? roomAt(dirname(source)) : null;
  return room && { ...room, database: databaseBytes(source!) };
}

const later = alias(job, "later");

/** Jobs that failed within a week, regular ones that went well since excepted; those nobody takes up; those under way. */
async function countJobs(now: Date): Promise<State["jobs"]> {
  const wentWellSince = db()
    .select({ one: sql`1` })
    .from(later)
    .where(and(eq(later.kind, job.kind), eq(later.state, "done"), gt(later.finishedAt, job.finishedAt)));
  const lately = gte(job.finishedAt, new Date(now.getTime() - 7 * day));
  const isMended = or(notInArray(job.kind, [...regularKinds]), sql`not exists ${wentWellSince}`);
  const isStuck = or(
    and(eq(job.state, "running"), lt(job.leasedUntil, new Date(now.getTime() - minute))),
    and(eq(job.state, "waiting"), lt(job.dueAt, new Date(now.getTime() - 60 * minute))),
  );
  const [failed, stuck, waiting, running] = await Promise.all([
    db().$count(job, and(eq(job.state, "failed"), lately, isMended)),
    db().$count(job, isStuck),
    db().$count(job, eq(job.state, "waiting")),
    db().$count(job, eq(job.state, "running")),
  ]);
  return { failed, stuck, waiting, running };
}

async function countLetters(now: Date) {
  const isLate = and(
    eq(outbox.state, "waiting"),
    lt(outbox.createdAt, new Date(now.getTime() - 2 * 60 * minute)),
  );
  const [stuck, late, waiting] = await Promise.all([
    db().$count(outbox, inArray(outbox.state, ["refused", "unsure"])),
    db().$count(outbox, isLate),
    db().$count(outbox, eq(outbox.state, "waiting")),
  ]);
  return { stuck, late, waiting };
}

/** Whether a session is open, half-made ones excepted. */
export const isOpen = (now: Date) =>
  and(
    eq(session.half, false),
    isNull(session.endedAt),
    gt(session.seenAt, new Date(now.getTime() - idleLimitMs)),
    gt(session.createdAt, new Date(now.getTime() - absoluteLimitMs)),
  );

async function readVersions(): Promise<State["versions"]> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync("package.json", "utf8")));
  const [row] = await db()
    .select({ total: count() })
    .from(sql`__drizzle_migrations`)
    .limit(1);
  const behind = (await standingOf(connection().client)) !== "current";
  return { portal: version, schema: String(row!.total), node: process.version, behind };
}

/** Where the database lies, for who runs the portal: a path, or a server's address without its token. */
export const databasePlace = () => {
  const { DATABASE_URL } = readEnvironment();
  return databasePath(DATABASE_URL) ?? new URL(DATABASE_URL).host;
};
