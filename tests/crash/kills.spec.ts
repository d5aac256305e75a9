import { test } from "@playwright/test";
import { expectAllKept } from "./expect-kept";
import { startAndKillPortal } from "./kill";

const kills = Number(process.env.KILLS ?? 200);
const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);

test(`killed ${kills} times at work, the portal has all it said it has, and nothing by half`, async () => {
  test.setTimeout(300_000 + kills * 40_000);
  const report = await startAndKillPortal(kills, seed);
  const restarts = report.restarts.toSorted((a, b) => a - b);
  const at = (share: number) => restarts[Math.min(restarts.length - 1, Math.floor(restarts.length * share))];
  const sum = Object.values(report.acknowledged).reduce((a, b) => a + b, 0);
  console.log(
    `CRASH_SEED=${seed}: ${kills} kills, ${sum} acknowledged acts ${JSON.stringify(report.acknowledged)}, ` +
      `${report.faults.length} faults, ${report.refused.length} refused, letters ${JSON.stringify(report.letters)}, ` +
      `restart median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${restarts.at(-1)} ms`,
  );
  for (const line of new Set(report.refused)) console.log(`refused: ${line}`);
  expectAllKept(report, kills);
});
