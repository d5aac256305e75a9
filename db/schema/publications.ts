import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { nomination } from "./nominations";
import { user } from "./users";

/** Hẹn giờ đăng: an approved nomination whose story goes out at a set minute. Gone once it is out or was called off. */
export const publication = sqliteTable(
  "publication",
  {
    nominationId: text("nomination_id")
      .primaryKey()
      .references(() => nomination.id),
    dueAt: integer("due_at", { mode: "timestamp_ms" }).notNull(),
    /** The job that publishes it; an older one, whose minute was changed, finds another here and does nothing. */
    jobId: text("job_id").notNull(),
    setById: text("set_by_id")
      .notNull()
      .references(() => user.id),
    setAt: integer("set_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("publication_due").on(t.dueAt)],
);
