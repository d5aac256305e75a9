import "server-only";
import { eq } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { honourBook } from "@/db/schema";
import { write } from "@/db/write";
import {
  assertOffice,
  differences,
  noteAct,
  whatBecomes,
  whoWasFirst,
} from "../administration/target.server";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import { can, type Actor, type Viewer } from "../permissions";
import { hcmcToday } from "../time/dates";
import type { ForewordInput } from "./input";

/** The words before a book, and who signs them. */
export type Foreword = { foreword: string; signer: string };

/** A year's foreword as everybody reads it; null where nobody wrote one. */
export async function findForeword(year: number): Promise<Foreword | null> {
  const row = await rowOf(db(), year);
  return row?.foreword ? { foreword: row.foreword, signer: row.signer } : null;
}

/** A foreword to edit; version 0 where nobody wrote one. Throws `not-allowed`, `not-found` for a year that is still to come. */
export async function findForewordToEdit(viewer: Viewer, year: number) {
  if (!can(viewer, "office.edit")) throw new DomainError("not-allowed");
  assertBegun(year);
  return (await rowOf(db(), year)) ?? { foreword: "", signer: "", version: 0 };
}

/**
 * Writes a year's foreword on the version it was read at; empty words take it away. Throws `not-allowed`, `not-found` (a year to
 * come) or `stale` with who was first.
 */
export async function saveForeword(
  actor: Actor,
  { year, version }: { year: number; version: number },
  input: ForewordInput,
): Promise<void> {
  assertOffice(actor);
  assertBegun(year);
  await write(async (tx) => {
    const now = new Date();
    const subject = { type: "book", id: String(year) } as const;
    const before = await rowOf(tx, year);
    const change = differences(before ? { foreword: before.foreword, signer: before.signer } : null, input);
    if (!change.any && (before || version === 0)) return;
    const act = whatBecomes({ id: subject.id, version }, before !== null);
    // Sent by a form that had seen none, while somebody wrote one: theirs stands.
    if (act === "nothing") throw new DomainError("stale", await whoWasFirst(tx, subject)());
    const values = { ...input, updatedById: actor.id, updatedAt: now };
    const row = { where: eq(honourBook.year, year), version };
    if (act === "change") await changeVersioned(tx, honourBook, row, values, whoWasFirst(tx, subject));
    else await tx.insert(honourBook).values({ ...values, year });
    const said = { before: change.before, after: change.after };
    const event = { action: "book.foreword", subjectType: "book", subjectId: subject.id, ...said } as const;
    await noteAct(tx, actor, event, now);
    await touchTags(tx, [tags.books]);
  });
}

/** A book of a year to come would promise what nobody knows. */
function assertBegun(year: number): void {
  if (year > Number(hcmcToday().slice(0, 4))) throw new DomainError("not-found");
}

async function rowOf(reader: Database | Transaction, year: number) {
  const [row] = await reader
    .select({ foreword: honourBook.foreword, signer: honourBook.signer, version: honourBook.version })
    .from(honourBook)
    .where(eq(honourBook.year, year))
    .limit(1);
  return row ?? null;
}
