import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { TallyKind } from "../../domain/tallies/vocabulary";
import { atLeast, oneOf } from "./checks";

/**
 * What is counted, a row for each thing: in which scopes ("city", "unit:…", "campaign:…", "field:…") and as what ([measure, year,
 * key]); it counts once for every pair of them. Triggers keep `tally` the sum of these rows, whoever writes them.
 */
export const tallyItem = sqliteTable(
  "tally_item",
  {
    kind: text().$type<TallyKind>().notNull(),
    ref: text().notNull(),
    scopes: text().notNull(),
    cells: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.ref] }),
    oneOf(t.kind, "story", "adoption", "honour", "tip", "decision"),
  ],
);

/** The public figures of /thong-ke, ready to be read. `year` is 0 where a measure knows none; no row stands at zero. */
export const tally = sqliteTable(
  "tally",
  {
    scope: text().notNull(),
    measure: text().notNull(),
    year: integer().notNull(),
    key: text().notNull(),
    count: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.scope, t.measure, t.year, t.key] }),
    index("tally_largest").on(t.scope, t.measure, t.count),
    atLeast(t.count, 0),
  ],
);

/** What changed since it was counted. Triggers write it; whoever writes reads it before the commit (`db/write.ts`). */
export const tallyDue = sqliteTable(
  "tally_due",
  { kind: text().$type<TallyKind>().notNull(), ref: text().notNull() },
  (t) => [primaryKey({ columns: [t.kind, t.ref] })],
);
