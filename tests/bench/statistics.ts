import { setTimeout } from "node:timers/promises";
import { connection, openDatabase } from "../../db/client";
import { loadFigures } from "../../domain/tallies/load.server";
import { verifyTallies } from "../../domain/tallies/verify.server";
import { hcmcYear } from "../../domain/time/dates";
import type { Bench } from "./bench";
import { median, percentile, timesOf } from "./load";
import { makeSyntheticDatabase, openSynthetic, removeSynthetic } from "./synthetic-database";
import { makeSyntheticDecisions } from "./synthetic-decisions";
import { busyWard, makeSyntheticHonours } from "./synthetic-profiles";
import { bareSize } from "./weight";

/** Fewer, to see whether it runs at all: BENCH_STORIES=2000. Only the whole number is a measure. */
const stories = Number(process.env.BENCH_STORIES ?? 100_000);
const size = `${stories.toLocaleString("en")} stories, ${(stories * 3).toLocaleString("en")} rows of rolls`;
const pages = { "the city": "/thong-ke", "a ward": `/thong-ke/don-vi/${busyWard}` };

/**
 * The public figures of a hundred thousand stories and three times as many rows of honour rolls. A page reads only what is kept: the
 * portal is given those rows, and answers after a figure has moved, so that nothing comes from memory.
 */
export async function benchStatistics({ rows, portal }: Pick<Bench, "rows" | "portal">): Promise<void> {
  // It is filled through this process's own database, which is the large one from here on.
  const { url, databaseFile } = await portal();
  const start = performance.now();
  const file = await makeSyntheticDatabase("statistics", stories, { indexed: false, counted: true });
  openSynthetic(file);
  try {
    const { db } = connection();
    await makeSyntheticHonours(db, stories * 3, { indexed: false, counted: true });
    await makeSyntheticDecisions(db, stories / 5);
    const { figures, wrong } = await verifyTallies();
    if (wrong.length > 0) throw new Error(`${wrong.length} figures are wrong`);
    rows.add(`${size}, written and counted`, (performance.now() - start) / 1000, "s", {
      note: `${figures} figures kept, each equal to a count of its own`,
    });
    for (const scope of ["city", `unit:${busyWard}`, "field:y-te", "campaign:dot-thu-2"]) {
      const times = await timesOf(Array(20).fill(0), () => loadFigures(scope, hcmcYear()));
      rows.add(`figures of ${scope} (${size})`, median(times), "ms", { digits: 1 });
    }
    const { client } = openDatabase(`file:${databaseFile}`);
    await client.execute({ sql: "attach ? as large", args: [file] });
    try {
      await client.execute("delete from tally");
      await client.execute("insert into tally select * from large.tally where measure <> 'model'");
      for (const [name, path] of Object.entries(pages)) {
        const times = [];
        for (let at = 0; at < 20; at++) {
          await client.execute(
            "insert into cache_tag values ('figures', (select coalesce(max(revision), 0) + 1 from cache_tag)) on conflict (tag) do update set revision = excluded.revision",
          );
          // The server looks for other processes' changes every 200 ms.
          await setTimeout(250);
          times.push(await firstByte(url + path));
        }
        const note = `p95 ${percentile(times, 0.95).toFixed(0)} ms; then ${(await firstByte(url + path)).toFixed(1)} ms from memory`;
        rows.add(`first byte of the figures of ${name}, uncached (${size})`, median(times), "ms", {
          goal: { atMost: 100 },
          note,
        });
        rows.add(
          `HTML of the figures of ${name} beside its drawings`,
          (await bareSize(url + path)) / 1024,
          "KB",
          {
            goal: { atMost: 60 },
            digits: 1,
          },
        );
      }
    } finally {
      client.close();
    }
  } finally {
    removeSynthetic(file);
  }
}

/** Milliseconds until the answer begins; what follows is read to its end. */
async function firstByte(address: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(address);
  const taken = performance.now() - start;
  if (answer.status !== 200) throw new Error(`${address} answers ${answer.status}`);
  await answer.text();
  return taken;
}
