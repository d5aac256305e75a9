import "server-only";
import { and, asc, count, eq, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import { db, type Database, type Transaction } from "@/db/client";
import { campaign, meetingConflict, meetingItem, nomination, unit } from "@/db/schema";
import { write } from "@/db/write";
import { noteAct } from "../administration/target.server";
import { DomainError } from "../errors";
import { nominationsVisibleTo } from "../nominations/scope.server";
import type { Actor } from "../permissions";
import { loadMeeting, mostItems, type LoadedItem, type LoadedMeeting } from "./load.server";

/** What a council may be asked about: waiting for a decision, or listed; not held. */
const askable = and(inArray(nomination.state, ["submitted", "listed"]), eq(nomination.onHold, false))!;

/** What narrows down what waits; null asks nothing. */
export type AgendaPart = { campaignId: string | null; unitId: string | null };
const everything: AgendaPart = { campaignId: null, unitId: null };

/** Of the council's unit, which for the city's is all, and of its campaign; as far as who prepares the meeting sees them. */
async function within(
  reader: Database | Transaction,
  actor: Actor,
  { council }: LoadedMeeting,
  { campaignId, unitId } = everything,
): Promise<SQL> {
  const [its] = await reader
    .select({ kind: unit.kind })
    .from(unit)
    .where(eq(unit.id, council.unitId))
    .limit(1);
  return and(
    its?.kind === "city" ? undefined : eq(nomination.unitId, council.unitId),
    council.campaignId ? eq(nomination.campaignId, council.campaignId) : undefined,
    campaignId ? eq(nomination.campaignId, campaignId) : undefined,
    unitId ? eq(nomination.unitId, unitId) : undefined,
    nominationsVisibleTo(actor),
    askable,
  )!;
}

const onAgenda = (meetingId: string) =>
  and(eq(meetingItem.nominationId, nomination.id), eq(meetingItem.meetingId, meetingId));

/**
 * What may stand on a meeting's agenda: what stands there already in its order, then what waits longest of `part`. At most 300;
 * what was opened or counted is not among it. Throws what `loadMeeting` does.
 */
export async function listForAgenda(actor: Actor, meetingId: string, part = everything) {
  const loaded = await loadMeeting(actor, meetingId, "council.prepare");
  return db()
    .select({
      id: nomination.id,
      reference: nomination.reference,
      name: nomination.name,
      kind: nomination.kind,
      deed: nomination.deed,
      unitName: unit.name,
      campaignName: campaign.name,
      illustrative: nomination.illustrative,
      place: meetingItem.position,
    })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .leftJoin(campaign, eq(campaign.id, nomination.campaignId))
    .leftJoin(meetingItem, onAgenda(meetingId))
    .where(
      and(
        or(await within(db(), actor, loaded, part), eq(meetingItem.state, "waiting")),
        sql`coalesce(${meetingItem.state}, 'waiting') = 'waiting'`,
      ),
    )
    .orderBy(
      sql`${meetingItem.position} is null`,
      asc(meetingItem.position),
      asc(nomination.submittedAt),
      asc(nomination.rollPosition),
      asc(nomination.id),
    )
    .limit(mostItems);
}

/**
 * How many wait that stand not yet on a meeting's agenda, by campaign and unit, at most 200 of these; and how many more it may
 * take. Throws what `loadMeeting` does.
 */
export async function findAgendaParts(actor: Actor, meetingId: string) {
  const loaded = await loadMeeting(actor, meetingId, "council.prepare");
  const parts = await db()
    .select({
      campaignId: nomination.campaignId,
      campaignName: campaign.name,
      unitId: unit.id,
      unitName: unit.name,
      total: count(),
    })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .leftJoin(campaign, eq(campaign.id, nomination.campaignId))
    .leftJoin(meetingItem, onAgenda(meetingId))
    .where(and(await within(db(), actor, loaded), isNull(meetingItem.id)))
    .groupBy(nomination.campaignId, unit.id)
    .orderBy(asc(campaign.name), asc(unit.searchKey))
    .limit(200);
  const standing = await db().$count(meetingItem, eq(meetingItem.meetingId, meetingId));
  return { parts, most: mostItems, room: mostItems - standing };
}
export type AgendaParts = Awaited<ReturnType<typeof findAgendaParts>>;

type Agenda = { meetingId: string; chosen: string[]; places: Record<string, string> };

/**
 * Sets what a meeting is about, and in which order: by the numbers typed, then as listed. What was opened or counted stays
 * where it is, before the rest. Throws what `loadMeeting` does, `meeting-step` once it is over, `agenda-moved` where one of
 * those chosen no longer waits, `agenda-full`.
 */
export async function setAgenda(actor: Actor, { meetingId, chosen, places }: Agenda): Promise<void> {
  await write(async (tx) => {
    const loaded = await loadMeeting(actor, meetingId, "council.prepare", tx);
    await keepAgenda(tx, actor, loaded, inPlaces([...new Set(chosen)], places));
  });
}

/**
 * Puts all that waits of a part after what stands on the agenda, what waits longest first. Throws what `setAgenda` does: where
 * not all of it has room, nothing is done.
 */
export async function addAllWaiting(
  actor: Actor,
  { meetingId, ...part }: AgendaPart & { meetingId: string },
): Promise<void> {
  await write(async (tx) => {
    const loaded = await loadMeeting(actor, meetingId, "council.prepare", tx);
    const standing = await itemsIn(tx, meetingId);
    const fresh = await tx
      .select({ id: nomination.id })
      .from(nomination)
      .leftJoin(meetingItem, onAgenda(meetingId))
      .where(and(await within(tx, actor, loaded, part), isNull(meetingItem.id)))
      .orderBy(asc(nomination.submittedAt), asc(nomination.rollPosition), asc(nomination.id))
      .limit(mostItems + 1);
    const ids = [...standing.map(({ nominationId }) => nominationId), ...fresh.map(({ id }) => id)];
    await keepAgenda(tx, actor, loaded, ids);
  });
}

const itemsIn = (tx: Transaction, meetingId: string) =>
  tx
    .select()
    .from(meetingItem)
    .where(eq(meetingItem.meetingId, meetingId))
    .orderBy(asc(meetingItem.position))
    .limit(mostItems);

async function keepAgenda(tx: Transaction, actor: Actor, loaded: LoadedMeeting, chosen: string[]) {
  const meetingId = loaded.id;
  if (loaded.state === "closed" || loaded.state === "cancelled") throw new DomainError("meeting-step");
  const items = await itemsIn(tx, meetingId);
  const begun = items.filter(({ state }) => state !== "waiting");
  const ids = chosen.filter((id) => begun.every((one) => one.nominationId !== id));
  if (ids.length + begun.length > mostItems) throw new DomainError("agenda-full", { limit: mostItems });
  const there = new Map(items.map((one) => [one.nominationId, one]));
  const fresh = ids.filter((id) => !there.has(id));
  await assertAskable(tx, actor, loaded, fresh);
  const dropped = items.filter(
    ({ state, nominationId }) => state === "waiting" && !ids.includes(nominationId),
  );
  if (dropped.length > 0) {
    const gone = dropped.map(({ id }) => id);
    await tx.delete(meetingConflict).where(inArray(meetingConflict.itemId, gone));
    await tx.delete(meetingItem).where(inArray(meetingItem.id, gone));
  }
  const first = Math.max(0, ...begun.map(({ position }) => position));
  for (const [at, nominationId] of ids.entries()) {
    const position = first + at + 1;
    const item = there.get(nominationId);
    if (!item) await tx.insert(meetingItem).values({ id: randomUUID(), meetingId, nominationId, position });
    else if (item.position !== position)
      await tx.update(meetingItem).set({ position }).where(eq(meetingItem.id, item.id));
  }
  const told = { action: "meeting.agenda", subjectType: "meeting", subjectId: meetingId } as const;
  const [before, after] = [{ items: items.length }, { items: ids.length + begun.length }];
  await noteAct(tx, actor, { ...told, before, after }, new Date());
}

/** Those with a number by it, then the others as they come. */
function inPlaces(ids: string[], places: Record<string, string>): string[] {
  const placeOf = (id: string) => (/^\s*\d{1,4}\s*$/.test(places[id] ?? "") ? Number(places[id]) : Infinity);
  return ids
    .map((id, at) => ({ id, at, place: placeOf(id) }))
    .sort((one, other) => (one.place === other.place ? one.at - other.at : one.place - other.place))
    .map(({ id }) => id);
}

async function assertAskable(
  tx: Transaction,
  actor: Actor,
  loaded: LoadedMeeting,
  ids: string[],
): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx
    .select({ id: nomination.id })
    .from(nomination)
    .where(and(inArray(nomination.id, ids), await within(tx, actor, loaded)))
    .limit(ids.length);
  if (found.length < ids.length) throw new DomainError("agenda-moved");
}

/** Throws `agenda-moved` where a nomination was returned, withdrawn, held or decided since it came onto the agenda. */
export async function assertStillAsked(tx: Transaction, { item }: Pick<LoadedItem, "item">): Promise<void> {
  const [row] = await tx
    .select({ id: nomination.id })
    .from(nomination)
    .where(and(eq(nomination.id, item.nominationId), askable))
    .limit(1);
  if (!row) throw new DomainError("agenda-moved");
}
