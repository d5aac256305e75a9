import "server-only";
import { and, eq, inArray, isNotNull, ne, notInArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db, type Database, type Transaction } from "@/db/client";
import { campaign, membership, nomination, personTrace, unit, user } from "@/db/schema";
import { openOn, openTo } from "../campaigns/open";
import { DomainError } from "../errors";
import { listFields } from "../fields/queries.server";
import { pick, sheetColumns } from "../nominations/questions/asked";
import { can, type Actor } from "../permissions";
import { consentColumn } from "../rolls/columns";
import { fold } from "../text/fold";
import { remembering } from "../text/remembering";
import { hcmcToday } from "../time/dates";
import { unitLabel, unitQueryWords } from "../units/names";
import { successorsOf } from "../units/queries.server";
import type { ExistingRow, KnownName } from "./match-rows";
import type { MeantPlace } from "./places";
import { readField } from "./read-cells";
import type { CheckContext } from "./records";

type Former = { id: string; words: string; name: string; label: string; toIds: string[] };

/** Words of a place that mean several, what they may mean, and what was chosen. */
export type AskedPlace = { words: string; options: PlaceOption[]; chosen: string | null };
export type PlaceOption = { value: string; formerName: string; nowName: string };

/**
 * What the rows of a ward's list are read against: the office's fields, and what old and new names of places mean for it.
 * `chosen` says by the folded words of an ambiguous place which of its options is meant; `asked` are the ambiguous
 * places that were met.
 */
export async function checkContext(
  unitId: string,
  chosen: Record<string, string> = {},
): Promise<CheckContext & { asked: () => AskedPlace[] }> {
  const [fields, units] = await Promise.all([
    listFields(),
    db()
      .select({
        id: unit.id,
        name: unit.name,
        districtName: unit.districtName,
        validTo: unit.validTo,
        kind: unit.kind,
      })
      .from(unit)
      .limit(5_000),
  ]);
  const wards = units.filter(({ kind }) => kind !== "city" && kind !== "district");
  const formerIds = wards.filter(({ validTo }) => validTo !== null).map(({ id }) => id);
  const led = new Map<string, string[]>();
  for (let from = 0; from < formerIds.length; from += 100)
    for (const { fromId, id } of await successorsOf(formerIds.slice(from, from + 100)))
      led.set(fromId, [...(led.get(fromId) ?? []), id]);
  const labels = new Map(wards.map((one) => [one.id, unitLabel(one)]));
  const named: Former[] = wards.map((one) => ({
    id: one.id,
    words: fold(unitLabel(one)),
    name: fold(one.name),
    label: unitLabel(one),
    toIds: one.validTo === null ? [one.id] : (led.get(one.id) ?? []),
  }));
  const known = new Map<string, MeantPlace>();
  const asked: AskedPlace[] = [];
  const fieldMeant = remembering((words) => readField(words, fields));
  const placeMeant = (words: string): MeantPlace => {
    const earlier = known.get(words);
    if (earlier) return earlier;
    const { several, ...meant } = meantPlace(words, named, unitId);
    const settled = several ? choose(words, several) : meant;
    known.set(words, settled);
    return settled;
  };
  return { fieldMeant, placeMeant, asked: () => asked };

  function choose(words: string, several: Former[]): MeantPlace {
    const options = several.flatMap(({ id, label, toIds }) =>
      toIds.map((toId) => ({
        value: `${id}>${toId}`,
        formerName: label,
        nowName: labels.get(toId) ?? label,
      })),
    );
    const value = options.find((option) => option.value === chosen[fold(words)])?.value ?? null;
    if (!asked.some((one) => fold(one.words) === fold(words))) asked.push({ words, options, chosen: value });
    if (!value) return { formerUnitId: null, problem: "unit-several" };
    const [formerUnitId, toId] = value.split(">") as [string, string];
    return toId === unitId
      ? { formerUnitId, problem: null }
      : { formerUnitId: null, problem: "unit-elsewhere" };
  }
}

/** What words mean, or between which former units has to be chosen. */
function meantPlace(words: string, units: Former[], unitId: string): MeantPlace & { several?: Former[] } {
  const problem = (code: MeantPlace["problem"]): MeantPlace => ({ formerUnitId: null, problem: code });
  const typed = unitQueryWords(words.replace(/\s\(?(?:cũ|trước đây)(?=\)|$)/giu, ""))
    .join(" ")
    .replace(/\b0+(?=\d)/g, "");
  const bare = typed.replace(/^(phuong|xa|thi tran|dac khu) /, "");
  const isNamed = ({ words: whole, name }: Former) =>
    [whole, name].some((one) => one === typed || one.replace(/^(phuong|xa|thi tran|dac khu) /, "") === bare);
  const named = units.filter(isNamed);
  if (named.some(({ id }) => id === unitId)) return problem(null);
  // "Phường 5" without its district is the one that went to this ward.
  const own = named.filter(({ toIds }) => toIds.includes(unitId));
  const candidates = own.length > 0 ? own : named;
  if (candidates.length === 0) return problem("unit-unknown");
  if (own.length === 0) return problem("unit-elsewhere");
  const [only, ...others] = candidates;
  if (others.length > 0 || only!.toIds.length > 1) return { ...problem("unit-several"), several: candidates };
  return { formerUnitId: only!.id, problem: null };
}

/** The nominations of a ward in a campaign that a row may mean again. At most 50,000. */
export async function existingRows(
  reader: Database | Transaction,
  unitId: string,
  campaignId: string,
): Promise<ExistingRow[]> {
  return reader
    .select({
      id: nomination.id,
      version: nomination.version,
      state: nomination.state,
      ...pick(nomination, sheetColumns),
      rollId: nomination.rollId,
      consent: sql<string>`coalesce((select words from roll_cell
        where nomination_id = ${nomination.id} and column_name = ${consentColumn}), '')`,
    })
    .from(nomination)
    .where(
      and(
        eq(nomination.unitId, unitId),
        eq(nomination.campaignId, campaignId),
        ne(nomination.name, ""),
        notInArray(nomination.state, ["withdrawn", "rejected"]),
      ),
    )
    .limit(50_000);
}

/** Under which names and years the persons of these nominations stand anywhere, where officials have said who is one. */
export async function knownNames(
  reader: Database | Transaction,
  unitId: string,
  campaignId: string,
): Promise<KnownName[]> {
  const theirs = alias(personTrace, "theirs");
  const persons = reader
    .select({ id: theirs.personId })
    .from(theirs)
    .where(and(eq(theirs.campaignId, campaignId), eq(theirs.unitId, unitId), isNotNull(theirs.personId)));
  const rows = await reader
    .select({
      personId: personTrace.personId,
      source: personTrace.source,
      sourceId: personTrace.sourceId,
      nameKey: personTrace.nameKey,
      birthYear: personTrace.birthYear,
    })
    .from(personTrace)
    .where(inArray(personTrace.personId, persons))
    .limit(50_000);
  return rows.flatMap(({ personId, source, sourceId, ...name }) =>
    personId ? [{ ...name, personId, nominationId: source === "nomination" ? sourceId : null }] : [],
  );
}

/** The id of the campaign at an address; null when there is none. */
export async function campaignAt(slug: string): Promise<string | null> {
  const [row] = await db().select({ id: campaign.id }).from(campaign).where(eq(campaign.slug, slug)).limit(1);
  return row?.id ?? null;
}

/** A campaign that takes this ward's nominations today. Throws `deadline-passed`, `campaign-elsewhere`, `not-found`. */
export async function openCampaign(reader: Database | Transaction, campaignId: string, unitId: string) {
  const rows = await reader
    .select({
      id: campaign.id,
      state: campaign.state,
      deadlineOn: campaign.deadlineOn,
      organiserUnitId: campaign.organiserUnitId,
      organiserKind: unit.kind,
    })
    .from(campaign)
    .leftJoin(unit, eq(unit.id, campaign.organiserUnitId))
    .where(eq(campaign.id, campaignId))
    .limit(1);
  const [found] = rows;
  if (!found || found.state === "draft") throw new DomainError("not-found");
  if (found.state !== "open" || openOn(hcmcToday(), rows).length === 0)
    throw new DomainError("deadline-passed", {}, { campaignId: "campaign-closed" });
  if (openTo(unitId, rows).length === 0)
    throw new DomainError("campaign-elsewhere", {}, { campaignId: "campaign-elsewhere" });
  return found;
}

/** Who an import acts for, with the roles they hold at this moment; null for no account, or one that is blocked. */
export async function actorBy(who: { id: string } | { email: string }): Promise<Actor | null> {
  const rows = await db()
    .select({
      id: user.id,
      name: user.name,
      email: user.email,
      blockedAt: user.blockedAt,
      role: membership.role,
      unitId: membership.unitId,
      unitKind: unit.kind,
    })
    .from(user)
    .leftJoin(membership, eq(membership.userId, user.id))
    .leftJoin(unit, eq(unit.id, membership.unitId))
    .where("id" in who ? eq(user.id, who.id) : eq(user.email, who.email))
    .limit(200);
  const [first] = rows;
  if (!first || first.blockedAt) return null;
  return {
    id: first.id,
    name: first.name,
    email: first.email,
    memberships: rows.flatMap(({ role, unitId, unitKind }) =>
      role && unitId ? [{ role, unitId, wholeCity: unitKind === "city" }] : [],
    ),
  };
}

/** Throws `wrong-unit` where a person may make no nominations for a ward. */
export function assertMakes(actor: Actor, unitId: string): void {
  if (!can(actor, "nomination.create", { unitId }))
    throw new DomainError("wrong-unit", {}, { unitId: "wrong-unit" });
}
