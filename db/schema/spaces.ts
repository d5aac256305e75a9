import { index, integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Happening } from "../../domain/happenings/vocabulary";
import type { ClosedDays, HolidayHabit, Week } from "../../domain/spaces/vocabulary";
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
    /** Degrees, as they were typed by whoever knows the place: never reckoned from an address. Both or neither. */
    latitude: real(),
    longitude: real(),
    /** Its hours by weekday; null while nobody has said any. */
    week: text({ mode: "json" }).$type<Week>(),
    /** What the weekdays cannot say of its hours. */
    hours: text().notNull().default(""),
    closedDays: text("closed_days", { mode: "json" }).$type<ClosedDays[]>().notNull().default([]),
    /** What holds on public holidays (`holiday`); null where that is not known. */
    onHolidays: text("on_holidays").$type<HolidayHabit>(),
    /** How to get there, whom to ask, what it costs, and what those with a wheelchair, a cane, a child need to know. */
    way: text().notNull().default(""),
    contact: text().notNull().default(""),
    cost: text().notNull().default(""),
    access: text().notNull().default(""),
    visiting: text().notNull().default(""),
    /** Paragraphs in plain text, separated by blank lines. */
    description: text().notNull().default(""),
    activities: text({ mode: "json" }).$type<SpaceActivity[]>().notNull().default([]),
    /** What happens there on certain days. */
    happenings: text({ mode: "json" }).$type<Happening[]>().notNull().default([]),
    illustrative: integer({ mode: "boolean" }).notNull().default(false),
    sourceName: text("source_name").notNull().default(""),
    sourceUrl: text("source_url"),
    /** Null for opening content. */
    updatedById: text("updated_by_id").references(() => user.id),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("space_unit").on(t.unitId), atLeast(t.version, 1)],
);
