import type { ProfileKind } from "../profiles/vocabulary";
import type { GridRow } from "./grid";
import { lookOf } from "./looks";
import { kindInWords, sectionWords } from "./sections";

/** What the nearest words above a table, else its sheet's name, say its rows are. */
export function kindAbove(rows: GridRow[], head: number, sheet: string): ProfileKind | null {
  const above = rows.slice(Math.max(0, head - 5), head).reverse();
  for (const { cells } of above) {
    const said = cells.filter(Boolean);
    const kind = said.length <= 2 ? kindInWords(said.join(" ")) : null;
    if (kind) return kind;
  }
  return kindInWords(sheet);
}

/** "KHU PHỐ 3" right above a head, or as its sheet's name. */
export function partAbove(rows: GridRow[], head: number, sheet: string): string {
  const above = rows.slice(Math.max(0, head - 3), Math.max(0, head)).reverse();
  const said = above.map(({ cells }) => cells.filter(Boolean)).filter((cells) => cells.length === 1);
  const words = [...said.map(([cell]) => sectionWords(cell!)), sheet];
  return words.find((one) => lookOf(one) === "part" || /^lĩnh vực\s/iu.test(one)) ?? "";
}
