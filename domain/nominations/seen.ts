declare const right: unique symbol;

/**
 * A nomination whose reader was asked: only `findNomination` and `loadNomination` give it. Whatever reads inside a nomination
 * takes it, so that none can be asked with a bare id.
 */
export type Seen = { readonly id: string; readonly [right]: true };

/** The same without asking whose right it is: for publishing and tests. */
export function unsafeSeen<Row extends { id: string }>(row: Row): Row & Seen {
  return row as Row & Seen;
}
