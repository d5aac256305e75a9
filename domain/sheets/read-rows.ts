import { inWords, sheetQuestions } from "../nominations/questions/asked";
import type { ProfileKind } from "../profiles/vocabulary";
import type { SheetTable } from "./find-tables";
import type { GridRow } from "./grid";
import { isMarkCell } from "./looks";
import { isPersonName, isShouted, readName } from "./names";
import { isSectionCount, isSignature, isTotal, kindInWords, sectionWords } from "./sections";
import { fold } from "../text/fold";
import { namingTargets, type SheetTarget } from "./targets";

/** A row that names somebody or something, with what the sections above it say. */
export type NamingRow = {
  number: number;
  cells: string[];
  kind: ProfileKind | null;
  /** The words of the section it stands in, where they name no kind: a field, a part of the ward, a body. */
  group: string;
};

export type ReadRows = { naming: NamingRow[]; nameless: GridRow[] };

/**
 * The rows of a table that name someone: without sections, totals, signatures and what is only a cell's text going on.
 * `nameless` are rows with answers but no name.
 */
export function readRows(table: SheetTable, columns: (SheetTarget | null)[]): ReadRows {
  const places = placesOf(columns);
  const usesCount =
    table.rows.filter(({ cells }) => isCount(cells[places.index] ?? "")).length * 2 >= table.rows.length;
  const found: ReadRows = { naming: [], nameless: [] };
  let hasEnded = false;
  let section: { kind: ProfileKind | null; group: string } = { kind: table.kind, group: table.group ?? "" };
  for (const row of table.rows) {
    const said = new Set(row.cells.filter((cell, column) => cell && column !== places.index));
    const counted = row.cells[places.index] ?? "";
    // A section's words that begin at the sheet's edge, where rows have their number.
    const isAtEdge = said.size === 0 && /\p{L}{2}/u.test(counted);
    if (isAtEdge) said.add(counted);
    if (said.size === 0) continue;
    const [words] = [...said] as [string];
    const count = isAtEdge ? "" : counted;
    const isCounted = isCount(count);
    const isSum = said.size <= 4 || [...said].slice(1).every((cell) => /^[\d.,/%\s]+$/.test(cell));
    if ((isTotal(words) && isSum && !isCounted) || isAside(counted || words)) continue;
    const named = nameOf(row.cells, places).name;
    const isSigned = !isCounted && said.size <= 4 && [...said].some(isSignature);
    // A chairman is nominated too, and a remark may stand between rows.
    const isPerson = said.size >= 3 && isPersonName(readName(named).name);
    if (isSigned && !isPerson) hasEnded = true;
    else if (
      hasEnded &&
      named &&
      (isCounted || (isPerson && [...said].some((cell) => /\d|\s\p{Ll}+\s\p{Ll}/u.test(cell))))
    )
      hasEnded = false;
    if (hasEnded) continue;
    const [, title = ""] = [...said];
    const isNumbered = said.size === 2 && count === "" && isSectionCount(words) && isTitle(title);
    if (isNumbered) section = within(section, table, title);
    else if (said.size === 1 && isSection(words, count, places, row.cells, usesCount))
      section = within(section, table, words);
    else if (named) found.naming.push({ ...withDitto(row, found.naming.at(-1), places), ...section });
    else if (isCounted || said.size >= 3) found.nameless.push(row);
    else goOn(found.naming.at(-1), row.cells, places);
  }
  return found;
}

/** "VD: Nguyễn Văn A", "(Tiếp theo trang sau)": how a form is to be filled in, and what goes on where. */
const isAside = (words: string) =>
  /^\(?(?:vd|ví dụ|mẫu)(?:\s*[:.)]|$)|^[([*]*\s*(?:tiếp theo|xem tiếp|còn tiếp|trang\s+\d)/iu.test(words);

/** What a line without a name may go on with. */
const goesOn: SheetTarget[] = [
  "occupation-workplace",
  ...inWords(sheetQuestions).filter((name) => name !== "name" && name !== "honorific"),
];

type Places = NamingColumns & { index: number; texts: number[]; notes: number[] };

function placesOf(columns: (SheetTarget | null)[]): Places {
  const place = (target: SheetTarget) => columns.indexOf(target);
  // Before the names stands their count, whatever its head says.
  const index = place("index") >= 0 ? place("index") : place("name") === 1 && columns[0] === null ? 0 : -1;
  return {
    index,
    ...namingColumns(columns),
    texts: goesOn.map(place).filter((at) => at >= 0),
    notes: [place("note")],
  };
}

export type NamingColumns = { family: number; name: number; others: number[] };

export const namingColumns = (columns: (SheetTarget | null)[]): NamingColumns => ({
  family: columns.indexOf("family-name"),
  name: columns.indexOf("name"),
  others: namingTargets.slice(1).map((target) => columns.indexOf(target)),
});

/** Whom a row names, and in which column: a mark beneath "Tập thể" is no name. */
export function nameOf(
  cells: string[],
  { family, name, others }: NamingColumns,
): { name: string; column: number } {
  const own = [cells[family], cells[name]].filter(Boolean).join(" ").trim();
  const column = own ? name : (others.find((at) => cells[at] && !isMarkCell(cells[at])) ?? name);
  return { name: own || (cells[column] ?? ""), column };
}

const isCount = (cell: string) =>
  /^\(?\d{1,6}([.,]0)?\s*[.)/-]?$|^\d{1,2}(\.\d{1,3}){1,2}\.?$/.test(cell.trim());

function isSection(
  words: string,
  count: string,
  { name }: Places,
  cells: string[],
  usesCount: boolean,
): boolean {
  if (isSectionCount(count)) return true;
  const bare = sectionWords(words);
  if (
    kindInWords(bare) &&
    fold(bare).split(" ").length <= 8 &&
    /^(cac )?(tap the|ca nhan|mo hinh|don vi tap the|danh sach|ho gia dinh)/.test(fold(bare))
  )
    return true;
  if (isCount(count)) return false;
  if (bare !== words.trim().replace(/\s*:\s*$/, "") && !isPersonName(readName(bare).name)) return true;
  if (!cells[name]) return true;
  if (usesCount && isShouted(words)) return true;
  return !isPersonName(readName(words).name) && (usesCount || isShouted(words) || words.trim().endsWith(":"));
}

/** Words of a section behind its number, where no column counts rows. */
const isTitle = (words: string) =>
  kindInWords(words) !== null || isShouted(words) || !isPersonName(readName(words).name);

function within(section: { kind: ProfileKind | null; group: string }, table: SheetTable, words: string) {
  const bare = sectionWords(words);
  const kind = kindInWords(bare);
  if (kind) return { kind, group: "" };
  // "LĨNH VỰC GIÁO DỤC" beneath "CÁ NHÂN" is one of its parts.
  return { kind: section.kind ?? table.kind, group: bare };
}

/** What is only marked as the same as above. Of names nothing is. */
function withDitto(row: GridRow, above: NamingRow | undefined, { name, family, index }: Places): GridRow {
  const cells = row.cells.map((cell, column) => {
    if ([name, family, index].includes(column)) return cell;
    if (/^(?:[-–—.?…]+|không (?:rõ|có)|chưa rõ|n\/a)$/iu.test(cell)) return "";
    return above && isDitto.test(cell) ? (above.cells[column] ?? "") : cell;
  });
  return { number: row.number, cells };
}

const isDitto = /^(〃|nt\.|["”“'`´]{1,2}|''|nt|-\s*nt\s*-|n\/t|như trên|\/\/|-\s*["”]\s*-)$/iu;

/** A text that goes on in the next row of the sheet. */
function goOn(above: NamingRow | undefined, cells: string[], { texts }: Places): void {
  if (!above) return;
  for (const column of texts)
    if (cells[column] && cells[column] !== above.cells[column])
      above.cells[column] = [above.cells[column], cells[column]].filter(Boolean).join(" ");
}
