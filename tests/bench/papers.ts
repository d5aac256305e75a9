import { composePapers } from "../../domain/papers/compose";
import { defaultWording } from "../../domain/papers/default-wording";
import { writePapers } from "../../domain/papers/write-paper";
import { madeRecord, paperWords } from "../support/made-papers";
import type { Bench } from "./bench";
import { median } from "./load";

const rounds = 7;

/** The tờ trình of 81 nominations with its list, from what they say to the Word file. */
export async function benchPapers({ rows }: Pick<Bench, "rows">): Promise<void> {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round <= rounds; round++) {
    const begin = performance.now();
    const made = { kind: "proposal", wording: defaultWording.proposal, record: madeRecord(81) } as const;
    const papers = composePapers({
      ...made,
      words: paperWords,
      today: "2026-11-27",
      portal: "https://x.example",
    });
    bytes = (await writePapers(papers)).length;
    if (round > 0) times.push(performance.now() - begin);
  }
  rows.add("tờ trình of 81 nominations", median(times) / 1000, "s", {
    goal: { atMost: 2 },
    digits: 2,
    note: `${Math.round(bytes / 1024)} KB`,
  });
}
