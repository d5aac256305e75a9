import "server-only";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { db, type Transaction } from "@/db/client";
import { nomination, profile, profileUnit, recognition, unit } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError, fieldCode } from "../errors";
import { changeVersioned } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { recordAll, type EventInput } from "../history/record.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import { can, type Actor } from "../permissions";
import { keepTraces } from "../persons/traces.server";
import { line, lines } from "../text/input";
import { meantUnit } from "../units/meant-unit.server";
import { assertMay, loadNomination, type LoadedNomination } from "./load.server";
import { selectQuotaUse } from "./quota.server";
import type { NominationState } from "./vocabulary";
import { recognisedStates } from "./workflow";

export const moveInput = z.object({
  nominationId: z.uuid("invalid"),
  version: z.coerce.number().int().min(1),
  /** The ward as typed or chosen; `nowUnitId` says which part of a former unit that was split. */
  unit: line(200).default(""),
  unitId: z.string().max(120).default(""),
  nowUnitId: z.string().max(120).default(""),
  reason: lines(2000).pipe(z.string().min(1, fieldCode("required"))),
  /** The ward's quota is crossed knowingly, where that is not forbidden. */
  over: z.literal("1").optional().catch(undefined),
});
export type MoveInput = z.output<typeof moveInput>;

/** While it hangs in public a notice names the ward; what is rejected or taken back goes nowhere. */
const movable: NominationState[] = ["submitted", "returned", "approved", "telling", "told"];

/**
 * Moves a nomination, with its recognition and story, to the ward of today that should have sent it: the ward chosen first was a
 * mistake. It leaves its list there. Both wards are told, the history says from where. Throws what `loadNomination` and
 * `meantUnit` throw, `not-allowed`, `own-nomination`, `move-state`, `move-same`, `stale` (with `by`), or `move-quota` where the new
 * ward's quota would be crossed and that is forbidden, or nobody said so (`over`).
 */
export async function moveNomination(actor: Actor, input: MoveInput): Promise<void> {
  if (!can(actor, "mend.enter")) throw new DomainError("not-allowed");
  const toId = await meantUnit(input);
  await write(async (tx) => {
    const now = new Date();
    const loaded = await loadNomination(actor, input.nominationId, tx);
    assertMay(actor, "nomination.move", loaded);
    if (!movable.includes(loaded.state)) throw new DomainError("move-state");
    if (loaded.unitId === toId) throw new DomainError("move-same", { name: loaded.unitName });
    const [to] = await tx
      .select({ name: unit.name })
      .from(unit)
      .where(and(eq(unit.id, toId), isNull(unit.validTo), ne(unit.kind, "city")))
      .limit(1);
    if (!to) throw new DomainError("invalid", {}, { unit: "unknown-unit" });
    await changeVersioned(
      tx,
      nomination,
      { where: eq(nomination.id, loaded.id), version: input.version },
      { unitId: toId, rollId: null, rollPosition: null, updatedAt: now },
      () => lastAct(tx, { type: "nomination", id: loaded.id }),
    );
    await assertRoomThere(tx, loaded, { ...to, id: toId }, input.over !== undefined);
    await moveWhatCameOfIt(tx, loaded, toId);
    await recordAll(tx, eventsOf(actor, loaded, { id: toId, reason: input.reason }), now);
    await touchTags(tx, [tags.profiles, tags.campaigns, tags.adoptions, tags.notices]);
    await tell(tx, loaded, { id: toId, name: to.name }, now);
  });
}

/** The quota of the ward it moved to, among whose it counts by now: of those that are recognised, or of those that were sent. */
async function assertRoomThere(
  tx: Transaction,
  { campaignId, kind, state }: LoadedNomination,
  to: { id: string; name: string },
  over: boolean,
): Promise<void> {
  const states = recognisedStates.includes(state) ? recognisedStates : undefined;
  const [use] = await selectQuotaUse({ campaignId, kind, unitId: to.id }, tx, states);
  if (!use || use.used <= use.quota || (over && !use.strict)) return;
  throw new DomainError("move-quota", {
    unit: to.name,
    kind: kind ?? "individual",
    quota: use.quota,
    total: use.used,
    strict: use.strict ? "yes" : "no",
  });
}

async function moveWhatCameOfIt(tx: Transaction, loaded: LoadedNomination, toId: string) {
  const moved = await tx
    .update(recognition)
    .set({ unitId: toId })
    .where(and(eq(recognition.nominationId, loaded.id), eq(recognition.unitId, loaded.unitId)))
    .returning({ id: recognition.id });
  const [story] = await tx
    .select({ id: profile.id, unitId: profile.unitId })
    .from(profile)
    .where(eq(profile.nominationId, loaded.id))
    .limit(1);
  if (story) {
    await tx
      .delete(profileUnit)
      .where(and(eq(profileUnit.profileId, story.id), eq(profileUnit.unitId, loaded.unitId)));
    await tx.insert(profileUnit).values({ profileId: story.id, unitId: toId }).onConflictDoNothing();
    await tx
      .update(profile)
      .set({
        updatedAt: new Date(),
        unitId: story.unitId === loaded.unitId ? toId : sql`${profile.unitId}`,
      })
      .where(eq(profile.id, story.id));
    await keepTraces(tx, "profile", [story.id]);
  }
  await keepTraces(
    tx,
    "recognition",
    moved.map(({ id }) => id),
  );
  await keepTraces(tx, "nomination", [loaded.id]);
}

function eventsOf(actor: Actor, loaded: LoadedNomination, to: { id: string; reason: string }): EventInput[] {
  const events: EventInput[] = [
    {
      actorId: actor.id,
      action: "nomination.move",
      subjectType: "nomination",
      subjectId: loaded.id,
      before: { unitId: loaded.unitId },
      after: { unitId: to.id, reason: to.reason },
    },
  ];
  if (loaded.rollId)
    events.push({
      actorId: actor.id,
      action: "roll.remove-row",
      subjectType: "roll",
      subjectId: loaded.rollId,
      before: { name: loaded.name },
    });
  return events;
}

/** The ward that loses it finds it in its inbox only; the one that gets it can open it. */
async function tell(tx: Transaction, loaded: LoadedNomination, to: { id: string; name: string }, now: Date) {
  const data = { name: loaded.name, from: loaded.unitName, to: to.name };
  const [before, after] = [
    await peopleWithRole(tx, "official", loaded.unitId),
    await peopleWithRole(tx, "official", to.id),
  ];
  const kind = "nomination-moved" as const;
  await notify(tx, after, { kind, data, path: `/ban-lam-viec/de-cu/${loaded.id}` }, now);
  const others = before.filter((id) => !after.includes(id));
  await notify(tx, others, { kind, data, path: "/ban-lam-viec" }, now);
}

/** The nomination to move, by its number or the address of its page; null where none is there for this person. */
export async function findToMove(actor: Actor, asked: string) {
  if (!can(actor, "mend.enter")) throw new DomainError("not-allowed");
  const [, id] = /([0-9a-f]{8}-[0-9a-f-]{27})(?:[/?#].*)?$/.exec(asked) ?? [];
  const [row] = await db()
    .select({
      id: nomination.id,
      name: nomination.name,
      deed: nomination.deed,
      reference: nomination.reference,
      state: nomination.state,
      version: nomination.version,
      unitName: unit.name,
      unitId: nomination.unitId,
      sendCount: nomination.sendCount,
    })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .where(id ? eq(nomination.id, id) : eq(nomination.reference, asked.trim().toUpperCase()))
    .limit(1);
  return row && can(actor, "nomination.view", row) ? row : null;
}
