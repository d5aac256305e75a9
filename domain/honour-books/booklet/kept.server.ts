import "server-only";
import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { booklet, job, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { revisionOf } from "../../cache/revision.server";
import { tags } from "../../cache/tags";
import { touchTags } from "../../cache/touch-tags.server";
import { DomainError } from "../../errors";
import { jobsHere } from "../../jobs/here";
import { addJob } from "../../jobs/queue.server";
import { dropUnusedBlob } from "../../media/blobs.server";
import type { OpenedFile } from "../../media/open-variant.server";
import { can, type Actor, type Viewer } from "../../permissions";
import { hasBook, readBook } from "../read-book.server";
import { digestOf } from "./tell.server";

/** What a book rests on: while none of these moved on, the kept file says what the rolls say. */
export const bookTags = [tags.campaigns, tags.profiles, tags.reference, tags.books];

/** The file of a year: ready to be taken, or on its way because what it says has changed. Null where nobody asked for one. */
export type KeptBooklet = { state: "ready"; pages: number; size: number } | { state: "making" } | null;

/** Puts a year's booklet into the line of long works, once however often it is asked for. Throws `not-allowed`, `not-found` (nobody was honoured). */
export async function askForBooklet(actor: Actor, year: number): Promise<void> {
  if (!can(actor, "book.print")) throw new DomainError("not-allowed");
  if (!(await hasBook(year))) throw new DomainError("not-found");
  await write(async (tx) => {
    const asked = { askedById: actor.id };
    const before = await tx.update(booklet).set(asked).where(eq(booklet.year, year));
    if (before.rowsAffected === 0) {
      await tx.insert(booklet).values({ year, ...asked });
      await touchTags(tx, [tags.books]);
    }
    await addOnce(tx, year, actor.id);
  });
  jobsHere.wake();
}

/** How a year's file stands for everybody; one that says what does not hold any more is being made anew. */
export async function findBooklet(year: number): Promise<KeptBooklet> {
  const [row] = await db().select().from(booklet).where(eq(booklet.year, year)).limit(1);
  if (!row) return null;
  if (!row.sha256 || !(await holds(row))) return { state: "making" };
  return { state: "ready", pages: row.pages, size: row.size };
}

/** A year's file to send; null where it is being made anew. Throws `not-found` where nobody asked for one. */
export async function openBooklet(year: number): Promise<OpenedFile | null> {
  const [row] = await db().select().from(booklet).where(eq(booklet.year, year)).limit(1);
  if (!row) throw new DomainError("not-found");
  if (!row.sha256 || !(await holds(row))) return null;
  return { sha256: row.sha256, size: row.size, mime: "application/pdf" };
}

type Kept = Pick<typeof booklet.$inferSelect, "year" | "content" | "revision">;

/** Whether it still says what it would say now. Read anew only once something moved on. */
async function holds({ year, content, revision }: Kept): Promise<boolean> {
  if ((await revisionOf(bookTags)) === revision) return true;
  const book = await readBook(year);
  return book !== null && (await digestOf(book)) === content;
}

/**
 * Looks at every kept file once something moved on that books rest on: one that would say the same now is good again, one
 * that would not is thrown away and put into the line. Called again and again by `watch.server.ts`.
 */
export async function refreshBooklets(): Promise<void> {
  const revision = await revisionOf(bookTags);
  const rows = await db()
    .select({ year: booklet.year, content: booklet.content, sha256: booklet.sha256 })
    .from(booklet)
    .where(and(isNotNull(booklet.sha256), sql`${booklet.revision} <> ${revision}`))
    .orderBy(asc(booklet.year))
    .limit(200);
  for (const { year, content, sha256 } of rows) {
    const book = await readBook(year);
    const isSame = book !== null && (await digestOf(book)) === content;
    await write(async (tx) => {
      const same = and(eq(booklet.year, year), eq(booklet.sha256, sha256!));
      if (isSame) await tx.update(booklet).set({ revision }).where(same);
      else await throwAway(tx, year);
    });
    if (!isSame) jobsHere.wake();
  }
}

/** Within the transaction that takes a story down: the files it stands in are gone with it. */
export async function dropBookletsOf(tx: Transaction, profileId: string): Promise<void> {
  const years = tx
    .select({ year: recognition.year })
    .from(recognition)
    .where(eq(recognition.profileId, profileId));
  const rows = await tx
    .select({ year: booklet.year })
    .from(booklet)
    .where(and(inArray(booklet.year, years), isNotNull(booklet.sha256)))
    .limit(50);
  for (const { year } of rows) await throwAway(tx, year);
}

/** The bytes go at once; the row stays, and with it that somebody wants the book. */
async function throwAway(tx: Transaction, year: number): Promise<void> {
  const [row] = await tx
    .select({ sha256: booklet.sha256, askedById: booklet.askedById })
    .from(booklet)
    .where(eq(booklet.year, year))
    .limit(1);
  if (!row?.sha256) return;
  const empty = { sha256: null, size: 0, pages: 0, content: "", madeAt: null };
  await tx.update(booklet).set(empty).where(eq(booklet.year, year));
  await dropUnusedBlob(tx, row.sha256);
  await addOnce(tx, year, row.askedById);
  await touchTags(tx, [tags.books]);
}

/** One that runs may have read already what has changed since: only one that waits is enough. */
async function addOnce(tx: Transaction, year: number, ownerId: string | null): Promise<void> {
  const [waiting] = await tx
    .select({ id: job.id })
    .from(job)
    .where(and(ofYear(year), eq(job.state, "waiting")))
    .limit(1);
  if (!waiting) await addJob(tx, { kind: "honour-book", input: { year }, ownerId });
}

const ofYear = (year: number) => and(eq(job.kind, "honour-book"), sql`${job.input} ->> 'year' = ${year}`);

/** The latest work on a year's file, for who has it made; null where there is none. Throws `not-allowed`. */
export async function findBookletJob(viewer: Viewer, year: number) {
  if (!can(viewer, "book.print")) throw new DomainError("not-allowed");
  const [row] = await db()
    .select({ id: job.id, state: job.state, done: job.done, total: job.total })
    .from(job)
    .where(ofYear(year))
    .orderBy(sql`${job.createdAt} desc, ${job.id}`)
    .limit(1);
  return row ? { ...row, done: Math.max(row.done, jobsHere.done.get(row.id) ?? 0) } : null;
}
