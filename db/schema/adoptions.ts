import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { AdoptionFigure, AdoptionStatus } from "../../domain/adoptions/vocabulary";
import { atLeast, holds, isDay, oneOf } from "./checks";
import { profile } from "./profiles";
import { unit } from "./units";
import { user } from "./users";

/** Nhân rộng: a unit that took a model home, since when, how adapted and with what result. How spreading is measured. */
export const adoption = sqliteTable(
  "adoption",
  {
    id: text().primaryKey(),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    profileId: text("profile_id")
      .notNull()
      .references(() => profile.id),
    status: text().$type<AdoptionStatus>().notNull().default("running"),
    version: integer().notNull().default(1),
    /** ISO dates. */
    sinceOn: text("since_on").notNull(),
    endedOn: text("ended_on"),
    /** What the unit does otherwise than the model says. */
    adaptation: text().notNull().default(""),
    result: text().notNull().default(""),
    /** The result in figures. */
    figures: text({ mode: "json" }).$type<AdoptionFigure[]>().notNull().default([]),
    /** Until when somebody says again that it runs; null once it ended. */
    dueOn: text("due_on"),
    /** When that was said last after it was recorded. */
    renewedOn: text("renewed_on"),
    /** Why it ended. */
    endReason: text("end_reason").notNull().default(""),
    illustrative: integer({ mode: "boolean" }).notNull().default(false),
    /** Null for opening content. */
    recordedById: text("recorded_by_id").references(() => user.id),
    recordedAt: integer("recorded_at", { mode: "timestamp_ms" }).notNull(),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [
    // A unit may stop and start again later, but runs a model only once at a time.
    uniqueIndex("adoption_running_once")
      .on(t.unitId, t.profileId)
      .where(sql`${t.status} = 'running'`),
    index("adoption_profile").on(t.profileId, t.status, t.sinceOn),
    oneOf(t.status, "running", "ended"),
    atLeast(t.version, 1),
    isDay(t.sinceOn),
    isDay(t.endedOn),
    holds("adoption_ended_on_a_day", sql`(status = 'ended') = (ended_on is not null)`),
  ],
);
