import { cleanLine } from "../text/fold";
import type { SheetTable } from "./find-tables";
import type { GridRow } from "./grid";
import { partsOfName } from "./name-parts";
import { namesIn, withoutCount } from "./names";
import { nameOf, namingColumns, readRows, type NamingRow } from "./read-rows";
import { noAnswers, type CheckContext, type SheetRecord } from "./records";
import { RowReader } from "./row-reader";
import { isNaming, type SheetTarget } from "./targets";

/**
 * The nominations that a table's rows ask for, in order, each with what is wrong or worth a look. A table without names
 * has none.
 */
export function* checkTable(
  table: SheetTable,
  place: number,
  columns: (SheetTarget | null)[],
  context: CheckContext,
): Generator<SheetRecord> {
  if (!columns.some((target) => isNaming(target))) return;
  const { naming, nameless } = readRows(table, columns);
  const without = nameless.values();
  let next = without.next();
  for (const row of naming) {
    for (; !next.done && next.value.number < row.number; next = without.next()) yield nobody(next.value);
    yield* recordsOf(row, table, place, columns, context);
  }
  for (; !next.done; next = without.next()) yield nobody(next.value);

  function nobody({ number, cells }: GridRow): SheetRecord {
    const column = columns.findIndex((target) => isNaming(target));
    const problems = [{ code: "name-required" as const, column, refused: true, said: "" }];
    return { table: place, row: number, part: 0, kind: table.kind, cells, answers: noAnswers, problems };
  }
}

function recordsOf(
  row: NamingRow,
  table: SheetTable,
  place: number,
  columns: (SheetTarget | null)[],
  context: CheckContext,
): SheetRecord[] {
  const { name: named, column } = nameOf(row.cells, namingColumns(columns));
  const names =
    row.kind === "collective" || row.kind === "model"
      ? [{ text: cleanLine(withoutCount(named)), sex: null }]
      : namesIn(named, (part) => partsOfName(part).isPerson);
  return names.map(({ text, sex }, part) => {
    const cells =
      names.length === 1
        ? row.cells
        : row.cells.map((cell, column) => ofPart(cell, part, names.length, columns[column] ?? null));
    const reader = new RowReader({ ...row, cells }, table, columns, context);
    const answers = reader.read(text, sex);
    if (names.length > 1) reader.tell("two-names", column, cleanLine(named));
    return {
      table: place,
      row: row.number,
      part,
      kind: row.kind,
      cells: row.cells,
      answers,
      problems: reader.problems,
    };
  });
}

/** Of a cell that has a line for each person, this one's; else all of it. Nobody is given a year that may be another's. */
function ofPart(cell: string, part: number, parts: number, target: SheetTarget | null): string {
  const lines = cell.split(/\s*\n\s*/).filter(Boolean);
  if (lines.length === parts) return lines[part]!;
  const isOfOne =
    target !== null && ["birthYear", "male-year", "female-year", "age", "sex", "honorific"].includes(target);
  const said = isOfOne ? cell.split(/\s*(?:[,;/&]|\s-\s|\svà\s)\s*/u).filter(Boolean) : [];
  if (isOfOne) return said.length === parts ? said[part]! : "";
  return cell;
}
