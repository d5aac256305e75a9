import { writeXlsx } from "../sheets/write-xlsx";
import type { PersonFault, ReadPerson } from "./people-list";

type Words = {
  sheet: string;
  /** Name, e-mail, unit and role, for a list that had no head: its reader finds the columns by them. */
  heads: string[];
  reason: string;
  reasonOf: (fault: PersonFault) => string;
};

/** The lines to mend as they stood, with the reason beside each, as a book that can be mended and chosen again; null without any. */
export function refusedPeople(head: string[], rows: ReadPerson[], words: Words): Buffer | null {
  const refused = rows.filter(({ fault }) => fault !== null && fault !== "known");
  if (refused.length === 0) return null;
  const heads = head.length > 0 ? head : words.heads;
  const width = Math.max(heads.length, ...refused.map(({ cells }) => cells.length));
  const wide = (cells: string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? "");
  const lines = refused.map(({ cells, fault }) => [...wide(cells), words.reasonOf(fault!)]);
  return writeXlsx([{ name: words.sheet, rows: [[...wide(heads), words.reason], ...lines] }]);
}
