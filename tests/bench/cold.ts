import { setTimeout } from "node:timers/promises";
import { openDatabase } from "../../db/client";
import type { Bench } from "./bench";
import { median, percentile } from "./load";
import { storyPath } from "./portal";

/** Each time something was published, and the next reader pays for the rendering. */
export async function benchCold({ rows, portal }: Bench): Promise<void> {
  const { url, databaseFile } = await portal();
  const { client } = openDatabase(`file:${databaseFile}`);
  const times = [];
  try {
    for (let at = 0; at < 20; at++) {
      await client.execute(
        "insert into cache_tag values ('profiles', (select coalesce(max(revision), 0) + 1 from cache_tag)) on conflict (tag) do update set revision = excluded.revision",
      );
      // The server looks for other processes' changes every 200 ms.
      await setTimeout(250);
      const start = performance.now();
      await (await fetch(url + storyPath)).text();
      times.push(performance.now() - start);
    }
  } finally {
    client.close();
  }
  rows.add("story page, cold render, median", median(times), "ms", {
    note: `p95 ${percentile(times, 0.95).toFixed(0)} ms`,
  });
}
