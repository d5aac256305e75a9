import "server-only";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { standingOf } from "../decisions/occupations";

/** A figure that is not what a count of its own comes to; 0 where one side does not know it. */
export type Wrong = {
  scope: string;
  measure: string;
  year: number;
  key: string;
  kept: number;
  counted: number;
};
type Counted = { scope: string; measure: string; year: number; key: string; count: number };

const year = (column: string) =>
  sql.raw(`cast(strftime('%Y', ${column} / 1000 + 25200, 'unixepoch') as integer)`);
const day = (column: string) => sql.raw(`julianday(date(${column} / 1000 + 25200, 'unixepoch'))`);

// Each a list of (scope, measure, year, key), a row for whatever counts: plain queries over the tables that people write, and nothing
// shared with what keeps the figures.
const story = sql`told as (
    select p.*, ${year("published_at")} as y from profile p where state = 'published'),
  told_in as (
    select id, 'city' as scope from told
    union select id, 'field:' || field_id from told where field_id is not null
    union select id, 'unit:' || unit_id from told where unit_id is not null
    union select profile_id, 'unit:' || unit_id from profile_unit where profile_id in (select id from told)
    union select profile_id, 'campaign:' || campaign_id from recognition
      where campaign_id is not null and profile_id in (select id from told)),
  runs as (
    select a.*, t.field_id from adoption a join told t on t.id = a.profile_id where a.status = 'running'),
  runs_in as (
    select id, 'city' as scope from runs
    union select id, 'unit:' || unit_id from runs
    union select id, 'field:' || field_id from runs where field_id is not null
    union select r.id, 'campaign:' || c.campaign_id from runs r
      join recognition c on c.profile_id = r.profile_id where c.campaign_id is not null)`;

const lines = sql`
  select scope, 'story', y, kind from told join told_in using (id)
  union all select scope, 'field', 0, coalesce(field_id, '') from told join told_in using (id)
  union all select scope, 'ward', y, u.unit_id from told t join told_in using (id) join profile_unit u on u.profile_id = t.id
  union all select scope, 'spreading', 0, '' from told t join told_in using (id) where kind = 'model'
    and exists (select 1 from adoption where profile_id = t.id and status = 'running')
  union all select scope, 'made-up', 0, 'story' from told join told_in using (id) where illustrative
  union all select scope, 'running', cast(substr(since_on, 1, 4) as integer), '' from runs join runs_in using (id)
  union all select scope, 'adopter', 0, unit_id from runs join runs_in using (id)
  union all select scope, 'model', 0, profile_id from runs join runs_in using (id)
  union all select scope, 'made-up', 0, 'adoption' from runs join runs_in using (id) where illustrative
  union all select scope, 'tip', y, stage from tip join tip_in using (id)
  union all select scope, 'made-up', 0, 'tip' from tip join tip_in using (id) where illustrative
  union all select scope, 'decided', y, cast(cast(days as integer) as text) from decision join decision_in using (id)
  union all select scope, 'listed', y, cast(cast(days as integer) as text) from decision join decision_in using (id)
    where id in (select nomination_id from notice)
  union all select scope, 'made-up', 0, 'decision' from decision join decision_in using (id) where illustrative`;

const tip = sql`tip as (
    select s.id, s.illustrative, ${year("s.created_at")} as y, case
      when s.nomination_id in (select nomination_id from profile where state = 'published') then 'told'
      when s.state = 'nominated' then 'nominated' when s.state = 'new' then 'waiting' else 'answered' end as stage
    from suggestion s where s.topic = 'suggestion'),
  tip_in as (
    select id, 'city' as scope from tip
    union select suggestion_id, 'unit:' || unit_id from suggestion_unit where suggestion_id in (select id from tip))`;

const decision = sql`sent as (
    select n.id, coalesce(max(v.submitted_at), n.submitted_at) as sent_at from nomination n
    left join nomination_version v on v.nomination_id = n.id and v.submitted_at <= n.decided_at
    where n.decided_at is not null group by n.id),
  decision as (
    select n.id, n.illustrative, n.unit_id, n.former_unit_id, n.campaign_id, n.field_id, ${year("n.decided_at")} as y,
      ${day("n.decided_at")} - ${day("sent_at")} as days
    from nomination n join sent using (id) where sent_at <= n.decided_at),
  decision_in as (
    select id, 'city' as scope from decision
    union select id, 'unit:' || unit_id from decision
    union select id, 'unit:' || former_unit_id from decision where former_unit_id is not null
    union select id, 'campaign:' || campaign_id from decision where campaign_id is not null
    union select id, 'field:' || field_id from decision where field_id is not null)`;

/** People honoured: what their work is called takes more than SQL, so each comes with its scopes. */
const honoured = sql`select r.year, r.campaign_id as campaign, coalesce(r.field_id, p.field_id) as field,
    coalesce(r.unit_id, (select min(unit_id) from profile_unit u where u.profile_id = r.profile_id having count(*) = 1)) as unit,
    case when r.occupation <> '' then r.occupation else coalesce(n.occupation, '') end as occupation,
    coalesce(n.illustrative, p.illustrative, 0) as illustrative
  from recognition r left join profile p on p.id = r.profile_id left join nomination n on n.id = r.nomination_id
  where coalesce(r.kind, p.kind) = 'individual' and coalesce(p.state, '') <> 'revoked'
    and r.id not in (select recognition_id from certificate where revoked_at is not null and recognition_id is not null)`;

const counts = sql`with ${story}, ${tip}, ${decision}
  select column1 as scope, column2 as measure, column3 as year, column4 as key, count(*) as count
  from (select null as column1, null as column2, null as column3, null as column4 where 0 union all ${lines})
  group by 1, 2, 3, 4`;

/** Every figure that is kept beside a count of its own; what differs, at most 1,000. Reads every table whole. */
export async function verifyTallies(): Promise<{ figures: number; wrong: Wrong[] }> {
  const kept = await db().all<Counted>(sql`select scope, measure, year, key, count from tally`);
  const truth = new Map<string, Wrong>();
  const see = ({ count, ...one }: Counted, side: "kept" | "counted") => {
    const id = JSON.stringify([one.scope, one.measure, one.year, one.key]);
    const known = truth.get(id) ?? { ...one, kept: 0, counted: 0 };
    known[side] += count;
    truth.set(id, known);
  };
  for (const one of kept) see(one, "kept");
  for (const one of await db().all<Counted>(counts)) see(one, "counted");
  for (const one of await countHonoured()) see(one, "counted");
  const wrong = [...truth.values()].filter((one) => one.kept !== one.counted);
  return { figures: kept.length, wrong: wrong.slice(0, 1000) };
}

async function countHonoured(): Promise<Counted[]> {
  type Row = Record<"campaign" | "field" | "unit", string | null> & {
    year: number;
    occupation: string;
    illustrative: number;
  };
  const rows = await db().all<Row>(honoured);
  return rows.flatMap(({ year: y, occupation, illustrative, ...places }) =>
    [
      "city",
      ...(["campaign", "field", "unit"] as const).flatMap((at) => (places[at] ? `${at}:${places[at]}` : [])),
    ].flatMap((scope) => [
      { scope, measure: "standing", year: y, key: standingOf(occupation), count: 1 },
      ...(illustrative ? [{ scope, measure: "made-up", year: 0, key: "honour", count: 1 }] : []),
    ]),
  );
}
