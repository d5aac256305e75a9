import { statSync } from "node:fs";
import { connection } from "../../db/client";
import { searchFacets } from "../../domain/search/facets.server";
import { parseSearch } from "../../domain/search/query";
import { countResults, searchProfiles, suggestProfiles } from "../../domain/search/search-profiles.server";
import { fold } from "../../domain/text/fold";
import type { Bench } from "./bench";
import { median, percentile, timesOf } from "./load";
import { makeSyntheticDatabase, openSynthetic, removeSynthetic } from "./synthetic-database";
import { twoWordQueries } from "./synthetic-profiles";

/** Search over a hundred thousand stories. */
export async function benchSearch({ rows }: Pick<Bench, "rows">): Promise<void> {
  const start = performance.now();
  const file = await makeSyntheticDatabase("search", 100_000, { indexed: true });
  const seconds = (performance.now() - start) / 1000;
  openSynthetic(file);
  try {
    const note = `${(statSync(file).size / 1e6).toFixed(0)} MB`;
    rows.add("100,000 stories written and indexed", seconds, "s", { note });
    const queries = await twoWordQueries(connection().db, 200);
    const ask = async (what: string, atMost: number, asked: (text: string) => Promise<unknown>) => {
      const times = await timesOf(queries, asked);
      rows.add(`${what}, p95 of 200 (100,000 stories)`, percentile(times, 0.95), "ms", {
        goal: { atMost },
        digits: 1,
        note: `median ${median(times).toFixed(1)} ms`,
      });
    };
    await ask("search, two words", 25, (text) => results(text));
    await ask("search, two words without accents", 25, (text) => results(fold(text)));
    await ask("facets of a search", 40, (text) => searchFacets(parseSearch(text), {}));
    await ask("suggestions while typing", 15, (text) => suggestProfiles(parseSearch(text), 6));
  } finally {
    removeSynthetic(file);
  }
}

const results = async (text: string) => {
  const asked = parseSearch(text);
  await countResults(asked, {});
  await searchProfiles(asked, {});
};
