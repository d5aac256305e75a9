import { expectAllKept } from "../crash/expect-kept";
import { startAndKillPortal } from "../crash/kill";
import { test } from "./test";

const kills = 3;

// `npm run test:crash` does it two hundred times, at moments drawn anew.
test("killed three times at work, the portal has all it said it has, and nothing by half", async () => {
  test.setTimeout(300_000);
  expectAllKept(await startAndKillPortal(kills, 13, { settled: false }), kills);
});
