import { findTables } from "./find-tables";
import { SheetError } from "./grid";
import type { Asked } from "./open-file.server";
import { readFileOfNames } from "./read-file";

// The process of `open-file.server.ts`: one file, one answer.
process.once("message", (asked: Asked) => {
  void read(asked).then((answer) => process.send!(answer, () => process.disconnect()));
});

async function read({ path, as }: Asked) {
  try {
    const grids = await readFileOfNames(path);
    if (as === "grids") return { grids };
    const tables = grids.flatMap(findTables);
    if (tables.length === 0) throw new SheetError("sheet-no-table");
    return { tables, notes: [...new Set(grids.flatMap(({ notes }) => notes))] };
  } catch (error) {
    if (error instanceof SheetError) return { code: error.code, details: error.details };
    return { code: "sheet-damaged", details: {} };
  }
}
