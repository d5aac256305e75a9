import { mkdirSync, rmSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { closeDatabase, connection } from "../../db/client";
import { migrateDatabase } from "../../db/migrate";
import { seedReference } from "../../db/seed/reference";
import { countProfiles, type ProfileFilter } from "../../domain/profiles/list-members.server";
import { listProfiles } from "../../domain/profiles/queries.server";
import { searchFacets } from "../../domain/search/facets.server";
import { parseSearch } from "../../domain/search/query";
import { countResults, searchProfiles, suggestProfiles } from "../../domain/search/search-profiles.server";
import { fold } from "../../domain/text/fold";
import { median, percentile } from "./load";
import {
  benchCampaign,
  busyWard,
  firstYear,
  formerDistrict,
  formerDistrictWards,
  lastYear,
  makeSyntheticProfiles,
  twoWordQueries,
} from "./synthetic-profiles";

const pageSize = 24;

export type BenchRow = { what: string; measured: string; goal: string };

/** Every list the portal pages through. */
const lists: Record<string, ProfileFilter> = {
  people: { kinds: ["individual", "collective"] },
  "individuals (a kind)": { kinds: ["individual"] },
  "models, newest": { kinds: ["model"] },
  "models by spread": { kinds: ["model"], order: "spread" },
  "a field": { fieldId: "giao-duc" },
  "a ward": { unitId: busyWard },
  "a former district": { formerUnit: { id: formerDistrict, successorIds: formerDistrictWards } },
  "a year, long past": { recognisedIn: firstYear },
  "a year, the last": { recognisedIn: lastYear },
  "a campaign": { campaignId: benchCampaign },
};

/** Search and lists over a hundred thousand stories, and how much slower a list is there than over a thousand. */
export async function benchSearch(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const add = (what: string, measured: string, goal = "") => rows.push({ what, measured, goal });
  const small = await withProfiles(1_000, () => timeLists());
  await withProfiles(100_000, async (megabytes, seconds) => {
    add("100,000 stories written and indexed", `${seconds.toFixed(0)} s, ${megabytes.toFixed(0)} MB`);
    const queries = await twoWordQueries(connection().db, 200);
    const asked = (ask: (text: string) => Promise<unknown>) => timesOf(queries, ask);
    const accented = await asked((text) => results(text));
    add("search, two words, p95 of 200 (100,000 stories)", milliseconds(accented), "≤ 30 ms");
    add(
      "search, two words without accents, p95",
      milliseconds(await asked((text) => results(fold(text)))),
      "≤ 30 ms",
    );
    add("facets of a search, p95", milliseconds(await asked((text) => searchFacets(parseSearch(text), {}))));
    add(
      "suggestions while typing, p95",
      milliseconds(await asked((text) => suggestProfiles(parseSearch(text), 6))),
    );
    const large = await timeLists();
    for (const name of Object.keys(lists)) {
      const [few, many] = [small[name]!, large[name]!];
      add(
        `list of ${name}: page of 24, 1,000 → 100,000 stories`,
        `${few.page.toFixed(2)} → ${many.page.toFixed(2)} ms, × ${(many.page / few.page).toFixed(2)}`,
        "≤ × 1.5",
      );
      add(
        `list of ${name}, 100,000: count (kept until something is published), last page`,
        `${many.total} in ${many.count.toFixed(1)} ms, ${many.last.toFixed(1)} ms`,
      );
    }
  });
  return rows;
}

const results = async (text: string) => {
  const asked = parseSearch(text);
  await countResults(asked, {});
  await searchProfiles(asked, {});
};

const milliseconds = (times: number[]) =>
  `${percentile(times, 0.95).toFixed(1)} ms (median ${median(times).toFixed(1)} ms)`;

async function timesOf<T>(inputs: T[], work: (input: T) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const input of inputs) {
    const start = performance.now();
    await work(input);
    times.push(performance.now() - start);
  }
  return times;
}

type ListTimes = { total: number; page: number; count: number; last: number };

/** Milliseconds (medians) of the first page, the count and the last page of every list. */
async function timeLists(): Promise<Record<string, ListTimes>> {
  const times: Record<string, ListTimes> = {};
  for (const [name, filter] of Object.entries(lists)) {
    const total = await countProfiles(filter);
    if (total < pageSize) throw new Error(`The list of ${name} does not fill a page: ${total}`);
    const of = async (work: () => Promise<unknown>) =>
      median(await timesOf(Array.from({ length: 60 }), () => work()));
    times[name] = {
      total,
      page: await of(() => listProfiles(filter, 1, pageSize)),
      count: await of(() => countProfiles(filter)),
      last: await of(() => listProfiles(filter, Math.ceil(total / pageSize), pageSize)),
    };
  }
  return times;
}

/** Runs `work` on a database of its own with that many stories; it also learns the file's size and the time it took. */
async function withProfiles<T>(
  total: number,
  work: (megabytes: number, seconds: number) => Promise<T>,
): Promise<T> {
  const file = resolve(`.bench/data/search-${total}.db`);
  mkdirSync(resolve(".bench/data"), { recursive: true });
  const remove = () => ["", "-wal", "-shm"].forEach((end) => rmSync(file + end, { force: true }));
  remove();
  process.env.DATABASE_URL = `file:${file}`;
  const opened = connection();
  await migrateDatabase(opened, process.env.DATABASE_URL);
  await opened.db.transaction((tx) => seedReference(tx));
  const start = performance.now();
  await makeSyntheticProfiles(opened.db, total);
  await opened.client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
  try {
    return await work(statSync(file).size / 1e6, (performance.now() - start) / 1000);
  } finally {
    closeDatabase();
    remove();
  }
}

// `npx tsx --conditions=react-server tests/bench/search.ts` measures this part alone.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.table(await benchSearch());
