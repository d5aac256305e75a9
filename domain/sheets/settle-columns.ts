import type { GridRow } from "./grid";
import { isLeftOut, type Meant, type SheetTarget } from "./targets";

type Head = { words: string[][]; meant: Meant[][] };

/**
 * What each column is thought to tell: each target for one column only, the surest, then the first; and what only the cells
 * beneath can tell.
 */
export function settledColumns(head: Head, body: GridRow[]): (SheetTarget | null)[] {
  const proposed = surest(head.meant);
  const values = (column: number) => body.flatMap(({ cells }) => (cells[column] ? [cells[column]] : []));
  for (const side of ["male", "female"] as const) {
    const column = proposed.indexOf(`${side}-year`);
    const said = column < 0 ? [] : values(column);
    if (said.length > 0 && said.every((cell) => /^[x✓v+1]$/i.test(cell))) proposed[column] = `${side}-mark`;
  }
  const workplace = proposed.indexOf("workplace");
  if (workplace >= 0 && !proposed.includes("formerUnit") && mostly(values(workplace), isUnit))
    proposed[workplace] = "formerUnit";
  if (proposed.includes("family-name") && !proposed.includes("name"))
    proposed[proposed.indexOf("family-name")] = "name";
  if (!proposed.includes("deed")) {
    const told = widest(head, proposed, values);
    if (told >= 0) proposed[told] = "deed";
  }
  return proposed;
}

/** A column whose likeliest meaning is another's takes its next one. */
function surest(meant: Meant[][]): (SheetTarget | null)[] {
  const proposed: (SheetTarget | null)[] = meant.map(() => null);
  const offers = meant.flatMap((all, column) => all.map((one, rank) => ({ ...one, column, rank })));
  offers.sort((one, other) => one.rank - other.rank || other.sure - one.sure || one.column - other.column);
  for (const { target, column } of offers)
    if (proposed[column] === null && !proposed.includes(target)) proposed[column] = target;
  return proposed;
}

const isUnit = /^(?:(?:phường|xã|đặc khu)\s+\S|p\s*\.?\s*\d|p\.\s*\p{L})/iu;

const mostly = (values: string[], pattern: RegExp) =>
  values.length > 0 && values.filter((one) => pattern.test(one)).length / values.length > 0.7;

/** Of a list whose head has no words for what was done: the column of sentences under a head that says nothing known. -1 where none is. */
function widest(head: Head, proposed: (SheetTarget | null)[], values: (column: number) => string[]): number {
  const lengths = proposed.map((target, column) => {
    const said = target === null && !isLeftOut(head.words[column] ?? []) ? values(column) : [];
    return said.length === 0 ? 0 : said.reduce((sum, cell) => sum + cell.length, 0) / said.length;
  });
  const most = Math.max(0, ...lengths);
  return most >= leastSentence ? lengths.indexOf(most) : -1;
}

/** Characters from which cells are sentences rather than marks, names or numbers. */
const leastSentence = 20;
