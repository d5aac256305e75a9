import "server-only";
import { randomBytes } from "node:crypto";
import type { TypedHappening } from "./input";
import { inTime, type Happening } from "./vocabulary";

/** Typed rows as they are kept: in their order of time, a row that stood before with its key, a new one (or a copied key) with its own. */
export function keyed(rows: readonly TypedHappening[], standing: readonly Happening[]): Happening[] {
  const known = new Set(standing.map(({ key }) => key));
  return inTime(
    rows.map((row) => ({ ...row, key: known.delete(row.key) ? row.key : randomBytes(6).toString("hex") })),
  );
}
