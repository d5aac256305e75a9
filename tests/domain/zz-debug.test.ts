import { test } from "vitest";
import { findTables } from "@/domain/sheets/find-tables";
import { readFileOfNames } from "@/domain/sheets/read-file";
import { useDatabase } from "../support/database";
import { readLabelled } from "../support/labelled-list";
import { madeList } from "../support/made-lists";
import { withFile } from "../support/sheet-files";
useDatabase();
test("debug", async () => {
  for (const seed of process.env.SEEDS!.split(",").map(Number)) {
    const list = madeList(seed);
    const grids = await withFile(list.file, list.data, readFileOfNames);
    const out = await readLabelled([list]);
    console.log(`\n===== ${seed} ${list.file} missed ${out.missed.length} of ${out.all}`);
    for (const g of grids) for (const r of g.rows.slice(0, 10)) console.log("   ", JSON.stringify(r.cells));
    for (const g of grids) for (const t of findTables(g)) console.log("  T", t.kind, t.rows.length, t.head.map((h, i) => `${h.join("/")}=${t.proposed[i]}`).join(" | "));
    for (const m of out.missed.slice(0, 2)) console.log("  -", m);
    for (const m of out.madeUp.slice(0, 2)) console.log("  +", m);
  }
});
