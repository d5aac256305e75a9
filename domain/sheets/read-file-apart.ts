import { findTables } from "./find-tables";
import { SheetError } from "./grid";
import { readFileOfNames } from "./read-file";

// The process of `open-file.server.ts`: one file, one answer.
process.once("message", ({ path }: { path: string }) => {
  void read(path).then((answer) => process.send!(answer, () => process.disconnect()));
});

async function read(path: string) {
  try {
    const grids = await readFileOfNames(path);
    const tables = grids.flatMap(findTables);
    if (tables.length === 0) throw new SheetError("sheet-no-table");
    return { tables, notes: [...new Set(grids.flatMap(({ notes }) => notes))] };
  } catch (error) {
    if (error instanceof SheetError) return { code: error.code, details: error.details };
    return { code: "sheet-damaged", details: {} };
  }
}
