import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { unitSuccessor } from "@/db/schema";
import type { ProfileKind } from "../profiles/vocabulary";
import { deedKeyOf, isPersonal, nameKeyOf, workplaceKeyOf } from "./keys";
import { numbersIn } from "./bodies";
import { compare, type Alike, type Described, type Place } from "./likeness";
import type { TraceSource } from "./vocabulary";

/** Whom somebody is writing of. `unitId` may be a former unit's; with `nominationId` its own traces are left out. */
export type Asked = {
  kind: ProfileKind | null;
  name: string;
  birthYear?: number | null;
  workplace?: string;
  unitId?: string | null;
  deed?: string;
  nominationId?: string;
};

/** A trace as it is kept; `place` says how its unit stands to the one that was asked of. */
export type FoundTrace = Described & {
  source: TraceSource;
  sourceId: string;
  ofSource: TraceSource;
  ofId: string;
  personId: string | null;
  unitId: string | null;
  campaignId: string | null;
  year: number | null;
  place: Place;
};

/**
 * Traces like what is asked, of those `isMeant`, by whomever they may be seen, the surest first. The caller decides what
 * becomes known of them.
 */
export async function unsafeAlikeTraces(
  reader: Database | Transaction,
  asked: Asked,
  isMeant: (trace: FoundTrace) => boolean,
): Promise<(FoundTrace & Alike)[]> {
  return alikeFrom(asked, await selectCandidates(reader, asked), isMeant);
}

/** The read that `alikeFrom` compares with what is asked: all in one cell, as hundreds of rows cost the driver more than finding them. */
export const selectCandidates = (reader: Database | Transaction, asked: Asked) =>
  reader.all<{ traces: string }>(candidates(asked, nameKeyOf(asked.kind, asked.name)));

/** Those of the candidates that are like what is asked, the surest first. */
export function alikeFrom(
  asked: Asked,
  [found]: { traces: string }[],
  isMeant: (trace: FoundTrace) => boolean = () => true,
): (FoundTrace & Alike)[] {
  const described = describe(asked);
  return (JSON.parse(found!.traces) as FoundTrace[])
    .filter(isMeant)
    .flatMap((row) => {
      const alike = compare(described, row, row.place);
      return alike ? [{ ...row, ...alike }] : [];
    })
    .sort((one, other) => other.points - one.points || (other.year ?? 0) - (one.year ?? 0));
}

function describe({ kind, name, birthYear = null, workplace = "", deed = "" }: Asked): Described {
  const keys = {
    nameKey: nameKeyOf(kind, name),
    workplaceKey: workplaceKeyOf(workplace),
    deedKey: deedKeyOf(deed),
  };
  return { kind, name, birthYear, ...keys };
}

/** The units it came from and those it led to, itself among them. */
function lineageOf(unitId: string | null | undefined): SQL {
  const links = sql`${unitSuccessor} as link`;
  return sql`
    up(id) as (select ${unitId ?? null} union select link.from_id from up join ${links} on link.to_id = up.id),
    down(id) as (select ${unitId ?? null} union select link.to_id from down join ${links} on link.from_id = down.id),
    line(id) as (select id from up union select id from down)`;
}

/** Each way of finding takes from one index and at most so many, that the commonest name costs no more than another. */
function candidates(asked: Asked, nameKey: string): SQL {
  const parts = isPersonal(asked.kind, asked.name)
    ? personal(asked.birthYear ?? null, nameKey)
    : bodily(asked.kind, asked.name, nameKey);
  const found = parts.map((part) => sql`select * from (select rowid from person_trace where ${part})`);
  const [source, id] = ["nomination", asked.nominationId ?? ""];
  return sql`with recursive ${lineageOf(asked.unitId)},
    own(id) as (select person_id from person_trace where source = ${source} and source_id = ${id} and person_id is not null)
    select json_group_array(json_object('source', source, 'sourceId', source_id, 'ofSource', of_source, 'ofId', of_id,
      'personId', person_id, 'kind', kind, 'name', name, 'nameKey', name_key, 'birthYear', birth_year,
      'workplaceKey', workplace_key, 'deedKey', deed_key, 'unitId', unit_id, 'campaignId', campaign_id, 'year', year,
      'place', case when unit_id is null or ${asked.unitId ?? null} is null then 'unknown' when unit_id = ${asked.unitId ?? null} then 'same'
        when unit_id in (select id from line) then 'lineage' else 'elsewhere' end)) as traces
    from person_trace
    where rowid in (${sql.join(found, sql` union `)}) and not (of_source = ${source} and of_id = ${id})`;
}

const here = sql`unit_id in (select id from line)`;

function personal(year: number | null, nameKey: string): SQL[] {
  const keys = sql`name_key in ${spellings(nameKey)}`;
  const anywhere = year
    ? [
        sql`${keys} and birth_year between ${year - 1} and ${year + 1} limit 600`,
        sql`${keys} and birth_year is null limit 60`,
        // Under other names, for slips of a letter.
        sql`${here} and birth_year = ${year} and (kind = 'individual' or kind is null) limit 800`,
      ]
    : [sql`${keys} limit 60`];
  return [...anywhere, sql`${here} and ${keys} limit 200`];
}

/** The name with and without "Thị" and "Văn", which are often left out. */
function spellings(nameKey: string): string[] {
  const words = nameKey.split(" ");
  const made = ["thi", "van"].map((filler) =>
    (words.includes(filler) && words.length > 2
      ? words.filter((word) => word !== filler)
      : [...words, filler]
    )
      .sort()
      .join(" "),
  );
  return [nameKey, ...made];
}

function bodily(kind: ProfileKind | null, name: string, nameKey: string): SQL[] {
  const numbers = numbersIn(name);
  // A ward's number is in the key, too, and no number of the body's.
  const numbered =
    numbers.length > 0
      ? numbers.map((one) => sql`instr(' ' || name_key || ' ', ${` ${one} `}) > 0`)
      : [sql`(name_key not glob '*[0-9]*' or name_key glob '*phuong*' or name_key glob '*quan*')`];
  const kinds = kind ? sql`(kind = ${kind} or kind is null)` : sql`kind is not 'individual'`;
  return [
    sql`name_key = ${nameKey} limit 60`,
    sql`${here} and birth_year is null and ${kinds} and ${sql.join(numbered, sql` and `)} limit 1500`,
    sql`${here} and name_key = ${nameKey} limit 60`,
  ];
}
