import { spansByRow, type Grid, type GridRow, type Span } from "./grid";
import { lookOf, type Look } from "./looks";
import { rowsOfParagraphs } from "./paragraphs";
import { settledColumns } from "./settle-columns";
import { isLeftOut, isNaming, meaningsOf, saysHead, targetOf, type Meant, type SheetTarget } from "./targets";
import { fold } from "../text/fold";
import { isSectionCount, kindInWords } from "./sections";
import { kindAbove, partAbove } from "./words-above";
import type { ProfileKind } from "../profiles/vocabulary";

/** A table of names within a sheet: its head, and all that stands beneath until the next head. */
export type SheetTable = {
  sheet: string;
  /** By column, the head's words from the outermost to its own. */
  head: string[][];
  /** What each column is thought to tell. */
  proposed: (SheetTarget | null)[];
  /** The kind that the words above the table name, where they name one. */
  kind: ProfileKind | null;
  /** The part of the ward that they name. */
  group?: string;
  rows: GridRow[];
};

type Head = { from: number; depth: number; words: string[][]; meant: Meant[][] };

/** The tables of a sheet, each with its columns' proposed meaning. A sheet without a head of names has none. */
export function findTables({ sheet, rows, spans }: Grid): SheetTable[] {
  const at = spansByRow(spans);
  const heads: Head[] = [];
  for (let row = 0; row < rows.length; row++) {
    const head = headAt(rows, at, row) ?? null;
    // Beneath a head stand rows, which may well say words of heads: another one names somebody or counts.
    if (!head || (heads.length > 0 && !isPlainHead(head))) continue;
    heads.push(head);
    row += head.depth - 1;
  }
  const found = heads.length > 0 ? heads : fallback(rows);
  const bodies = found.map((head, place) => bodyOf(rows, at, head, found[place + 1]?.from ?? rows.length));
  const tables = found.map((head, place) => {
    // What stands beneath the same head anywhere tells what its columns are.
    const alike = bodies.filter((_, other) => headKey(found[other]!.words) === headKey(head.words));
    return {
      sheet,
      head: head.words,
      proposed: settledColumns(head, alike.flat()),
      kind: kindAbove(rows, head.from, sheet),
      group: partAbove(rows, head.from, sheet),
      rows: bodies[place]!,
    };
  });
  const naming = tables.filter(({ proposed }) => proposed.some(isNaming));
  return naming.length > 0 ? joined(naming) : listed(sheet, rows);
}

/** A list of paragraphs as a table. */
function listed(sheet: string, rows: GridRow[]): SheetTable[] {
  const made = rowsOfParagraphs(rows);
  if (made.length === 0) return [];
  const first = made.findIndex(({ cells }) => cells.length > 1);
  const above = made.slice(0, first);
  const kind = kindAbove(above, above.length, sheet);
  return [{ sheet, head: [[], [], []], proposed: ["index", "name", "deed"], kind, rows: made.slice(first) }];
}

/** A head that comes again, as on every page of a printed list, goes on with the same table. */
function joined(tables: SheetTable[]): SheetTable[] {
  const kept: SheetTable[] = [];
  for (const table of tables) {
    const last = kept.at(-1);
    if (
      last &&
      headKey(last.head) === headKey(table.head) &&
      (table.kind === null || table.kind === last.kind)
    )
      last.rows.push(...table.rows);
    else kept.push(table);
  }
  return kept.filter(({ rows }) => rows.length > 0);
}

/** A head to compare and to remember. */
export const headKey = (head: string[][]) => JSON.stringify(head.map((words) => fold(words.join(" "))));

const mostDepth = 3;

/** The head that begins at this row, in one row or several; undefined where none does. */
function headAt(rows: GridRow[], spans: Map<number, Span[]>, from: number): Head | undefined {
  // A title is one text, however many cells were joined for it.
  const said = rows[from]!.cells.filter(Boolean);
  if (said.length < 2 || isOfAPerson(said)) return undefined;
  // A letterhead stands above a head and is none of it.
  if (said.filter((cell) => meaningsOf([cell]).length > 0 || isLeftOut([cell])).length * 3 < said.length)
    return undefined;
  let best: Head | undefined;
  for (let depth = 1; depth <= mostDepth && from + depth <= rows.length; depth++) {
    if (depth > 1 && !goesOn(rows, spans, from, depth - 1)) break;
    const words = wordsOf(rows, spans, from, depth);
    const meant = words.map((one) => (one.join("").length <= 160 ? meaningsOf(one) : []));
    const targets = targetsOf(meant);
    const least = meant.some((all) => all.some(({ target }) => target === "name")) ? 3 : 4;
    // Few words that are known head a list only where names stand beneath.
    if (targets.size < 2 || (targets.size < least && !hasNames(rows, from + depth, meant))) continue;
    if (!best || targets.size > targetsOf(best.meant).size) best = { from, depth, words, meant };
  }
  return best;
}

const isPlainHead = ({ meant }: Head) =>
  meant.some(
    ([first]) => first && ["name", "index", "family-name"].includes(first.target) && first.sure >= 8,
  );

/** "1. | Cá nhân | Trần Thị B | 1957 | Nữ": numbered, with a name, a year or a place; "TÔN GIÁO" looks like a name. */
const isOfAPerson = (said: string[]) =>
  /^\(?\d{1,6}[.)/]?$/.test(said[0] ?? "") ||
  said.some((cell) => {
    const look = lookOf(cell);
    if (ofRows.includes(look)) return true;
    const mayBe = ["person", "year", "age"].includes(look) || (look === "ward" && /\d/.test(cell));
    return mayBe && !saysHead(cell);
  });

const ofRows: Look[] = ["number", "long-number", "mark", "part", "address"];

/** Whether names stand beneath, in a column that may hold them. */
function hasNames(rows: GridRow[], from: number, meant: Meant[][]): boolean {
  const beneath = rows.slice(from, from + 12).filter(({ cells }) => cells.filter(Boolean).length >= 2);
  return meant.some((all, column) => {
    const named = beneath.filter(({ cells }) => namesSomebody(cells[column] ?? "")).length;
    return (
      named >= 1 &&
      named * 2 >= beneath.length &&
      (all.length === 0 || all.some(({ target }) => mayName.includes(target)))
    );
  });
}

const mayName: SheetTarget[] = ["name", "kind", "honorific", "family-name"];

const namesSomebody = (cell: string) => ["person", "body"].includes(lookOf(cell));

const targetsOf = (meant: Meant[][]) => new Set(meant.flatMap(([first]) => (first ? [first.target] : [])));

/** Whether a row is a head's next one: it says what stands apart beneath it, and nothing that a list's row would. */
function goesOn(rows: GridRow[], spans: Map<number, Span[]>, from: number, down: number): boolean {
  const { cells } = rows[from + down]!;
  const said = cells.filter(Boolean);
  if (said.length === 0 || isOfAPerson(said)) return false;
  if (said.length <= 2 && (said.some(isSectionCount) || kindInWords(said.join(" ")))) return false;
  const known = said.filter((cell) => cell.length <= 60 && targetOf([cell]) !== null).length;
  if (known / said.length < 0.5) return false;
  const above = Array.from({ length: down }, (_, up) => rows[from + up]!);
  const reaches = above.some((_, up) =>
    (spans.get(from + up) ?? []).some(({ down: deep }) => up + deep > down),
  );
  // Without joined cells, as in a .csv: it fills only columns whose head is empty or stands over several.
  const fills = cells.every((cell, column) => !cell || isOpen(above.at(-1)!.cells, column));
  return reaches || fills;
}

const isOpen = (above: string[], column: number) => !above[column] || !above[column + 1];

function wordsOf(rows: GridRow[], spans: Map<number, Span[]>, from: number, depth: number): string[][] {
  const lines = Array.from({ length: depth }, (_, down) =>
    spread(rows, spans, from + down, depth > 1 && down < depth - 1, rows[from + down + 1]?.cells),
  );
  const width = Math.max(...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, column) =>
    lines.flatMap((line, down) =>
      line[column] && line[column] !== lines[down - 1]?.[column] ? [line[column]] : [],
    ),
  );
}

/** A head's row with each joined cell's words in all its columns; without joined cells, up to the next words over sub-heads. */
function spread(
  rows: GridRow[],
  spans: Map<number, Span[]>,
  at: number,
  over: boolean,
  beneath: string[] = [],
): string[] {
  const line = [...rows[at]!.cells];
  const across = (spans.get(at) ?? []).filter((span) => span.across > 1);
  for (const span of across)
    for (let column = span.column + 1; column < span.column + span.across; column++)
      line[column] ||= line[span.column] ?? "";
  if (over && spans.size === 0)
    for (let column = 1; column < beneath.length; column++)
      if (!line[column] && beneath[column]) line[column] = line[column - 1] ?? "";
  return Array.from(line, (cell) => (cell ?? "").replace(/\s+/g, " ").trim());
}

/** Cells joined downwards say the same in each of their rows, but for names: one person of two deeds is one person. */
function bodyOf(rows: GridRow[], spans: Map<number, Span[]>, head: Head, end: number): GridRow[] {
  const from = head.from + head.depth;
  const body = rows.slice(from, end).map(({ number, cells }) => ({ number, cells: [...cells] }));
  const names = new Set(
    head.meant.flatMap(([first], column) =>
      first && ["name", "index", "family-name"].includes(first.target) ? [column] : [],
    ),
  );
  for (let at = from; at < end; at++)
    for (const { column, down } of spans.get(at) ?? []) {
      if (names.has(column) || !rows[at]!.cells[column]) continue;
      for (let row = at + 1; row < Math.min(at + down, end); row++)
        body[row - from]!.cells[column] ||= rows[at]!.cells[column]!;
    }
  const numbered = body[0] && isColumnCount(body[0].cells) ? body.slice(1) : body;
  return numbered.filter(({ cells }) => !isColumnCount(cells) || cells.filter(Boolean).length < 4);
}

/** "(1) (2) (3)", "A B 1 2": the columns' numbers that forms of the state have under a head. */
function isColumnCount(cells: string[]): boolean {
  const said = cells.filter(Boolean);
  return (
    said.length >= 3 &&
    said.every((cell) => /^\(?(\d{1,2}|[a-zđ])\)?$/i.test(cell)) &&
    new Set(said).size === said.length &&
    said.some((cell) => /[12]/.test(cell))
  );
}

/** No head that says a name: names are found by their look, and their head right above them where there is one. */
function fallback(rows: GridRow[]): Head[] {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const isNamed = ({ cells }: GridRow, column: number) =>
    cells.filter(Boolean).length >= 2 && lookOf(cells[column] ?? "") === "person";
  const counts = Array.from(
    { length: width },
    (_, column) => rows.filter((row) => isNamed(row, column)).length,
  );
  const names = counts.indexOf(Math.max(0, ...counts));
  const from = rows.findIndex(
    ({ cells }) =>
      cells.filter(Boolean).length >= 3 && namesSomebody(cells[names] ?? "") && isOfAPerson(cells),
  );
  if (names < 0 || from < 0 || counts[names]! < 2) return [];
  const above = from > 0 ? rows[from - 1]!.cells : [];
  const said = above.filter(Boolean);
  const hasHead = said.length >= 3 && !said.some((cell) => /^\d+\.?$/.test(cell));
  const words = Array.from({ length: width }, (_, column) =>
    hasHead && above[column] ? [above[column]] : [],
  );
  const meant = words.map((one, column) =>
    column === names ? [{ target: "name" as const, sure: 9 }] : meaningsOf(one),
  );
  return [hasHead ? { from: from - 1, depth: 1, words, meant } : { from, depth: 0, words, meant }];
}
