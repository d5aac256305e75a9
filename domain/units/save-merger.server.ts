import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { document, unit, unitMerger, type MergerInto } from "@/db/schema";
import { write } from "@/db/write";
import {
  assertOffice,
  differences,
  noteAct,
  whatBecomes,
  whoWasFirst,
  type Target,
} from "../administration/target.server";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import { jobsHere } from "../jobs/here";
import { addJob } from "../jobs/queue.server";
import type { Actor } from "../permissions";
import { fold, slugify } from "../text/fold";
import { formatDate } from "../time/dates";
import { kindInName, type MergerInput } from "./merger-input";
import { cityUnitId } from "./vocabulary";

/**
 * Enters a merger (several units into one) or a split (one into several), or changes one that is not in force yet. On its day
 * it is carried out by itself. Throws `not-allowed`, `not-found`, `stale`, `wrong-step` (in force already), and of what was
 * typed, with the `name` meant: `merger-from` (no unit of today), `merger-into` (no full name, or one that ends), `merger-new`
 * (unknown to the portal and not said to be new), `merger-many` (several into several), `merger-taken` (in another merger).
 */
export async function saveMerger(actor: Actor, target: Target, input: MergerInput): Promise<void> {
  assertOffice(actor);
  await write(async (tx) => {
    const now = new Date();
    const before = await load(tx, target.id);
    const becomes = whatBecomes(target, before !== undefined);
    if (becomes === "nothing") return;
    if (before?.appliedAt) throw new DomainError("wrong-step");
    const values = await understood(tx, target.id, input);
    const change = differences(before ? said(before) : null, said(values));
    if (!change.any) return;
    if (before) {
      const row = { where: eq(unitMerger.id, target.id), version: target.version };
      await changeVersioned(tx, unitMerger, row, values, whoWasFirst(tx, { type: "unit", id: target.id }));
    } else
      await tx.insert(unitMerger).values({ ...values, id: target.id, createdById: actor.id, createdAt: now });
    const dueAt = new Date(`${values.effectiveOn}T00:00:00+07:00`);
    await addJob(tx, { kind: "unit-merger", input: { mergerId: target.id }, ownerId: actor.id, dueAt }, now);
    const action = before ? "unit.change-merger" : "unit.enter-merger";
    const act = {
      subjectType: "unit",
      subjectId: target.id,
      before: change.before,
      after: change.after,
    } as const;
    await noteAct(tx, actor, { action, ...act }, now);
  });
  jobsHere.wake();
}

/** Takes back a merger that is not in force yet. Throws `not-allowed`, `not-found` or `wrong-step`. */
export async function dropMerger(actor: Actor, id: string): Promise<void> {
  assertOffice(actor);
  await write(async (tx) => {
    const before = await load(tx, id);
    if (!before) throw new DomainError("not-found");
    if (before.appliedAt) throw new DomainError("wrong-step");
    await tx.delete(unitMerger).where(eq(unitMerger.id, id));
    const act = {
      action: "unit.drop-merger",
      subjectType: "unit",
      subjectId: id,
      before: said(before),
    } as const;
    await noteAct(tx, actor, act, new Date());
  });
}

async function load(tx: Transaction, id: string) {
  const [row] = await tx.select().from(unitMerger).where(eq(unitMerger.id, id)).limit(1);
  return row;
}

type Values = Pick<typeof unitMerger.$inferSelect, "fromIds" | "into" | "effectiveOn" | "documentId">;

const said = ({ fromIds, into, effectiveOn, documentId }: Values) => ({
  from: fromIds.join(", "),
  into: into.map(({ name }) => name).join(", "),
  effectiveOn: formatDate(effectiveOn),
  documentId,
});

/** What the typed names mean today. */
async function understood(tx: Transaction, id: string, input: MergerInput): Promise<Values> {
  const [known] = await tx
    .select({ id: document.id })
    .from(document)
    .where(eq(document.id, input.documentId))
    .limit(1);
  if (!known) throw new DomainError("invalid", {}, { documentId: "invalid" });
  const today = await tx
    .select({ id: unit.id, name: unit.name, kind: unit.kind })
    .from(unit)
    .where(and(isNull(unit.validTo), ne(unit.id, cityUnitId)))
    .limit(500);
  const named = (name: string) => today.find((one) => fold(one.name) === fold(name));
  const fromIds = input.from.map((name) => named(name)?.id ?? refuse("merger-from", "from", name));
  const into = input.into.map((name): MergerInto => {
    const there = named(name);
    if (there && fromIds.includes(there.id)) refuse("merger-into", "into", name);
    if (there) return { ...there, isNew: false };
    const kind = kindInName(name) ?? refuse("merger-into", "into", name);
    if (!input.areNew) refuse("merger-new", "areNew", name);
    return { id: slugify(name), name, kind, isNew: true };
  });
  const once = { from: [...new Set(fromIds)], into: [...new Map(into.map((one) => [one.id, one])).values()] };
  if (once.from.length > 1 && once.into.length > 1) refuse("merger-many", "into", "");
  await assertFree(
    tx,
    id,
    once.from,
    once.into,
    (unitId) => today.find((one) => one.id === unitId)?.name ?? unitId,
  );
  const { effectiveOn, documentId } = input;
  return { fromIds: once.from, into: once.into, effectiveOn, documentId };
}

function refuse(
  code: "merger-from" | "merger-into" | "merger-new" | "merger-many",
  field: string,
  name: string,
): never {
  throw new DomainError(code, { name }, { [field]: "invalid" });
}

/** None of them is in another merger that still waits; a new unit's address is free. */
async function assertFree(
  tx: Transaction,
  id: string,
  fromIds: string[],
  into: MergerInto[],
  nameOf: (id: string) => string,
): Promise<void> {
  const others = await tx
    .select({ fromIds: unitMerger.fromIds, into: unitMerger.into })
    .from(unitMerger)
    .where(and(isNull(unitMerger.appliedAt), ne(unitMerger.id, id)))
    .limit(500);
  const ending = others.flatMap((one) => one.fromIds);
  const receiving = others.flatMap((one) => one.into.map((to) => to.id));
  const taken = [
    ...fromIds.filter((one) => ending.includes(one) || receiving.includes(one)),
    ...into.flatMap((one) => (ending.includes(one.id) ? [one.id] : [])),
  ][0];
  if (taken) throw new DomainError("merger-taken", { name: nameOf(taken) }, { from: "invalid" });
  for (const one of into.filter(({ isNew }) => isNew)) {
    const [there] = await tx.select({ id: unit.id }).from(unit).where(eq(unit.id, one.id)).limit(1);
    if (there) throw new DomainError("merger-into", { name: one.name }, { into: "invalid" });
  }
}
