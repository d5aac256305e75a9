import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { JobKind, JobState } from "../../domain/jobs/vocabulary";
import { atLeast, oneOf } from "./checks";

/** Work that runs later or long. Whoever runs it holds a lease; a lease that ran out is anybody's to take up. */
export const job = sqliteTable(
  "job",
  {
    id: text().primaryKey(),
    kind: text().$type<JobKind>().notNull(),
    state: text().$type<JobState>().notNull().default("waiting"),
    /** What its kind needs to know; small, ids and settings. */
    input: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
    /** What came of it, for whoever waits. */
    result: text({ mode: "json" }).$type<Record<string, unknown>>(),
    /** Steps done and to do; a total of 0 is not known yet. */
    done: integer().notNull().default(0),
    total: integer().notNull().default(0),
    attempts: integer().notNull().default(0),
    /** Not taken up before. */
    dueAt: integer("due_at", { mode: "timestamp_ms" }).notNull(),
    leasedBy: text("leased_by"),
    leasedUntil: integer("leased_until", { mode: "timestamp_ms" }),
    cancelAskedAt: integer("cancel_asked_at", { mode: "timestamp_ms" }),
    /** Why its last attempt failed: a code, never an exception's text. */
    failure: text(),
    /** Who asked for it; null for the portal itself. */
    ownerId: text("owner_id"),
    unitId: text("unit_id"),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    finishedAt: integer("finished_at", { mode: "timestamp_ms" }),
  },
  (t) => [
    index("job_due").on(t.state, t.dueAt),
    index("job_owner").on(t.ownerId, t.createdAt),
    oneOf(t.state, "waiting", "running", "done", "failed", "cancelled"),
    atLeast(t.done, 0),
    atLeast(t.attempts, 0),
  ],
);
