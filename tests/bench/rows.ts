import { readFileSync, writeFileSync } from "node:fs";

export type Goal = { atMost: number } | { atLeast: number };

/** One measured figure. `met` is null where there is no goal; `value` is null for what could not be measured. */
export type Row = {
  part: string;
  what: string;
  value: number | null;
  unit: string;
  measured: string;
  goal: string;
  met: boolean | null;
};

type Extra = { goal?: Goal; digits?: number; note?: string };

/** The figures of one run, kept whatever becomes of the rest of it. */
export class Rows {
  readonly all: Row[] = [];
  part = "";

  /** Notes `value`, e.g. `add("facets of a search, p95", 38.2, "ms", { goal: { atMost: 40 }, digits: 1 })`. */
  add(what: string, value: number, unit: string, { goal, digits = 0, note }: Extra = {}): void {
    const words = (number: number, places: number) =>
      `${number.toLocaleString("en", { minimumFractionDigits: places, maximumFractionDigits: places })}${unit && ` ${unit}`}`;
    this.put({
      part: this.part,
      what,
      value,
      unit,
      measured: words(value, digits) + (note ? ` (${note})` : ""),
      goal: goal ? ("atMost" in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`) : "",
      met: goal ? ("atMost" in goal ? value <= goal.atMost : value >= goal.atLeast) : null,
    });
  }

  /** Notes that a part broke off, and why. */
  fail(error: unknown): void {
    const [why] = (error instanceof Error ? error.message : String(error)).split("\n");
    const measured = `failed: ${why}`;
    this.put({ part: this.part, what: this.part, value: null, unit: "", measured, goal: "", met: false });
  }

  private put(row: Row): void {
    this.all.push(row);
    console.log(`  ${row.what}: ${row.measured}${row.goal && `, goal ${row.goal} ${mark(row)}`}`);
  }
}

const mark = ({ met }: Row) => (met === null ? "" : met ? "✓" : "✗");
const columns = ["what", "measured", "goal", ""];
const cells = (row: Row) => [row.what, row.measured, row.goal, mark(row)];

/** The rows as a table whose columns stand under each other, also as it is in Markdown. */
export function tableOf(rows: Row[]): string {
  const lines = [columns, ...rows.map(cells)];
  const widths = columns.map((_, at) => Math.max(3, ...lines.map((line) => [...line[at]!].length)));
  const written = lines.map((line) =>
    line.map((cell, at) => cell + " ".repeat(widths[at]! - [...cell].length)),
  );
  const rule = widths.map((width) => "-".repeat(width));
  return [written[0]!, rule, ...written.slice(1)].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

const [begin, end] = ["<!-- bench: begin -->", "<!-- bench: end -->"];

/** Puts the table between the markers of a page of the documentation, under a line that says when it was taken. */
export function writeTable(file: string, heading: string, rows: Row[]): void {
  const page = readFileSync(file, "utf8");
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${file} has no place for the table`);
  writeFileSync(file, `${before}${begin}\n\n${heading}\n\n${tableOf(rows)}\n\n${end}${after}`);
}
