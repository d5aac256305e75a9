import { findTables, type SheetTable } from "../sheets/find-tables";
import { checkTable } from "../sheets/check-rows";
import { kindByName, readName } from "../sheets/names";
import { readText } from "../sheets/read-text";
import { noAnswers, type CheckContext, type SheetAnswers } from "../sheets/records";
import type { ProfileKind } from "../profiles/vocabulary";
import { cleanLine } from "../text/fold";

/** Somebody a decision names, as far as its list says. */
export type DecisionName = Omit<SheetAnswers, "kind"> & {
  kind: ProfileKind;
  /** The words of its place, for the ward of today that they mean. */ place: string;
};

export type DecisionNames = {
  names: DecisionName[];
  /** Lines, from 1, in which no name could be read. */
  unread: number[];
};

/** Nothing of a past list is asked of a ward or a field: its words are kept as they stand. */
const anywhere: CheckContext = {
  fieldMeant: () => null,
  placeMeant: () => ({ formerUnitId: null, problem: null }),
};

/**
 * The names of a decision's list as it is pasted from Excel, Word or a letter: with a head of columns, sections and totals, or
 * a name a line ("name; deed; place"). `otherwise` is the kind of those whose kind nothing tells. Throws `SheetError`.
 */
export function readDecisionNames(text: string, otherwise: ProfileKind): DecisionNames {
  const grids = readText(Buffer.from(text));
  const tables = grids.flatMap(findTables).filter(({ proposed }) => proposed.includes("name"));
  return tables.some(hasHead) ? fromTables(tables, otherwise) : fromLines(text, otherwise);
}

const hasHead = ({ head }: SheetTable) => head.some((words) => words.length > 0);

function fromTables(tables: SheetTable[], otherwise: ProfileKind): DecisionNames {
  const records = tables.flatMap((table, place) =>
    Array.from(checkTable(table, place, table.proposed, anywhere)).map((record) => ({
      ...record,
      place: record.cells[table.proposed.indexOf("formerUnit")] ?? "",
    })),
  );
  return {
    names: records
      .filter(({ answers }) => answers.name)
      .map(({ answers, place }) => ({
        ...answers,
        kind: answers.kind ?? otherwise,
        place: cleanLine(place),
      })),
    unread: records.filter(({ answers }) => !answers.name).map(({ row }) => row),
  };
}

/** A line is a name, and after tabs or semicolons its deed and its place. */
function fromLines(text: string, otherwise: ProfileKind): DecisionNames {
  const names: DecisionName[] = [];
  const unread: number[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (!line.trim()) continue;
    const [first = "", deed = "", place = ""] = line.split(/[\t;]/).map(cleanLine);
    const said = readName(first.replace(/^\d+[.)]?\s+/, ""));
    if (!/\p{L}/u.test(said.name) || said.name.length > 120) unread.push(at + 1);
    else
      names.push({
        ...noAnswers,
        name: said.name,
        honorific: said.honorific,
        kind: kindByName(said.name) ?? otherwise,
        deed,
        place,
      });
  }
  return { names, unread };
}
