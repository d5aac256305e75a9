import "server-only";
import { randomUUID } from "node:crypto";
import { asc, count, eq, inArray, isNotNull } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { blank, blankScan, printer, unit } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import type { HistoryAction } from "../history/vocabulary";
import { can, type Actor, type Viewer } from "../permissions";
import type { BlankInput, PrinterInput } from "./input";

/**
 * Units in whose name a person prints: their own, one that was split too; who acts for the city prints in its name, and for a
 * ward when asked for it.
 */
export async function listPrintingUnits(viewer: Viewer) {
  const held = (viewer?.memberships ?? []).map(({ unitId }) => unitId);
  const own = [...new Set(held)].filter((unitId) => can(viewer, "certificate.print", { unitId }));
  if (own.length === 0) return [];
  return db()
    .select({ id: unit.id, name: unit.name })
    .from(unit)
    .where(inArray(unit.id, own))
    .orderBy(isNotNull(unit.validTo), asc(unit.searchKey))
    .limit(50);
}

const most = 100;

/** A unit's blanks and printers, by name. At most 100 of each. Throws `not-allowed`. */
export async function listPress(viewer: Viewer, unitId: string) {
  if (!can(viewer, "certificate.print", { unitId })) throw new DomainError("not-allowed");
  const [blanks, printers] = await db().batch([
    db()
      .select({
        id: blank.id,
        name: blank.name,
        paperWidth: blank.paperWidth,
        paperHeight: blank.paperHeight,
      })
      .from(blank)
      .where(eq(blank.unitId, unitId))
      .orderBy(asc(blank.name), asc(blank.id))
      .limit(most),
    db()
      .select({ id: printer.id, name: printer.name, left: printer.left, top: printer.top, bar: printer.bar })
      .from(printer)
      .where(eq(printer.unitId, unitId))
      .orderBy(asc(printer.name), asc(printer.id))
      .limit(most),
  ]);
  return { blanks, printers };
}

const tables = { blank, printer } as const;
type Kept = keyof typeof tables;

/** One blank of a unit in whose name the person prints. Throws `not-found`. */
export async function findBlank(viewer: Viewer, id: string, reader: Database | Transaction = db()) {
  const [row] = await reader.select().from(blank).where(eq(blank.id, id)).limit(1);
  return unlessForeign(viewer, row);
}

/** One printer, as `findBlank`. */
export async function findPrinter(viewer: Viewer, id: string, reader: Database | Transaction = db()) {
  const [row] = await reader.select().from(printer).where(eq(printer.id, id)).limit(1);
  return unlessForeign(viewer, row);
}

function unlessForeign<Row extends { unitId: string }>(viewer: Viewer, row: Row | undefined): Row {
  if (!row || !can(viewer, "certificate.print", row)) throw new DomainError("not-found");
  return row;
}

type Target = { id: string; unitId: string; version: number };

/**
 * Describes a blank (`version` 0: a new one, under the id its form was given). Sent twice it is made once. Throws
 * `not-allowed`, `not-found` or `stale` with who was first.
 */
export const saveBlank = (actor: Actor, target: Target, input: BlankInput) =>
  save("blank", actor, target, input);

/** What was measured of a printer, in the same way. */
export const savePrinter = (actor: Actor, target: Target, input: PrinterInput) =>
  save("printer", actor, target, input);

async function save(
  kind: Kept,
  actor: Actor,
  target: Target,
  input: BlankInput | PrinterInput,
): Promise<void> {
  const { id, unitId, version } = target;
  const table = tables[kind];
  if (!can(actor, "certificate.print", { unitId })) throw new DomainError("not-allowed");
  await write(async (tx) => {
    const [there] = await tx.select().from(table).where(eq(table.id, id)).limit(1);
    if (there && there.unitId !== unitId) throw new DomainError("not-found");
    if (there && isSame(there, input)) return;
    const values = { ...input, updatedById: actor.id, updatedAt: new Date() };
    if (there || version > 0)
      await changeVersioned(tx, table, { where: eq(table.id, id), version }, values, () =>
        lastAct(tx, { type: kind, id }),
      );
    else {
      await assertRoom(tx, kind, unitId);
      const row = { ...values, id, unitId } as typeof blank.$inferInsert & typeof printer.$inferInsert;
      await tx.insert(table).values(row);
    }
    await told(tx, actor, there ? `${kind}.change` : `${kind}.add`, { kind, id, name: input.name });
  });
}

/** Makes a blank like another one of the unit's, to be changed. Returns its id. Throws `not-found`. */
export async function copyBlank(
  actor: Actor,
  { from, id = randomUUID(), name }: { from: string; id?: string; name: string },
) {
  await write(async (tx) => {
    const source = await findBlank(actor, from, tx);
    const [there] = await tx.select({ id: blank.id }).from(blank).where(eq(blank.id, id)).limit(1);
    if (there) return;
    const copy = {
      ...source,
      id,
      name: name.slice(0, 60),
      version: 1,
      updatedById: actor.id,
      updatedAt: new Date(),
    };
    await assertRoom(tx, "blank", source.unitId);
    await tx.insert(blank).values(copy);
    const [scan] = await tx.select().from(blankScan).where(eq(blankScan.blankId, from)).limit(1);
    if (scan) await tx.insert(blankScan).values({ ...scan, blankId: id });
    await told(tx, actor, "blank.add", { kind: "blank", id, name: copy.name });
  });
  return id;
}

/** As many as its page names. Throws `quota-exceeded`. */
async function assertRoom(tx: Transaction, kind: Kept, unitId: string): Promise<void> {
  const table = tables[kind];
  const [held] = await tx.select({ total: count() }).from(table).where(eq(table.unitId, unitId));
  if (held!.total >= most) throw new DomainError("quota-exceeded", { limit: most });
}

const isSame = (there: object, input: object) =>
  Object.entries(input).every(
    ([name, value]) => JSON.stringify((there as Record<string, unknown>)[name]) === JSON.stringify(value),
  );

function told(
  tx: Transaction,
  actor: Actor,
  action: Extract<HistoryAction, `${Kept}.${string}`>,
  { kind, id, name }: { kind: Kept; id: string; name: string },
): Promise<void> {
  return record(tx, { actorId: actor.id, action, subjectType: kind, subjectId: id, after: { name } });
}
