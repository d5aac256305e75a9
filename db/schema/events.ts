import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { HistoryAction, HistorySubject } from "../../domain/history/vocabulary";
import { atLeast } from "./checks";

/**
 * Append-only history: triggers in the migration refuse UPDATE, DELETE and any row but the next (so REPLACE too), and each
 * row carries the hash of the one before it, so tampering shows. `before`/`after` hold field names and short values, no story text.
 */
export const event = sqliteTable(
  "event",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: integer({ mode: "timestamp_ms" }).notNull(),
    /** Null when the portal itself acted (seed, schedule). */
    actorId: text("actor_id"),
    action: text().$type<HistoryAction>().notNull(),
    subjectType: text("subject_type").$type<HistorySubject>().notNull(),
    subjectId: text("subject_id").notNull(),
    before: text({ mode: "json" }).$type<Record<string, unknown>>(),
    after: text({ mode: "json" }).$type<Record<string, unknown>>(),
    previousHash: text("previous_hash").notNull(),
    hash: text().notNull(),
  },
  (t) => [
    index("event_subject").on(t.subjectType, t.subjectId, t.id),
    // The office's history: by day, by who, by what, each in the order of the history.
    index("event_at").on(t.at),
    index("event_actor").on(t.actorId, t.id),
    index("event_action").on(t.action, t.id),
    index("event_actor_action").on(t.actorId, t.action, t.id),
    // The trigger that lets only the next row in cannot tell -1 from a number still to be given.
    atLeast(t.id, 1),
  ],
);
