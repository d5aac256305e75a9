import type { GridRow } from "./grid";
import { fit, isMarkCell, isWard, looksOf, meantByLook, type Looks } from "./looks";
import { isLeftOut, kindOfHead, type Meant, type SheetTarget } from "./targets";

type Head = { words: string[][]; meant: Meant[][] };

/**
 * What each column is thought to tell: each target for one column only, by what its head says and what its cells look like. A head that
 * says nothing known leaves it to the cells, and cells that plainly are something else are believed before it.
 */
export function settledColumns(head: Head, body: GridRow[]): (SheetTarget | null)[] {
  const rows = body.filter(({ cells }) => cells.filter(Boolean).length >= 3);
  const values = (column: number, among = rows.length >= 2 ? rows : body) =>
    among.flatMap(({ cells }) => (cells[column] ? [cells[column]] : []));
  const looks = head.meant.map((_, column) => looksOf(values(column)));
  const proposed = surest(head, looks);
  for (const side of ["male", "female"] as const) {
    const column = proposed.indexOf(`${side}-year`);
    const said = column < 0 ? [] : values(column);
    if (said.length > 0 && said.every((cell) => isMarkCell(cell) || cell === "1"))
      proposed[column] = `${side}-mark`;
  }
  const workplace = proposed.indexOf("workplace");
  if (workplace >= 0 && !proposed.includes("formerUnit") && mostly(values(workplace), isWard))
    proposed[workplace] = "formerUnit";
  if (proposed.includes("family-name") && !proposed.includes("name"))
    proposed[proposed.indexOf("family-name")] = "name";
  settleKinds(head, proposed, looks);
  settleParted(head, proposed, values);
  if (!proposed.includes("deed")) {
    const told = widest(head, proposed, values);
    if (told >= 0) proposed[told] = "deed";
  }
  return proposed;
}

/** The columns with the most to say for themselves first: a head's words, its likeliest meaning before others, and the look of cells. */
function surest({ words, meant }: Head, looks: Looks[]): (SheetTarget | null)[] {
  const proposed: (SheetTarget | null)[] = meant.map(() => null);
  const offers = meant.flatMap((all, column) => {
    const seen = looks[column]!;
    const isNote = all.some(({ target }) => target === "note" || target === "index");
    const said = all.flatMap((one, rank) => {
      const fits = fit(one.target, seen);
      return fits === null ? [] : [{ target: one.target, column, points: one.sure - 2 * rank + 5 * fits }];
    });
    if (said.length > 0 || isNote || isLeftOut(words[column] ?? [])) return said;
    return meantByLook(seen).map(({ target, sure }) => ({ target, column, points: sure }));
  });
  offers.sort((one, other) => other.points - one.points || one.column - other.column);
  for (const { target, column } of offers)
    if (proposed[column] === null && !proposed.includes(target)) proposed[column] = target;
  return proposed;
}

/** "Cá nhân" beside "Tập thể": each column holds a mark or a name for what is of its kind. */
function settleKinds({ words }: Head, proposed: (SheetTarget | null)[], looks: Looks[]): void {
  const kinds = words.map(kindOfHead);
  if (new Set(kinds.filter(Boolean)).size < 2) return;
  for (const [column, kind] of kinds.entries()) {
    const isMarked = (looks[column]?.get("mark") ?? 0) >= 0.6;
    const isCounts = (looks[column]?.get("number") ?? 0) >= 0.6;
    if (kind && !isCounts && (isMarked || proposed[column] === null || proposed[column] === "name"))
      proposed[column] = `of-${kind}`;
  }
}

/** Without heads, "Hồ Thế" and "Phong" beside it: a family name and a given name apart. */
function settleParted(
  { words }: Head,
  proposed: (SheetTarget | null)[],
  values: (column: number) => string[],
): void {
  const at = proposed.indexOf("name");
  const isBare = at >= 0 && [at, at + 1].every((column) => words[column]?.length === 0);
  if (
    !isBare ||
    proposed[at + 1] !== null ||
    !mostly(values(at + 1), (cell) => /^\p{Lu}\p{Ll}*$/u.test(cell))
  )
    return;
  proposed[at] = "family-name";
  proposed[at + 1] = "name";
}

const mostly = (values: string[], is: (cell: string) => boolean) =>
  values.length > 0 && values.filter(is).length / values.length > 0.7;

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
