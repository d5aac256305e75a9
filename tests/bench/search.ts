import { statSync } from "node:fs";
import { connection } from "../../db/client";
import { answer } from "../../domain/search/answer.server";
import { parseSearch } from "../../domain/search/query";
import { suggest } from "../../domain/search/suggest.server";
import { fold } from "../../domain/text/fold";
import type { Bench } from "./bench";
import { median, percentile, timesOf } from "./load";
import { makeSyntheticDatabase, openSynthetic, removeSynthetic } from "./synthetic-database";
import { makeSyntheticHonours, twoWordQueries } from "./synthetic-profiles";

const size = "100,000 stories, 300,000 rows of rolls";

/** Search over a hundred thousand stories and three times as many rows of honour rolls: a whole answer, groups, counts, facets and all. */
export async function benchSearch({ rows }: Pick<Bench, "rows">): Promise<void> {
  const start = performance.now();
  const file = await makeSyntheticDatabase("search", 100_000, { indexed: true });
  openSynthetic(file);
  try {
    await makeSyntheticHonours(connection().db, 300_000);
    const note = `${(statSync(file).size / 1e6).toFixed(0)} MB`;
    rows.add(`${size}, written and indexed`, (performance.now() - start) / 1000, "s", { note });
    const queries = await twoWordQueries(connection().db, 200);
    const ask = async (what: string, atMost: number, asked: (text: string) => Promise<unknown>) => {
      const times = await timesOf(queries, asked);
      rows.add(`${what}, p95 of 200 (${size})`, percentile(times, 0.95), "ms", {
        goal: { atMost },
        digits: 1,
        note: `median ${median(times).toFixed(1)} ms`,
      });
    };
    await ask("an answer with groups, counts and facets, two words", 30, ask2);
    await ask("the same without accents", 30, (text) => ask2(fold(text)));
    await ask("suggestions while typing", 15, (text) => suggest(parseSearch(text), 6));
  } finally {
    removeSynthetic(file);
  }
}

const ask2 = (text: string) => answer({ text, filter: {}, group: null, page: 1 });
