import { inWords, sheetQuestions } from "../nominations/questions/asked";
import type { ProfileKind } from "../profiles/vocabulary";
import type { SheetTable } from "./find-tables";
import type { GridRow } from "./grid";
import { isPersonName, isShouted, readName } from "./names";
import { isSectionCount, isSignature, isTotal, kindInWords, sectionWords } from "./sections";
import { fold } from "../text/fold";
import type { SheetTarget } from "./targets";

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
  let section: { kind: ProfileKind | null; group: string } = { kind: table.kind, group: "" };
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
    if (isTotal(words) && said.size <= 4 && !isCounted) continue;
    if (!isCounted && said.size <= 4 && [...said].some(isSignature)) break;
    if (said.size === 1 && isSection(words, count, places, row.cells, usesCount))
      section = within(section, table, words);
    else if (nameOf(row.cells, places))
      found.naming.push({ ...withDitto(row, found.naming.at(-1), places), ...section });
    else if (isCounted || said.size >= 3) found.nameless.push(row);
    else goOn(found.naming.at(-1), row.cells, places);
  }
  return found;
}

/** What a line without a name may go on with. */
const goesOn: SheetTarget[] = [
  "occupation-workplace",
  ...inWords(sheetQuestions).filter((name) => name !== "name" && name !== "honorific"),
];

type Places = { index: number; name: number; family: number; texts: number[]; notes: number[] };

function placesOf(columns: (SheetTarget | null)[]): Places {
  const place = (target: SheetTarget) => columns.indexOf(target);
  // Before the names stands their count, whatever its head says.
  const index = place("index") >= 0 ? place("index") : place("name") === 1 && columns[0] === null ? 0 : -1;
  return {
    index,
    name: place("name"),
    family: place("family-name"),
    texts: goesOn.map(place).filter((at) => at >= 0),
    notes: [place("note")],
  };
}

export function nameOf(cells: string[], { name, family }: Pick<Places, "name" | "family">): string {
  return [cells[family], cells[name]].filter(Boolean).join(" ").trim();
}

const isCount = (cell: string) => /^\d{1,6}([.,]0)?[.)]?$/.test(cell.trim());

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
  return !isPersonName(readName(words).name) && (usesCount || isShouted(words) || words.trim().endsWith(":"));
}

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
    if (/^[-–—.]+$/.test(cell)) return "";
    return above && isDitto.test(cell) ? (above.cells[column] ?? "") : cell;
  });
  return { number: row.number, cells };
}

const isDitto = /^(["”“'`´]{1,2}|''|nt|-\s*nt\s*-|n\/t|như trên|\/\/|-\s*["”]\s*-)$/iu;

/** A text that goes on in the next row of the sheet. */
function goOn(above: NamingRow | undefined, cells: string[], { texts }: Places): void {
  if (!above) return;
  for (const column of texts)
    if (cells[column] && cells[column] !== above.cells[column])
      above.cells[column] = [above.cells[column], cells[column]].filter(Boolean).join(" ");
}
