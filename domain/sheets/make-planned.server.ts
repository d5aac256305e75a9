import "server-only";
import type { Transaction } from "@/db/client";
import { makeRows, updateRow, type RowsPlace } from "../rolls/make-rows.server";
import type { Actor } from "../permissions";
import { existingRows } from "./context.server";
import { Planner, type Outcome, type Planned } from "./plan-rows";

/**
 * Makes the good rows inside one transaction. What stands there is looked at once more in it: two people with the same sheet
 * make nothing twice. Returns what became of each row, in order.
 */
export async function makePlanned(
  tx: Transaction,
  actor: Actor,
  place: RowsPlace,
  before: Planned[],
  sheetOf: (table: number) => string,
  now: Date,
): Promise<Outcome[]> {
  const planner = new Planner(await existingRows(tx, place.unitId, place.campaignId));
  const planned = before.map((one) =>
    one.act === "refuse"
      ? one
      : planner.plan({ ...one, problems: one.problems.filter(({ code }) => code !== "another-deed") }),
  );
  const made = await makeRows(
    tx,
    actor,
    place,
    planned.flatMap((one) => (one.act === "make" ? [one.answers] : [])),
    now,
  );
  const ids = made.values();
  const outcomes: Outcome[] = [];
  for (const one of planned) {
    if (one.act === "update") await updateRow(tx, actor, one.existing, one.changes, now);
    outcomes.push({
      sheet: sheetOf(one.table),
      row: one.row,
      name: one.answers.name || one.cells.find((cell) => /\p{L}/u.test(cell)) || "",
      act: one.act === "make" ? "made" : one.act === "update" ? "updated" : "refused",
      nominationId:
        one.act === "make" ? (ids.next().value ?? null) : one.act === "update" ? one.existing.id : null,
      changes: one.act === "update" ? one.changes : [],
      problems: one.problems,
      cells: one.act === "refuse" ? one.cells : [],
    });
  }
  return outcomes;
}
