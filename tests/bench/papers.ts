import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { composePapers } from "../../domain/papers/compose";
import { defaultWording } from "../../domain/papers/default-wording";
import { writePapers } from "../../domain/papers/write-paper";
import { madeRecord, paperWords } from "../support/made-papers";
import type { Bench } from "./bench";
import { median } from "./load";

const rounds = 7;

const nominations = 81;

/**
 * The tờ trình of 81 nominations with its list, from what they say to the Word file; in turns with the library alone, which
 * writes as many cells of the same words and nothing else.
 */
export async function benchPapers({ rows }: Pick<Bench, "rows">): Promise<void> {
  const times: number[] = [];
  const bare: number[] = [];
  let bytes = 0;
  for (let round = 0; round <= rounds; round++) {
    const begin = performance.now();
    const made = {
      kind: "proposal",
      wording: defaultWording.proposal,
      record: madeRecord(nominations),
    } as const;
    const papers = composePapers({
      ...made,
      words: paperWords,
      today: "2026-11-27",
      portal: "https://x.example",
    });
    bytes = (await writePapers(papers)).length;
    const written = performance.now();
    await bareTable(papers[0]!.annex!.table.rows.map((row) => (Array.isArray(row) ? row : [row.part])));
    if (round === 0) continue;
    times.push(written - begin);
    bare.push(performance.now() - written);
  }
  rows.add(`tờ trình of ${nominations} nominations`, median(times) / 1000, "s", {
    goal: { atMost: 2 },
    digits: 2,
    note: `${Math.round(bytes / 1024)} KB`,
  });
  rows.add("tờ trình / its cells by docx alone", median(times) / median(bare), "×", {
    goal: { atMost: 3 },
    digits: 2,
    note: `${median(bare).toFixed(0)} ms alone`,
  });
}

/** What of the time is the library's own. */
function bareTable(cells: string[][]): Promise<Buffer> {
  const cell = (text: string) =>
    new TableCell({
      width: { size: 1000, type: "dxa" },
      children: [
        new Paragraph({ spacing: { before: 20, after: 20 }, children: [new TextRun({ text, size: 24 })] }),
      ],
    });
  const table = new Table({ rows: cells.map((row) => new TableRow({ children: row.map(cell) })) });
  return Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
}
