import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { atLeast } from "./checks";

/** Faults of the portal that were noted, one row for each kind and place: never what was being written when it arose. */
export const fault = sqliteTable(
  "fault",
  {
    /** SHA-256 of its kind and where in the code it arose. */
    id: text().primaryKey(),
    /** The address's pattern, or the kind of job. */
    place: text().notNull(),
    /** The error's kind and, where there is one, its code. */
    kind: text().notNull(),
    /** Where in the code. */
    frames: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    times: integer().notNull().default(1),
    firstAt: integer("first_at", { mode: "timestamp_ms" }).notNull(),
    lastAt: integer("last_at", { mode: "timestamp_ms" }).notNull(),
    /** The id of the last answer with it (`x-request-id`), by which the log's line is found; empty for a job. */
    requestId: text("request_id").notNull().default(""),
  },
  (t) => [index("fault_last").on(t.lastAt), atLeast(t.times, 1)],
);
