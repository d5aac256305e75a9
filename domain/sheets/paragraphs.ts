import type { GridRow } from "./grid";
import { partsOfName } from "./name-parts";
import { isSignature, isTotal, kindInWords, sectionWords } from "./sections";

const counted = /^\s*(?:(\d{1,3})\s*[.)/-]|[-–+*•])\s*(?=\p{L})/u;

/**
 * A list that is no table: each paragraph that begins with a number or a stroke and names a person is a row of a count, who it is, and behind
 * a colon what was done. Empty where there are not two of them.
 */
export function rowsOfParagraphs(rows: GridRow[]): GridRow[] {
  const made: GridRow[] = [];
  let last: GridRow | null = null;
  let named = 0;
  for (const { number, cells } of rows) {
    const said = cells.filter(Boolean);
    if (said.length !== 1) continue;
    const [text] = said as [string];
    const [mark, count = ""] = counted.exec(text) ?? [];
    const [who = "", ...deed] = text.slice(mark?.length ?? 0).split(/:\s+/u);
    if (mark && partsOfName(who).isPerson) {
      named++;
      last = { number, cells: [count, who, deed.join(": ")] };
      made.push(last);
    } else if (isSignature(text) || isTotal(text)) last = null;
    else if (last && !kindInWords(sectionWords(text)) && text === sectionWords(text))
      last.cells[2] = [last.cells[2], text].filter(Boolean).join("\n");
    else {
      made.push({ number, cells: [text] });
      last = null;
    }
  }
  return named >= 2 ? made : [];
}
