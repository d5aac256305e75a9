import "server-only";
import { and, asc, eq, inArray, isNotNull, max, notExists, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Transaction } from "@/db/client";
import { insertMany } from "@/db/insert-many";
import { nomination, personTrace, profile, profileUnit, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { hcmcYear } from "../time/dates";
import { deedKeyOf, nameKeyOf, workplaceKeyOf } from "./keys";
import { traceSources, type TraceSource } from "./vocabulary";

const portion = 100;

type Trace = typeof personTrace.$inferInsert;
/** What a nomination, a recognition or a profile says of whom it is about. */
type Said = Pick<Trace, "sourceId" | "kind" | "birthYear" | "unitId" | "campaignId" | "year"> & {
  ofSource?: TraceSource;
  ofId?: string;
  name: string;
  workplace: string;
  deed: string;
};

/**
 * Keeps the traces of these rows as the rows now say, inside the transaction that made or changed them. Called wherever a
 * nomination, a recognition or a profile is written: a trace that was forgotten is due or missing, and a test finds it.
 */
export async function keepTraces(tx: Transaction, source: TraceSource, ids: string[]): Promise<void> {
  for (let at = 0; at < ids.length; at += portion) {
    const said = await readers[source](tx, ids.slice(at, at + portion));
    if (said.length === 0) continue;
    const traces = said.map((one) => traceOf(source, one));
    const persons = await personsOf(tx, traces);
    for (const trace of traces) trace.personId = persons.get(occasionKey(trace)) ?? null;
    await insertMany(tx, personTrace, traces, asInserted);
  }
}

/** Every column but the person, which only an official's word changes. */
const asInserted = sql.raw(
  `on conflict (source, source_id) do update set due = 0, ${[
    ...["of_source", "of_id", "kind", "name", "name_key", "birth_year", "workplace_key", "deed_key"],
    ...["unit_id", "campaign_id", "year"],
  ]
    .map((column) => `${column} = excluded.${column}`)
    .join(", ")}`,
);

const occasionKey = ({ ofSource, ofId }: Pick<Trace, "ofSource" | "ofId">) => `${ofSource} ${ofId}`;

/** Whose an occasion was found to be: its recognition and its story are theirs too. */
async function personsOf(tx: Transaction, traces: Trace[]): Promise<Map<string, string | null>> {
  const ids = JSON.stringify(traces.map(({ ofId }) => ofId));
  const rows = await tx
    .select({ ofSource: personTrace.ofSource, ofId: personTrace.ofId, personId: max(personTrace.personId) })
    .from(personTrace)
    .where(
      and(
        inArray(personTrace.ofSource, traceSources),
        sql`${personTrace.ofId} in (select value from json_each(${ids}))`,
        isNotNull(personTrace.personId),
      ),
    )
    .groupBy(personTrace.ofSource, personTrace.ofId)
    .limit(2 * portion);
  return new Map(rows.map(({ personId, ...of }) => [occasionKey(of), personId]));
}

function traceOf(source: TraceSource, { workplace, deed, ofSource, ofId, ...said }: Said): Trace {
  return {
    ...said,
    ofSource: ofSource ?? source,
    ofId: ofId ?? said.sourceId,
    source,
    nameKey: nameKeyOf(said.kind ?? null, said.name),
    workplaceKey: workplaceKeyOf(workplace),
    deedKey: deedKeyOf(deed),
  };
}

const readers: Record<TraceSource, (tx: Transaction, ids: string[]) => Promise<Said[]>> = {
  nomination: async (tx, ids) => {
    const rows = await tx
      .select({
        sourceId: nomination.id,
        kind: nomination.kind,
        name: nomination.name,
        birthYear: nomination.birthYear,
        workplace: nomination.workplace,
        deed: nomination.deed,
        unitId: nomination.unitId,
        campaignId: nomination.campaignId,
        createdAt: nomination.createdAt,
      })
      .from(nomination)
      .where(inArray(nomination.id, ids))
      .limit(ids.length);
    return rows.map(({ createdAt, ...row }) => ({ ...row, year: hcmcYear(createdAt) }));
  },
  recognition: async (tx, ids) => {
    const rows = await tx
      .select({ ofIt: recognition, story: profile })
      .from(recognition)
      .leftJoin(profile, eq(profile.id, recognition.profileId))
      .where(inArray(recognition.id, ids))
      .limit(ids.length);
    return rows.map(({ ofIt, story }) => ({
      sourceId: ofIt.id,
      ...occasionOf(ofIt.nominationId, story?.nominationId, ofIt.profileId),
      kind: ofIt.kind ?? story?.kind ?? null,
      name: ofIt.name || (story?.name ?? ""),
      birthYear: ofIt.birthYear ?? story?.birthYear,
      workplace: ofIt.workplace || (story?.organisation ?? ""),
      deed: ofIt.deed || (story?.deed ?? ""),
      unitId: ofIt.unitId ?? story?.unitId,
      campaignId: ofIt.campaignId,
      year: ofIt.year,
    }));
  },
  profile: async (tx, ids) => {
    const ward = tx
      .select({ id: profileUnit.unitId })
      .from(profileUnit)
      .where(eq(profileUnit.profileId, profile.id))
      .orderBy(asc(profileUnit.unitId))
      .limit(1);
    const rows = await tx
      .select({
        sourceId: profile.id,
        kind: profile.kind,
        name: profile.name,
        birthYear: profile.birthYear,
        workplace: profile.organisation,
        deed: profile.deed,
        unitId: sql<string | null>`coalesce(${profile.unitId}, (${ward}))`,
        nominationId: profile.nominationId,
        publishedAt: profile.publishedAt,
      })
      .from(profile)
      .where(inArray(profile.id, ids))
      .limit(ids.length);
    return rows.map(({ nominationId, publishedAt, ...row }) => ({
      ...row,
      ...occasionOf(nominationId),
      campaignId: null,
      year: hcmcYear(publishedAt),
    }));
  },
};

/** What a recognition or a profile came of, the nomination first; nothing where it stands for itself. */
function occasionOf(nominationId?: string | null, its?: string | null, profileId?: string | null) {
  const nomination = nominationId ?? its;
  if (nomination) return { ofSource: "nomination" as const, ofId: nomination };
  return profileId ? { ofSource: "profile" as const, ofId: profileId } : {};
}

const sources: [TraceSource, table: SQL, id: SQLiteColumn][] = [
  ["nomination", sql`${nomination}`, nomination.id],
  ["recognition", sql`${recognition}`, recognition.id],
  ["profile", sql`${profile}`, profile.id],
];

/** How many traces one transaction makes at start, so that other writers come between. */
const mostAtOnce = 1000;

/**
 * Keeps the traces that are missing or due, e.g. after an update brought them to a database that stood before. In
 * transactions of at most a thousand; stopped midway it goes on where it was. Returns how many it kept.
 */
export async function completeTraces(): Promise<number> {
  let total = 0;
  for (const one of sources)
    for (let kept = -1; kept !== 0; total += kept) kept = await write((tx) => completeSome(tx, one));
  return total;
}

async function completeSome(tx: Transaction, [source, table, id]: (typeof sources)[number]): Promise<number> {
  const current = tx
    .select({ one: sql`1` })
    .from(personTrace)
    .where(and(eq(personTrace.source, source), eq(personTrace.sourceId, id), eq(personTrace.due, false)));
  const rows = await tx.all<{ id: string }>(
    sql`select ${id} as id from ${table} where ${notExists(current)} limit ${mostAtOnce}`,
  );
  await keepTraces(
    tx,
    source,
    rows.map((row) => row.id),
  );
  return rows.length;
}
