import "server-only";
import { and, asc, count, eq, inArray, isNotNull, isNull, or, sql, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, certificate, profile, profileUnit, recognition, unit } from "@/db/schema";
import type { ProfileKind, RecognitionForm } from "../profiles/vocabulary";
import { agreedTo } from "../consent/agreed.server";
import { isPublic } from "./public.server";
import { sortInTurns } from "../jobs/sort-in-turns";
import { Turns } from "../jobs/turns";
import { byName, givenName } from "../text/vietnamese-order";

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

/** Rows read at once: more of them, and everybody else would wait for their reading. */
const together = 100;

/** Read and put into their order piece by piece: a year of thousands took a second, in which nobody else was answered. */
async function readRolls(which: SQL): Promise<Map<string | null, Honours>> {
  const turns = new Turns();
  const ids = await idsOf(which);
  const found = new Map<string | null, { shown: Placed[]; unnamed: Honours["unnamed"] }>();
  for (let from = 0; from < ids.length; from += together) {
    const rows = await rowsOf(ids.slice(from, from + together));
    const units = await unitsOf(rows.flatMap(({ profileId }) => profileId ?? []));
    for (const row of rows) {
      const roll = found.get(row.campaignId) ?? { shown: [], unnamed: empty().unnamed };
      found.set(row.campaignId, roll);
      const shown = shownHonour(row, (row.profileId && units.get(row.profileId)) || []);
      if (shown) roll.shown.push(placed(shown));
      else roll.unnamed[row.own.kind ?? row.told?.kind ?? "individual"]++;
    }
    await turns.pass();
  }
  const rolls = new Map<string | null, Honours>();
  for (const [id, { shown, unnamed }] of found) {
    const sorted = await sortInTurns(shown, inRoll, turns);
    rolls.set(id, { named: sorted.map(({ honour }) => honour), unnamed });
  }
  return rolls;
}

/** A row with what its place in a roll follows from. */
type Placed = { honour: Honour; given: string };

const placed = (honour: Honour): Placed => ({
  honour,
  given: honour.kind === "individual" ? givenName(honour.name) : "",
});

function inRoll({ honour: one, given }: Placed, { honour: other, given: otherGiven }: Placed): number {
  return (
    kinds[one.kind] - kinds[other.kind] ||
    rank[one.form] - rank[other.form] ||
    byName(given, otherGiven) ||
    byName(one.name, other.name)
  );
}

/** At most 20,000, as one value: a row of its own for each took longer than finding them. */
async function idsOf(which: SQL): Promise<string[]> {
  const some = db()
    .select({ id: recognition.id })
    .from(recognition)
    .where(which)
    .orderBy(asc(recognition.id))
    .limit(most);
  const [row] = await db().all<{ ids: string }>(sql`select json_group_array(id) as ids from (${some})`);
  return JSON.parse(row!.ids) as string[];
}

/** Those of them that stand, in the order of their ids. */
function rowsOf(ids: string[]) {
  return db()
    .select({ campaignId: recognition.campaignId, ...honourColumns })
    .from(recognition)
    .leftJoin(profile, eq(profile.id, recognition.profileId))
    .leftJoin(unit, eq(unit.id, recognition.unitId))
    .where(and(inArray(recognition.id, ids), stands))
    .orderBy(asc(recognition.id))
    .limit(ids.length);
}

/** What only a story has. */
const plain = { slug: null, organisation: "", illustrative: false };

/** Today's units of some stories. */
async function unitsOf(profileIds: string[]): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  if (profileIds.length === 0) return names;
  const rows = await db()
    .select({ profileId: profileUnit.profileId, name: unit.name })
    .from(profileUnit)
    .innerJoin(unit, eq(unit.id, profileUnit.unitId))
    .where(inArray(profileUnit.profileId, profileIds))
    .orderBy(sql`${unit.searchKey}`)
    .limit(profileIds.length * 200);
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
