import "server-only";
import type { Transaction } from "@/db/client";
import { makeRows, updateRow, type RowsPlace } from "../rolls/make-rows.server";
import type { Actor } from "../permissions";
import { existingRows, knownNames } from "./context.server";
import { planRows, type Outcome, type Planned } from "./plan-rows";
import type { SheetRecord } from "./records";

type Making = {
  sheetOf: (table: number) => string;
  now: Date;
  /** Hears how many rows are done, and may throw to undo them all. */
  step?: (done: number) => Promise<void>;
  /** In which rolls new rows are placed, given all that stand or come; none without it. */
  rollsFor?: (planned: Planned[]) => Promise<{ rollId: string; rows: number }[]>;
};

/**
 * Makes the good rows inside one transaction. What stands there is looked at in it: two people with the same sheet
 * make nothing twice. Returns what became of each row, in order.
 */
export async function makePlanned(
  tx: Transaction,
  actor: Actor,
  place: Omit<RowsPlace, "rollId">,
  records: SheetRecord[],
  { sheetOf, now, step = async () => undefined, rollsFor }: Making,
): Promise<Outcome[]> {
  const existing = await existingRows(tx, place.unitId, place.campaignId);
  const known = await knownNames(tx, place.unitId, place.campaignId);
  const planned: Planned[] = [];
  for (const one of planRows(existing, known, records)) {
    if (one) planned.push(one);
    await step(0);
  }
  const wanted = planned.flatMap((one) => (one.act === "make" ? [one.answers] : []));
  const rolls = (await rollsFor?.(planned)) ?? [{ rollId: null, rows: wanted.length }];
  const ids: string[] = [];
  for (const { rollId, rows } of rolls) {
    const from = ids.length;
    const part = wanted.slice(from, from + rows);
    ids.push(...(await makeRows(tx, actor, { ...place, rollId }, part, now, (made) => step(from + made))));
  }
  const made = ids.values();
  let done = ids.length;
  const outcomes: Outcome[] = [];
  for (const one of planned) {
    if (one.act === "update") await updateRow(tx, actor, one.existing, one.changes, now);
    const id = one.act === "make" ? made.next().value : one.act === "update" ? one.existing.id : null;
    outcomes.push(outcomeOf(one, id ?? null, sheetOf));
    if (one.act === "update") await step(++done);
  }
  return outcomes;
}

/** What is kept of a row: of a refused one all that it said, to be mended. */
export function outcomeOf(
  one: Planned,
  nominationId: string | null,
  sheetOf: (table: number) => string,
): Outcome {
  return {
    sheet: sheetOf(one.table),
    table: one.table,
    row: one.row,
    kind: one.kind,
    name: one.answers.name || one.cells.find((cell) => /\p{L}/u.test(cell)) || "",
    act: one.act === "make" ? "made" : one.act === "update" ? "updated" : "refused",
    nominationId,
    changes: one.act === "update" ? one.changes : [],
    problems: one.problems,
    cells: one.act === "refuse" ? one.cells : [],
  };
}
