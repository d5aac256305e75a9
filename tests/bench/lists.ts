import { countProfiles, type ProfileFilter } from "../../domain/profiles/list-members.server";
import { listProfiles } from "../../domain/profiles/queries.server";
import type { Bench } from "./bench";
import { median, timesOf } from "./load";
import type { Rows } from "./rows";
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
export async function benchLists({ rows }: Pick<Bench, "rows">): Promise<void> {
  const files = [
    await makeSyntheticDatabase("lists", 1_000, { indexed: false }),
    await makeSyntheticDatabase("lists", 100_000, { indexed: false }),
  ];
  try {
    for (const [name, filter] of Object.entries(lists)) await benchList(rows, name, filter, files);
  } finally {
    files.forEach(removeSynthetic);
  }
}

async function benchList(rows: Rows, name: string, filter: ProfileFilter, files: string[]): Promise<void> {
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
  rows.add(`list of ${name}: 100,000 stories / 1,000`, after / before, "×", {
    goal: { atMost: 1.5 },
    digits: 2,
    note: `a page of 24 in ${before.toFixed(2)} → ${after.toFixed(2)} ms`,
  });
  rows.add(`list of ${name}, 100,000 stories: the last page`, median(many.last), "ms", {
    digits: 1,
    note: `${total} counted in ${median(many.count).toFixed(1)} ms, kept until something is published`,
  });
}
