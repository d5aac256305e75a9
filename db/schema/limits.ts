import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { atLeast } from "./checks";

/** What somebody used up of a limit. Kept here, so that a restart forgets nothing. */
export const limitUse = sqliteTable(
  "limit_use",
  {
    /** The limit's name and the SHA-256 of whom it counts: an address, an account, a form. */
    key: text().primaryKey(),
    used: integer().notNull(),
    /** When it is forgotten. */
    endsAt: integer("ends_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("limit_use_end").on(t.endsAt), atLeast(t.used, 0)],
);
