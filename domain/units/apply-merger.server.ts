import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import {
  membership,
  profile,
  profileUnit,
  suggestion,
  suggestionUnit,
  unit,
  unitMerger,
  unitSuccessor,
} from "@/db/schema";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { record } from "../history/record.server";
import { notify } from "../notifications/notify.server";
import { keepTraces } from "../persons/traces.server";
import { addDays, formatDate } from "../time/dates";
import { addUpQuotas } from "./add-up-quotas.server";
import { handPressOver } from "./hand-press-over.server";
import { handWorkOver } from "./hand-work-over.server";
import { unitSearchKey } from "./names";
import { cityUnitId } from "./vocabulary";

type Merger = typeof unitMerger.$inferSelect;

/**
 * Carries out a merger: the new units begin, the old ones end the day before and lead to their successors. Whoever works for an old
 * unit works for its successors; where there is one, all that was under way is its own now. Stories keep the name of their
 * time and are found under both.
 */
export async function applyMerger(tx: Transaction, merger: Merger, now: Date): Promise<void> {
  await beginUnits(tx, merger);
  await addUpQuotas(tx, merger);
  const { fromIds, into } = merger;
  for (const fromId of fromIds) {
    const ended = { validTo: addDays(merger.effectiveOn, -1) };
    const [former] = await tx
      .update(unit)
      .set(ended)
      .where(eq(unit.id, fromId))
      .returning({ name: unit.name });
    const extent = into.length > 1 ? "part" : "whole";
    await tx
      .insert(unitSuccessor)
      .values(
        into.map(({ id: toId }) => ({ fromId, toId, extent, effectiveOn: merger.effectiveOn }) as const),
      );
    await moveStories(tx, fromId, merger);
    await moveTips(tx, fromId, merger);
    if (into.length === 1) await handWorkOver(tx, fromId, into[0]!.id);
    await handPressOver(
      tx,
      fromId,
      into.map(({ id }) => id),
    );
    const people = await movePeople(tx, fromId, merger);
    const names = into.map(({ name }) => name).join(", ");
    const data = { from: former!.name, into: names, on: formatDate(merger.effectiveOn) };
    await notify(tx, people, { kind: "unit-merged", data, path: "/ban-lam-viec" }, now);
    const said = { subjectType: "unit", subjectId: fromId, after: { into: names, on: data.on } } as const;
    await record(tx, { actorId: merger.createdById, action: "unit.merge", ...said }, now);
  }
  await tx.update(unitMerger).set({ appliedAt: now }).where(eq(unitMerger.id, merger.id));
  await touchTags(tx, Object.values(tags));
}

async function beginUnits(tx: Transaction, { into, effectiveOn }: Merger): Promise<void> {
  const begun = into.filter(({ isNew }) => isNew);
  if (begun.length === 0) return;
  await tx.insert(unit).values(
    begun.map(({ id, name, kind }) => ({
      id,
      name,
      kind,
      parentId: cityUnitId,
      validFrom: effectiveOn,
      searchKey: unitSearchKey({ name }),
    })),
  );
}

/** Stories told of the old unit stay told of it; they stand in its successors' lists. */
async function moveStories(tx: Transaction, fromId: string, { into }: Merger): Promise<void> {
  const own = await tx
    .select({ profileId: profileUnit.profileId, publishedAt: profileUnit.publishedAt })
    .from(profileUnit)
    .where(eq(profileUnit.unitId, fromId));
  if (own.length === 0) return;
  const ids = own.map(({ profileId }) => profileId);
  const then = { unitId: sql`coalesce(${profile.unitId}, ${fromId})` };
  await tx.update(profile).set(then).where(inArray(profile.id, ids));
  for (const { id: unitId } of into)
    await tx
      .insert(profileUnit)
      .values(own.map((one) => ({ ...one, unitId })))
      .onConflictDoNothing();
  await tx.delete(profileUnit).where(eq(profileUnit.unitId, fromId));
  await keepTraces(tx, "profile", ids);
}

/** Tips that nobody has settled lie in the successors' inboxes. */
async function moveTips(tx: Transaction, fromId: string, { into }: Merger): Promise<void> {
  const waiting = await tx
    .select({ suggestionId: suggestionUnit.suggestionId })
    .from(suggestionUnit)
    .innerJoin(suggestion, eq(suggestion.id, suggestionUnit.suggestionId))
    .where(and(eq(suggestionUnit.unitId, fromId), eq(suggestion.state, "new")));
  const rows = waiting.flatMap((one) => into.map(({ id: unitId }) => ({ ...one, unitId })));
  if (rows.length > 0) await tx.insert(suggestionUnit).values(rows).onConflictDoNothing();
}

/**
 * Roles held for the old unit are held for each successor. After a split the old one stays as well: what was under way there is
 * shown to its people until they say which part it belongs to. Returns who they are.
 */
async function movePeople(tx: Transaction, fromId: string, { into }: Merger): Promise<string[]> {
  const held = await tx.select().from(membership).where(eq(membership.unitId, fromId)).limit(500);
  const rows = held.flatMap(({ userId, role }) =>
    into.map(({ id: unitId }) => ({ id: randomUUID(), userId, role, unitId })),
  );
  if (rows.length > 0) await tx.insert(membership).values(rows).onConflictDoNothing();
  if (into.length === 1) await tx.delete(membership).where(eq(membership.unitId, fromId));
  return held.map(({ userId }) => userId);
}
