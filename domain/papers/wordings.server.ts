import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { paperWording, unit, user } from "@/db/schema";
import { write } from "@/db/write";
import {
  assertOffice,
  differences,
  noteAct,
  whatBecomes,
  whoWasFirst,
} from "../administration/target.server";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import { can, type Actor, type Viewer } from "../permissions";
import { defaultWording } from "./default-wording";
import { wordingFault, type Wording, type WordingInput } from "./wording";
import type { PaperKind } from "./vocabulary";

/** The address of a wording: its kind, and behind a dot the ward whose own it is. */
export const wordingId = (kind: PaperKind, unitId: string | null) => (unitId ? `${kind}.${unitId}` : kind);

/** What a paper of this unit says: its own wording, else everybody's, else the portal's. */
export async function wordingFor(kind: PaperKind, unitId: string | null): Promise<Wording> {
  const ids = [wordingId(kind, unitId), wordingId(kind, null)];
  const rows = await db()
    .select({ id: paperWording.id, parts: paperWording.parts })
    .from(paperWording)
    .where(inArray(paperWording.id, ids))
    .limit(2);
  const found = ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])[0];
  return { ...defaultWording[kind], ...found?.parts };
}

/** Every wording that is not the portal's own, with whose it is and who wrote it last. At most 1000. Throws `not-allowed`. */
export async function listWordings(viewer: Viewer) {
  if (!can(viewer, "office.edit")) throw new DomainError("not-allowed");
  return db()
    .select({
      kind: paperWording.kind,
      unitId: paperWording.unitId,
      unitName: unit.name,
      updatedAt: paperWording.updatedAt,
      by: user.name,
    })
    .from(paperWording)
    .leftJoin(unit, eq(unit.id, paperWording.unitId))
    .innerJoin(user, eq(user.id, paperWording.updatedById))
    .orderBy(asc(paperWording.kind), asc(unit.searchKey))
    .limit(1000);
}

/** A wording to edit: what stands, or what would; version 0 where nobody wrote one. Throws `not-allowed`. */
export async function findWordingToEdit(viewer: Viewer, kind: PaperKind, unitId: string | null) {
  if (!can(viewer, "office.edit")) throw new DomainError("not-allowed");
  const own = await ownWording(db(), wordingId(kind, unitId));
  return { wording: own?.parts ?? (await wordingFor(kind, unitId)), version: own?.version ?? 0 };
}

async function ownWording(reader: Database | Transaction, id: string) {
  const [row] = await reader
    .select({ version: paperWording.version, parts: paperWording.parts })
    .from(paperWording)
    .where(eq(paperWording.id, id))
    .limit(1);
  return row ? { version: row.version, parts: row.parts as Wording } : null;
}

/** Throws `invalid`'s like: `paper-gap` or `paper-brace` at the part, with the words that no paper can fill. */
export function assertSound({ kind, unitId: _unitId, ...wording }: WordingInput): void {
  const fault = wordingFault(kind, wording);
  if (fault)
    throw new DomainError(`paper-${fault.fault}`, { words: fault.words }, { [fault.part]: "paper-gap" });
}

/**
 * Keeps a wording for everybody or for one ward; one that says what the portal's own does is kept too, as that person's word.
 * Throws `not-allowed`, `not-found` (no such unit), `stale`, `paper-gap` or `paper-brace`.
 */
export async function saveWording(actor: Actor, version: number, input: WordingInput): Promise<void> {
  assertOffice(actor);
  assertSound(input);
  const { kind, unitId, ...parts } = input;
  const id = wordingId(kind, unitId);
  await write(async (tx) => {
    await assertUnit(tx, unitId);
    const before = await ownWording(tx, id);
    const act = whatBecomes({ id, version }, before !== null);
    const change = differences(before?.parts ?? defaultWording[kind], parts);
    if (before && !change.any) return;
    // Somebody wrote the first words meanwhile, others than these: not one of them is thrown away unsaid.
    if (act === "nothing") throw new DomainError("stale", await whoWasFirst(tx, { type: "wording", id })());
    const now = new Date();
    const saved = { parts, updatedById: actor.id, updatedAt: now };
    const subject = { type: "wording", id } as const;
    const row = { where: eq(paperWording.id, id), version };
    if (before) await changeVersioned(tx, paperWording, row, saved, whoWasFirst(tx, subject));
    else await tx.insert(paperWording).values({ ...saved, id, kind, unitId });
    const told = { before: change.before, after: change.after };
    await noteAct(
      tx,
      actor,
      { action: "wording.change", subjectType: "wording", subjectId: id, ...told },
      now,
    );
  });
}

async function assertUnit(tx: Transaction, unitId: string | null): Promise<void> {
  if (unitId === null) return;
  const [known] = await tx.select({ id: unit.id }).from(unit).where(eq(unit.id, unitId)).limit(1);
  if (!known) throw new DomainError("not-found");
}

/** Leads a paper back to everybody's wording, or to the portal's own. One that is gone stays gone. Throws `not-allowed` or `stale`. */
export async function resetWording(
  actor: Actor,
  { kind, unitId, version }: { kind: PaperKind; unitId: string | null; version: number },
): Promise<void> {
  assertOffice(actor);
  const id = wordingId(kind, unitId);
  await write(async (tx) => {
    const before = await ownWording(tx, id);
    if (!before) return;
    const { rowsAffected } = await tx
      .delete(paperWording)
      .where(and(eq(paperWording.id, id), eq(paperWording.version, version)));
    if (rowsAffected === 0) throw new DomainError("stale", await whoWasFirst(tx, { type: "wording", id })());
    await noteAct(tx, actor, { action: "wording.reset", subjectType: "wording", subjectId: id }, new Date());
  });
}
