import "server-only";
import { and, asc, count, desc, eq, inArray, sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, field, nomination, profile, recognition, unit } from "@/db/schema";
import { stands } from "../campaigns/honours.server";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import type { ProfileKind, Sex } from "../profiles/vocabulary";
import { unitOf } from "../recognitions/unit-of.server";
import { byGivenName, byName } from "../text/vietnamese-order";
import { dimensions, unasked, unsaid, type Cell, type Dimension, type Group } from "./cells";

const kind = sql<ProfileKind>`coalesce(${recognition.kind}, ${profile.kind}, 'individual')`;
const name = sql<string>`coalesce(nullif(${recognition.name}, ''), ${profile.name}, '')`;
const illustrative = sql<boolean>`coalesce(${nomination.illustrative}, ${profile.illustrative}, 0)`.mapWith(
  Boolean,
);

/** What a recognition says in each dimension. */
const valueOf: Record<Dimension, SQL<string>> = {
  cap: sql`${recognition.level}`,
  "hinh-thuc": sql`${recognition.form}`,
  loai: kind,
  gioi: sql`case when ${kind} <> 'individual' then ${unasked} else coalesce(${nomination.sex}, ${unsaid}) end`,
  "linh-vuc": sql`coalesce(${recognition.fieldId}, ${profile.fieldId}, ${unsaid})`,
  "don-vi": sql`coalesce(${unitOf}, ${unsaid})`,
};

/** What a viewer counts: the whole city's recognitions, or those of their own units. Throws `not-allowed`. */
function countedBy(viewer: Viewer): SQL | undefined {
  if (!can(viewer, "statistics.enter")) throw new DomainError("not-allowed");
  const held = viewer!.memberships.filter(({ role, wholeCity }) => wholeCity || role !== "admin");
  if (held.some(({ wholeCity }) => wholeCity)) return undefined;
  return inArray(unitOf, [...new Set(held.map(({ unitId }) => unitId))]);
}

const asked = (viewer: Viewer, year: number, cell?: Cell) =>
  and(
    eq(recognition.year, year),
    stands,
    countedBy(viewer),
    ...dimensions.flatMap((name) => (cell?.[name] ? sql`${valueOf[name]} = ${cell[name]}` : [])),
  );

/** As many kinds of recognitions as a year may have: levels × forms × fields × units that occur. */
const mostGroups = 50_000;

/** The recognitions of a year that stand, counted by all dimensions at once. Throws `not-allowed`. */
export async function countYear(viewer: Viewer, year: number): Promise<Group[]> {
  return db()
    .select({ ...valueOf, total: count() })
    .from(recognition)
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .leftJoin(nomination, eq(nomination.id, recognition.nominationId))
    .where(asked(viewer, year))
    .groupBy(...Object.values(valueOf))
    .limit(mostGroups);
}

/** The years in which anything was recognised, the latest first, each with how many. At most 200. Throws `not-allowed`. */
export function countYears(viewer: Viewer) {
  return db()
    .select({ year: recognition.year, total: count() })
    .from(recognition)
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .where(and(stands, countedBy(viewer)))
    .groupBy(recognition.year)
    .orderBy(desc(recognition.year))
    .limit(200);
}

/** How many of a year's recognitions were made up to show the portal. Throws `not-allowed`. */
export async function countIllustrative(viewer: Viewer, year: number): Promise<number> {
  const [row] = await db()
    .select({ total: count() })
    .from(recognition)
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .leftJoin(nomination, eq(nomination.id, recognition.nominationId))
    .where(and(asked(viewer, year), illustrative));
  return row?.total ?? 0;
}

/** The ids that a cell counts: collectives, individuals, models, each in the Vietnamese order of names. Throws `not-allowed`. */
async function cellIds(viewer: Viewer, year: number, cell: Cell): Promise<string[]> {
  const rows = await db()
    .select({ id: recognition.id, kind, name })
    .from(recognition)
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .leftJoin(nomination, eq(nomination.id, recognition.nominationId))
    .where(asked(viewer, year, cell))
    .orderBy(asc(recognition.id))
    .limit(mostNames);
  const ranks: Record<ProfileKind, number> = { collective: 0, individual: 1, model: 2 };
  const order = (one: (typeof rows)[number], other: (typeof rows)[number]) =>
    ranks[one.kind] - ranks[other.kind] ||
    (one.kind === "individual" ? byGivenName : byName)(one.name, other.name);
  return rows.sort(order).map(({ id }) => id);
}

/** More than the city recognises in a year. */
const mostNames = 50_000;

export type RecognisedName = Awaited<ReturnType<typeof namesOf>>[number];

/** What the office knows of recognitions whose reader was asked, in the order of their ids. */
async function namesOf(ids: string[]) {
  const rows = await db()
    .select({
      id: recognition.id,
      kind,
      name,
      honorific: sql<string>`coalesce(nullif(${recognition.honorific}, ''), ${profile.honorific}, '')`,
      deed: sql<string>`coalesce(nullif(${recognition.deed}, ''), ${profile.deed}, '')`,
      sex: sql<Sex | null>`case when ${kind} = 'individual' then ${nomination.sex} end`,
      level: recognition.level,
      form: recognition.form,
      decisionNumber: recognition.decisionNumber,
      decidedOn: recognition.decidedOn,
      unitName: sql<string | null>`(select name from ${unit} where ${unit.id} = ${unitOf})`,
      fieldName: field.name,
      fieldNameEn: field.nameEn,
      campaignName: campaign.name,
      nominationId: recognition.nominationId,
      illustrative,
    })
    .from(recognition)
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .leftJoin(nomination, eq(nomination.id, recognition.nominationId))
    .leftJoin(field, sql`${field.id} = coalesce(${recognition.fieldId}, ${profile.fieldId})`)
    .leftJoin(campaign, eq(campaign.id, recognition.campaignId))
    .where(inArray(recognition.id, ids))
    .limit(ids.length);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** How many names a page has. */
export const namesTogether = 50;

/** A page (from 1) of the names that a cell counts, and how many there are in all. Throws `not-allowed`. */
export async function listCellNames(viewer: Viewer, year: number, cell: Cell, page: number) {
  const ids = await cellIds(viewer, year, cell);
  const first = namesTogether * (page - 1);
  const some = ids.slice(first, first + namesTogether);
  return { total: ids.length, names: some.length > 0 ? await namesOf(some) : [] };
}

/** All of them, `size` at a time. Throws `not-allowed`. */
export async function* cellRows(viewer: Viewer, year: number, cell: Cell, size: number) {
  const ids = await cellIds(viewer, year, cell);
  for (let at = 0; at < ids.length; at += size) yield await namesOf(ids.slice(at, at + size));
}
