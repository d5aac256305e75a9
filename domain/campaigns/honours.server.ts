import "server-only";
import { and, asc, count, eq, inArray, isNotNull, isNull, or, sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, certificate, profile, profileUnit, recognition, unit } from "@/db/schema";
import type { ProfileKind, RecognitionForm } from "../profiles/vocabulary";
import { agreedTo } from "../consent/agreed.server";
import { isPublic } from "./public.server";
import { byGivenName, byName } from "../text/vietnamese-order";

/** Who may be named on a roll, and how many more there are of each kind. */
export type Honours = { named: Honour[]; unnamed: Record<ProfileKind, number> };

/** A row of the roll; `slug` is its story's, null without one. */
export type Honour = {
  id: string;
  kind: ProfileKind;
  slug: string | null;
  name: string;
  honorific: string;
  deed: string;
  occupation: string;
  workplace: string;
  organisation: string;
  unitNames: string[];
  illustrative: boolean;
  form: RecognitionForm;
  decisionNumber: string | null;
  decidedOn: string | null;
};

/** More than the city ever honours at once: nobody on a roll is left out, the page shows a part of it. */
const most = 20_000;

/** Prizes in their order, then awards by decision, then praise, then a mere mention. */
const rank: Record<RecognitionForm, number> = {
  first: 0,
  second: 1,
  third: 2,
  encouragement: 3,
  merit: 4,
  certificate: 5,
  commended: 6,
  named: 7,
};
const kinds: Record<ProfileKind, number> = { collective: 0, individual: 1, model: 2 };

/** Not cancelled: neither its story nor its certificate was revoked. */
export const stands = sql`(coalesce(${profile.state}, '') <> 'revoked' and not exists (
  select 1 from ${certificate} where ${certificate.recognitionId} = ${recognition.id} and ${certificate.revokedAt} is not null
))`;
/** Its name may stand there without a story. */
export const mayBeNamed = sql<boolean>`(${recognition.namedBy} = 'decision'
  or (${recognition.namedBy} = 'consent' and ${agreedTo("roll", recognition.nominationId)}))`.mapWith(
  Boolean,
);

/** What `shownHonour` asks of a recognition, its story (joined as `profile`) and the unit that nominated (as `unit`). */
export const honourColumns = {
  id: recognition.id,
  form: recognition.form,
  decisionNumber: recognition.decisionNumber,
  decidedOn: recognition.decidedOn,
  own: {
    kind: recognition.kind,
    name: recognition.name,
    honorific: recognition.honorific,
    deed: recognition.deed,
  },
  added: { occupation: recognition.occupation, workplace: recognition.workplace },
  mayBeNamed,
  unitName: unit.name,
  profileId: profile.id,
  state: profile.state,
  told: {
    kind: profile.kind,
    slug: profile.slug,
    name: profile.name,
    honorific: profile.honorific,
    deed: profile.deed,
    organisation: profile.organisation,
    illustrative: profile.illustrative,
  },
};
type HonourRow = Pick<Honour, "id" | "form" | "decisionNumber" | "decidedOn"> & {
  own: Pick<Honour, "name" | "honorific" | "deed"> & { kind: ProfileKind | null };
  added: Pick<Honour, "occupation" | "workplace">;
  mayBeNamed: boolean;
  unitName: string | null;
  profileId: string | null;
  state: string | null;
  told:
    | (Pick<Honour, "kind" | "name" | "honorific" | "deed" | "organisation" | "illustrative"> & {
        slug: string;
      })
    | null;
};

/** A row as anybody may read it, `storyUnits` being today's units of its story; null where it is only counted. */
export function shownHonour(row: HonourRow, storyUnits: string[]): Honour | null {
  const { id, form, decisionNumber, decidedOn, own, told, added, unitName } = row;
  const base = { id, form, decisionNumber, decidedOn };
  const printed = row.mayBeNamed ? added : { occupation: "", workplace: "" };
  if (row.state === "published" && told) return { ...base, ...told, ...printed, unitNames: storyUnits };
  if (!row.mayBeNamed) return null;
  const kind = own.kind ?? told?.kind ?? "individual";
  return { ...base, ...plain, ...own, ...printed, kind, unitNames: unitName ? [unitName] : [] };
}

/**
 * A campaign's honour roll as entered: collectives, individuals, models, each by form and then in the Vietnamese order of
 * names; at most 20,000 rows. Named is who has a published story, who agreed to stand in the roll or whom an announced decision
 * names (Luật 91/2025/QH15); `unnamed` counts the others. What the roll adds to a name (occupation, workplace) takes the
 * same agreement, a story's alone is not enough. An award that was cancelled stands nowhere.
 */
export async function listHonours(campaignId: string): Promise<Honours> {
  const rolls = await readRolls(eq(recognition.campaignId, campaignId));
  return rolls.get(campaignId) ?? empty();
}

/**
 * The rolls of everybody honoured in a year, by campaign: the same rules and order as one campaign's; `null` is for those whom
 * no campaign honoured. What belongs to a campaign that is still a draft is left out.
 */
export function listHonoursOfYear(year: number): Promise<Map<string | null, Honours>> {
  return readRolls(and(eq(recognition.year, year), ofNoDraft())!);
}

/** The WHERE of recognitions that anybody may know of: of a campaign that is no draft, or of none. */
export function ofNoDraft(): SQL {
  const open = db().select({ id: campaign.id }).from(campaign).where(isPublic);
  return or(isNull(recognition.campaignId), inArray(recognition.campaignId, open))!;
}

const empty = (): Honours => ({ named: [], unnamed: { collective: 0, individual: 0, model: 0 } });

async function readRolls(which: SQL): Promise<Map<string | null, Honours>> {
  const rows = await db()
    .select({ campaignId: recognition.campaignId, ...honourColumns })
    .from(recognition)
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .leftJoin(unit, eq(unit.id, recognition.unitId))
    .where(and(which, stands))
    .orderBy(asc(recognition.id))
    .limit(most);
  const units = await unitsIn(which);
  const rolls = new Map<string | null, Honours>();
  for (const row of rows) {
    const roll = rolls.get(row.campaignId) ?? empty();
    rolls.set(row.campaignId, roll);
    const shown = shownHonour(row, (row.profileId && units.get(row.profileId)) || []);
    if (shown) roll.named.push(shown);
    else roll.unnamed[row.own.kind ?? row.told?.kind ?? "individual"]++;
  }
  for (const { named } of rolls.values())
    named.sort(
      (a, b) => kinds[a.kind] - kinds[b.kind] || rank[a.form] - rank[b.form] || byNameOf(a.kind)(a, b),
    );
  return rolls;
}

/** What only a story has. */
const plain = { slug: null, organisation: "", illustrative: false };

type Named = { name: string };

/** Persons by their given names, all others by the whole. */
export function byNameOf(kind: ProfileKind): (one: Named, other: Named) => number {
  const compare = kind === "individual" ? byGivenName : byName;
  return (one, other) => compare(one.name, other.name);
}

/** Today's units of everyone on these rolls; asked for as a part of the question, since hundreds of ids do not fit one. */
async function unitsIn(which: SQL): Promise<Map<string, string[]>> {
  const honoured = db().select({ id: recognition.profileId }).from(recognition).where(which);
  const rows = await db()
    .select({ profileId: profileUnit.profileId, name: unit.name })
    .from(profileUnit)
    .innerJoin(unit, eq(unit.id, profileUnit.unitId))
    .where(inArray(profileUnit.profileId, honoured))
    .orderBy(sql`${unit.searchKey}`)
    .limit(most * 10);
  const names = new Map<string, string[]>();
  for (const { profileId, name } of rows) names.set(profileId, [...(names.get(profileId) ?? []), name]);
  return names;
}

/** How many each campaign or contest honoured, named or only counted; those without any are missing. At most 200. */
export async function countHonoured(): Promise<Record<string, number>> {
  const rows = await db()
    .select({ campaignId: sql<string>`${recognition.campaignId}`, count: count() })
    .from(recognition)
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .where(and(isNotNull(recognition.campaignId), stands))
    .groupBy(recognition.campaignId)
    .limit(200);
  return Object.fromEntries(rows.map((row) => [row.campaignId, row.count]));
}
