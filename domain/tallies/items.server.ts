import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { adoption, nomination, notice, profile, recognition, suggestion } from "@/db/schema";
import { stands } from "../campaigns/honours.server";
import { standingOf } from "../decisions/occupations";
import type { ProfileKind } from "../profiles/vocabulary";
import { unitOf } from "../recognitions/unit-of.server";
import { daysBetween, hcmcToday, hcmcYear } from "../time/dates";
import {
  campaignScope,
  cityScope,
  fieldScope,
  unitScope,
  type Measure,
  type TallyKind,
  type TipStage,
} from "./vocabulary";

/** What a thing counts as: a measure, a year (0: none) and a key. */
export type Cell = [Measure, number, string];
/** A thing as it is counted: once in every scope as every cell. */
export type Item = { ref: string; scopes: string[]; cells: Cell[] };

/** What counts of these things now, each as it is counted; what does not count is missing. */
export async function itemsOf(tx: Transaction, kind: TallyKind, refs: string[]): Promise<Item[]> {
  return readers[kind](tx, sql`(select value from json_each(${JSON.stringify(refs)}))`);
}

const readers: Record<TallyKind, (tx: Transaction, refs: SQL) => Promise<Item[]>> = {
  story: stories,
  adoption: adoptions,
  honour: honours,
  tip: tips,
  decision: decisions,
};

type Found<Columns> = Columns & { ref: string; illustrative: number };
type Places = { units: string; campaigns: string; field: string | null };

const campaignsOf = (profileId: SQL) =>
  sql`(select json_group_array(distinct campaign_id) from recognition where profile_id = ${profileId} and campaign_id is not null)`;

function item(kind: TallyKind, row: Found<Partial<Places>>, cells: Cell[]): Item {
  const { ref, illustrative, units = "[]", campaigns = "[]", field } = row;
  const listed = (json: string) => (JSON.parse(json) as (string | null)[]).filter((id) => id !== null);
  const scopes = [
    cityScope,
    ...listed(units).map(unitScope),
    ...listed(campaigns).map(campaignScope),
    ...(field ? [fieldScope(field)] : []),
  ];
  const madeUp: Cell[] = illustrative ? [["made-up", 0, kind]] : [];
  return { ref, scopes: [...new Set(scopes)], cells: [...cells, ...madeUp] };
}

/** Of the units of today it belongs to, and of the one it was told of in its time. */
async function stories(tx: Transaction, refs: SQL): Promise<Item[]> {
  type Row = Found<Places & { kind: ProfileKind; at: number; today: string; adopters: number }>;
  const rows = await tx.all<Row>(sql`
    select ${profile.id} as ref, ${profile.kind} as kind, ${profile.fieldId} as field, ${profile.publishedAt} as at,
      ${profile.illustrative} as illustrative, ${profile.adopters} as adopters,
      (select json_group_array(unit_id) from profile_unit where profile_id = ${profile.id}) as today,
      json_array(${profile.unitId}) as units, ${campaignsOf(sql`${profile.id}`)} as campaigns
    from ${profile} where ${profile.state} = 'published' and ${profile.id} in ${refs}`);
  return rows.map((row) => {
    const year = hcmcYear(new Date(row.at));
    const today = JSON.parse(row.today) as string[];
    const units = JSON.stringify([...today, ...(JSON.parse(row.units) as string[])]);
    const cells: Cell[] = [
      ["story", year, row.kind],
      ["field", 0, row.field ?? ""],
      ...today.map((id): Cell => ["ward", year, id]),
      ...(row.kind === "model" && row.adopters > 0 ? [["spreading", 0, ""] as Cell] : []),
    ];
    return item("story", { ...row, units }, cells);
  });
}

async function adoptions(tx: Transaction, refs: SQL): Promise<Item[]> {
  type Row = Found<Places & { unit: string; model: string; since: string }>;
  const rows = await tx.all<Row>(sql`
    select ${adoption.id} as ref, ${adoption.unitId} as unit, json_array(${adoption.unitId}) as units,
      ${adoption.profileId} as model, ${adoption.sinceOn} as since, ${adoption.illustrative} as illustrative,
      ${profile.fieldId} as field, ${campaignsOf(sql`${adoption.profileId}`)} as campaigns
    from ${adoption} join ${profile} on ${profile.id} = ${adoption.profileId} and ${profile.state} = 'published'
    where ${adoption.status} = 'running' and ${adoption.id} in ${refs}`);
  return rows.map((row) =>
    item("adoption", row, [
      ["running", Number(row.since.slice(0, 4)), ""],
      ["adopter", 0, row.unit],
      ["model", 0, row.model],
    ]),
  );
}

/** People only: what somebody works as says nothing of a collective. */
async function honours(tx: Transaction, refs: SQL): Promise<Item[]> {
  type Row = Found<Places & { year: number; occupation: string }>;
  const rows = await tx.all<Row>(sql`
    select ${recognition.id} as ref, ${recognition.year} as year, json_array(${unitOf}) as units,
      json_array(${recognition.campaignId}) as campaigns, coalesce(${recognition.fieldId}, ${profile.fieldId}) as field,
      coalesce(nullif(${recognition.occupation}, ''), ${nomination.occupation}, '') as occupation,
      coalesce(${nomination.illustrative}, ${profile.illustrative}, 0) as illustrative
    from ${recognition} left join ${profile} on ${profile.id} = ${recognition.profileId}
      left join ${nomination} on ${nomination.id} = ${recognition.nominationId}
    where coalesce(${recognition.kind}, ${profile.kind}) = 'individual' and ${stands} and ${recognition.id} in ${refs}`);
  return rows.map((row) => item("honour", row, [["standing", row.year, standingOf(row.occupation)]]));
}

/** How far each came; one that reached several wards lies with each of them. */
async function tips(tx: Transaction, refs: SQL): Promise<Item[]> {
  const rows = await tx.all<Found<{ units: string; at: number; stage: TipStage }>>(sql`
    select ${suggestion.id} as ref, ${suggestion.createdAt} as at, ${suggestion.illustrative} as illustrative,
      (select json_group_array(unit_id) from suggestion_unit where suggestion_id = ${suggestion.id}) as units,
      case when exists (select 1 from ${profile} where ${profile.nominationId} = ${suggestion.nominationId} and ${profile.state} = 'published')
        then 'told' when ${suggestion.state} = 'nominated' then 'nominated'
        when ${suggestion.state} = 'new' then 'waiting' else 'answered' end as stage
    from ${suggestion} where ${suggestion.topic} = 'suggestion' and ${suggestion.id} in ${refs}`);
  return rows.map((row) => item("tip", row, [["tip", hcmcYear(new Date(row.at)), row.stage]]));
}

/** Days of the calendar from the last sending before the decision to the decision. A later sending of its story is another matter. */
async function decisions(tx: Transaction, refs: SQL): Promise<Item[]> {
  type Row = Found<Places & { sent: number | null; decided: number; hung: number }>;
  const rows = await tx.all<Row>(sql`
    select ${nomination.id} as ref, json_array(${nomination.unitId}, ${nomination.formerUnitId}) as units,
      json_array(${nomination.campaignId}) as campaigns, ${nomination.fieldId} as field, ${nomination.illustrative} as illustrative,
      ${nomination.decidedAt} as decided,
      coalesce((select max(submitted_at) from nomination_version where nomination_id = ${nomination.id}
        and submitted_at <= ${nomination.decidedAt}), ${nomination.submittedAt}) as sent,
      exists (select 1 from ${notice} where ${notice.nominationId} = ${nomination.id}) as hung
    from ${nomination} where ${nomination.decidedAt} is not null and ${nomination.id} in ${refs}`);
  return rows.flatMap((row) => {
    if (row.sent === null || row.sent > row.decided) return [];
    const year = hcmcYear(new Date(row.decided));
    const days = String(daysBetween(hcmcToday(new Date(row.sent)), hcmcToday(new Date(row.decided))));
    const cells: Cell[] = [["decided", year, days]];
    return [item("decision", row, row.hung ? [...cells, ["listed", year, days]] : cells)];
  });
}
