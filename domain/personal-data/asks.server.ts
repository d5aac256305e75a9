import "server-only";
import { randomUUID } from "node:crypto";
import { asc, eq, inArray } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { dataAsk, nomination, unit, user } from "@/db/schema";
import { write } from "@/db/write";
import { holdLink, type LinkedRequest } from "../confirmations/links.server";
import { isSamePerson } from "../confirmations/same-name";
import { isOwnWord } from "../confirmations/vocabulary";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { markKindsDone } from "../notifications/done.server";
import { notify, peopleWithRole } from "../notifications/notify.server";
import { can, type Actor, type Viewer } from "../permissions";
import { formatDate, hcmcToday } from "../time/dates";
import { deadlinesFrom } from "../withdrawals/clocks.server";
import type { DataAskInput, LinkAskInput } from "./input";
import { placeKey, type DataWish, type Place } from "./vocabulary";

const listed = 100;

/** Where an administrator takes an ask up. */
export const askPath = (id: string) => `/quan-tri/du-lieu-ca-nhan?yeu-cau=${id}`;

type Ask = Omit<typeof dataAsk.$inferInsert, "id" | "answerBy" | "recordedAt">;

/**
 * Writes down what somebody asked at the ward of the official or moderator, for the administrators. Returns its id. Throws
 * `not-allowed`.
 */
export async function askAtWard(actor: Actor, input: DataAskInput, now = new Date()): Promise<string> {
  const [unitId] = askingUnits(actor);
  if (!unitId) throw new DomainError("not-allowed");
  const ask = { ...input, unitId, nominationId: null, recordedById: actor.id };
  return write((tx) => keepAsk(tx, ask, now));
}

/**
 * The same by the link of the person, of a guardian or a representative, whom it concerns: asked again it is one ask, with what
 * was wished last. Throws `word-link-invalid`, or `invalid` (another name).
 */
export async function askByLink(input: LinkAskInput, now = new Date()): Promise<void> {
  await write(async (tx) => {
    const link = await holdLink(tx, input.token);
    if (!isOwnWord(link.whose)) throw new DomainError("word-link-invalid");
    const { wish, askedBy } = input;
    if (!isSamePerson(askedBy, link.name)) throw new DomainError("invalid", {}, { askedBy: "word-name" });
    const { nominationId } = link;
    const again = await tx
      .update(dataAsk)
      .set({ wish, recordedAt: now })
      .where(eq(dataAsk.nominationId, nominationId));
    if (again.rowsAffected > 0) return;
    const [person] = await tx
      .select({ name: nomination.name, birthYear: nomination.birthYear })
      .from(nomination)
      .where(eq(nomination.id, nominationId))
      .limit(1);
    const { unitId } = link;
    const ask = { ...person!, wish, askedBy, askedOn: hcmcToday(now), unitId, nominationId };
    await keepAsk(tx, { ...ask, recordedById: null }, now);
  });
}

async function keepAsk(tx: Transaction, ask: Ask, now: Date): Promise<string> {
  const id = randomUUID();
  const { answerBy } = await deadlinesFrom(tx, ask.askedOn, false);
  await tx.insert(dataAsk).values({ ...ask, id, answerBy, recordedAt: now });
  const after = { askedOn: ask.askedOn, wish: ask.wish, unitId: ask.unitId };
  await record(tx, { ...of(ask.recordedById ?? null, id), action: "data-request.ask", after }, now);
  const admins = await peopleWithRole(tx, "admin", ask.unitId);
  // No name: a message outlives what is erased.
  const data = { until: formatDate(answerBy), wish: ask.wish };
  await notify(tx, admins, { kind: "data-asked", data, path: askPath(id) }, now);
  return id;
}

const of = (actorId: string | null, id: string) =>
  ({ actorId, subjectType: "data-request", subjectId: id }) as const;

/** The units whose asks an official or a moderator writes down and sees. */
const askingUnits = (viewer: Viewer): string[] =>
  can(viewer, "word.enter")
    ? viewer!.memberships.filter(({ role }) => role !== "admin").map(({ unitId }) => unitId)
    : [];

/** What waits for an administrator, what is due first before; for a ward its own. Throws `not-allowed`. */
export async function listAsks(viewer: Viewer, whose: "all" | "own") {
  const may = whose === "all" ? can(viewer, "personal-data.answer") : can(viewer, "word.enter");
  if (!may) throw new DomainError("not-allowed");
  return db()
    .select({
      id: dataAsk.id,
      name: dataAsk.name,
      wish: dataAsk.wish,
      askedOn: dataAsk.askedOn,
      answerBy: dataAsk.answerBy,
      unit: unit.name,
    })
    .from(dataAsk)
    .innerJoin(unit, eq(unit.id, dataAsk.unitId))
    .where(whose === "all" ? undefined : inArray(dataAsk.unitId, askingUnits(viewer)))
    .orderBy(asc(dataAsk.answerBy), asc(dataAsk.recordedAt))
    .limit(listed);
}

/** One ask whole, with who wrote it down; null where it was taken up meanwhile. Throws `not-allowed`. */
export async function findAsk(viewer: Viewer, id: string) {
  if (!can(viewer, "personal-data.answer")) throw new DomainError("not-allowed");
  const [row] = await db()
    .select({ ask: dataAsk, unit: unit.name, recordedBy: user.name })
    .from(dataAsk)
    .innerJoin(unit, eq(unit.id, dataAsk.unitId))
    .leftJoin(user, eq(user.id, dataAsk.recordedById))
    .where(eq(dataAsk.id, id))
    .limit(1);
  if (!row) return null;
  const { nominationId } = row.ask;
  const place = nominationId ? placeKey({ kind: "nomination", id: nominationId }) : null;
  return { ...row.ask, unit: row.unit, recordedBy: row.recordedBy, place };
}

/** What the link's holder asked for that still waits; null where nothing does. */
export async function askOfLink(link: LinkedRequest): Promise<{ wish: DataWish; answerBy: string } | null> {
  const [row] = await db()
    .select({ wish: dataAsk.wish, answerBy: dataAsk.answerBy })
    .from(dataAsk)
    .where(eq(dataAsk.nominationId, link.nominationId))
    .limit(1);
  return row ?? null;
}

/** Nothing is kept, and whoever asked was told so: the ask goes. Done before, nothing happens. Throws `not-allowed`. */
export async function closeAsk(actor: Actor, id: string, now = new Date()): Promise<void> {
  if (!can(actor, "personal-data.answer")) throw new DomainError("not-allowed");
  await write(async (tx) => {
    if (!(await takeUpAsk(tx, id, now))) return;
    await record(tx, { ...of(actor.id, id), action: "data-request.close" }, now);
  });
}

/** Inside the transaction of what answers it: the ask goes, and leaves the inboxes. Returns whether it was there. */
export async function takeUpAsk(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const { rowsAffected } = await tx.delete(dataAsk).where(eq(dataAsk.id, id));
  await markKindsDone(tx, ["data-asked"], [askPath(id)], now);
  return rowsAffected > 0;
}

/** What was asked by the links of these places goes with them. */
export async function forgetAsks(tx: Transaction, places: Place[], now: Date): Promise<void> {
  const ids = places.flatMap(({ kind, id }) => (kind === "nomination" ? [id] : []));
  const asked = await tx
    .select({ id: dataAsk.id })
    .from(dataAsk)
    .where(inArray(dataAsk.nominationId, ids))
    .limit(ids.length + 1);
  for (const { id } of asked) await takeUpAsk(tx, id, now);
}
