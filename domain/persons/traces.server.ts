import "server-only";
import { and, asc, eq, inArray, notExists, sql, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Transaction } from "@/db/client";
import { nomination, personTrace, profile, profileUnit, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { hcmcYear } from "../time/dates";
import { deedKeyOf, nameKeyOf, workplaceKeyOf } from "./keys";
import type { TraceSource } from "./vocabulary";

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
    await tx
      .insert(personTrace)
      .values(traces)
      .onConflictDoUpdate({ target: [personTrace.source, personTrace.sourceId], set: asInserted });
  }
}

/** Every column but the person, which only an official's word changes. */
const asInserted = {
  ...Object.fromEntries(
    [
      ["ofSource", "of_source"],
      ["ofId", "of_id"],
      ["kind", "kind"],
      ["name", "name"],
      ["nameKey", "name_key"],
      ["birthYear", "birth_year"],
      ["workplaceKey", "workplace_key"],
      ["deedKey", "deed_key"],
      ["unitId", "unit_id"],
      ["campaignId", "campaign_id"],
      ["year", "year"],
    ].map(([key, column]) => [key!, sql.raw(`excluded.${column}`)]),
  ),
  due: false,
};

function traceOf(source: TraceSource, { workplace, deed, ofSource, ofId, ...said }: Said): Trace {
  const of = { ofSource: ofSource ?? source, ofId: ofId ?? said.sourceId };
  return {
    ...said,
    ...of,
    source,
    // Whose the occasion was found to be, its recognition and its story are too.
    personId: sql`(select person_id from person_trace where of_source = ${of.ofSource} and of_id = ${of.ofId}
      and person_id is not null limit 1)` as unknown as string,
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
