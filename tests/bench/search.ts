import { statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { connection } from "../../db/client";
import { searchFacets } from "../../domain/search/facets.server";
import { parseSearch } from "../../domain/search/query";
import { countResults, searchProfiles, suggestProfiles } from "../../domain/search/search-profiles.server";
import { fold } from "../../domain/text/fold";
import { median, percentile, timesOf } from "./load";
import { makeSyntheticDatabase, openSynthetic, removeSynthetic } from "./synthetic-database";
import { twoWordQueries } from "./synthetic-profiles";

export type BenchRow = { what: string; measured: string; goal: string };

/** Search over a hundred thousand stories. */
export async function benchSearch(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  const add = (what: string, measured: string, goal = "") => rows.push({ what, measured, goal });
  const start = performance.now();
  const file = await makeSyntheticDatabase("search", 100_000, { indexed: true });
  const seconds = (performance.now() - start) / 1000;
  openSynthetic(file);
  try {
    const megabytes = statSync(file).size / 1e6;
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
  } finally {
    removeSynthetic(file);
  }
  return rows;
}

const results = async (text: string) => {
  const asked = parseSearch(text);
  await countResults(asked, {});
  await searchProfiles(asked, {});
};

const milliseconds = (times: number[]) =>
  `${percentile(times, 0.95).toFixed(1)} ms (median ${median(times).toFixed(1)} ms)`;

// `npx tsx --conditions=react-server tests/bench/search.ts` measures this part alone.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.table(await benchSearch());
