import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { atLeast } from "./checks";
import { unit } from "./units";
import { user } from "./users";

/** How citizens reach a ward's office. An empty text was not given; a ward without a row has entered nothing yet. */
export const unitContact = sqliteTable(
  "unit_contact",
  {
    unitId: text("unit_id")
      .primaryKey()
      .references(() => unit.id),
    version: integer().notNull().default(1),
    address: text().notNull().default(""),
    /** As people read it, e.g. "028 3855 1234"; `domain/units/telephone.ts` makes the link of it. */
    phone: text().notNull().default(""),
    email: text().notNull().default(""),
    /** One span a line. */
    hours: text().notNull().default(""),
    website: text(),
    updatedById: text("updated_by_id")
      .notNull()
      .references(() => user.id),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [atLeast(t.version, 1)],
);
