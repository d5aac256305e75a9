import { pathToFileURL } from "node:url";
import { countProfiles, type ProfileFilter } from "../../domain/profiles/list-members.server";
import { listProfiles } from "../../domain/profiles/queries.server";
import { median, timesOf } from "./load";
import type { BenchRow } from "./search";
import { makeSyntheticDatabase, openSynthetic, removeSynthetic } from "./synthetic-database";
import {
  benchCampaign,
  busyWard,
  firstYear,
  formerDistrict,
  formerDistrictWards,
  lastYear,
} from "./synthetic-profiles";

/** Every list the portal pages through. */
const lists: Record<string, ProfileFilter> = {
  people: { kinds: ["individual", "collective"] },
  "individuals (a kind)": { kinds: ["individual"] },
  "models, newest": { kinds: ["model"] },
  "models by spread": { kinds: ["model"], order: "spread" },
  "a field": { fieldId: "giao-duc" },
  "a ward": { unit: { id: busyWard, unitIds: [busyWard] } },
  "a former district": { unit: { id: formerDistrict, unitIds: formerDistrictWards } },
  "a year long past": { recognisedIn: firstYear },
  "the last year": { recognisedIn: lastYear },
  "a campaign": { campaignId: benchCampaign },
};

const pageSize = 24;
const rounds = 7;

type Times = Record<"page" | "count" | "last", number[]>;

/**
 * How much longer a page of every list takes over a hundred thousand stories than over a thousand. Both are asked in
 * turns, so that whatever else the machine does meanwhile slows down both.
 */
export async function benchLists(): Promise<BenchRow[]> {
  const files = [
    await makeSyntheticDatabase("lists", 1_000, { indexed: false }),
    await makeSyntheticDatabase("lists", 100_000, { indexed: false }),
  ];
  try {
    const rows: BenchRow[] = [];
    for (const [name, filter] of Object.entries(lists)) rows.push(...(await benchList(name, filter, files)));
    return rows;
  } finally {
    files.forEach(removeSynthetic);
  }
}

async function benchList(name: string, filter: ProfileFilter, files: string[]): Promise<BenchRow[]> {
  const times = files.map((): Times => ({ page: [], count: [], last: [] }));
  let total = 0;
  for (let round = 0; round < rounds; round++) {
    for (const [at, file] of files.entries()) {
      openSynthetic(file);
      total = await countProfiles(filter);
      if (total < pageSize) throw new Error(`The list of ${name} does not fill a page: ${total}`);
      const last = Math.ceil(total / pageSize);
      const often = async (work: () => Promise<unknown>) => (await timesOf(Array(20).fill(0), work)).slice(5);
      times[at]!.page.push(...(await often(() => listProfiles(filter, 1, pageSize))));
      times[at]!.count.push(...(await often(() => countProfiles(filter))));
      times[at]!.last.push(...(await often(() => listProfiles(filter, last, pageSize))));
    }
  }
  const [few, many] = times as [Times, Times];
  const [before, after] = [median(few.page), median(many.page)];
  return [
    {
      what: `list of ${name}: page of 24, 1,000 → 100,000 stories`,
      measured: `${before.toFixed(2)} → ${after.toFixed(2)} ms, × ${(after / before).toFixed(2)}`,
      goal: "≤ × 1.5",
    },
    {
      what: `list of ${name}, 100,000: count (kept until something is published), last page`,
      measured: `${total} in ${median(many.count).toFixed(1)} ms, ${median(many.last).toFixed(1)} ms`,
      goal: "",
    },
  ];
}

// `npx tsx --conditions=react-server tests/bench/lists.ts` measures this part alone.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) console.table(await benchLists());
