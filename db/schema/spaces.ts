import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { SpaceActivity } from "../../domain/spaces/vocabulary";
import { atLeast } from "./checks";
import { unit } from "./units";
import { user } from "./users";

/** Không gian văn hóa Hồ Chí Minh: a place to visit, with its hours and what goes on there. */
export const space = sqliteTable(
  "space",
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    version: integer().notNull().default(1),
    /** Whether visitors see it. */
    shown: integer({ mode: "boolean" }).notNull().default(true),
    name: text().notNull(),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    address: text().notNull().default(""),
    hours: text().notNull().default(""),
    visiting: text().notNull().default(""),
    /** Paragraphs in plain text, separated by blank lines. */
    description: text().notNull().default(""),
    activities: text({ mode: "json" }).$type<SpaceActivity[]>().notNull().default([]),
    illustrative: integer({ mode: "boolean" }).notNull().default(false),
    sourceName: text("source_name").notNull().default(""),
    sourceUrl: text("source_url"),
    /** Null for opening content. */
    updatedById: text("updated_by_id").references(() => user.id),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("space_unit").on(t.unitId), atLeast(t.version, 1)],
);
