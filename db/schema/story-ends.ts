import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { isDay } from "./checks";
import { profile } from "./profiles";
import { user } from "./users";

/** Hẹn ngày gỡ: the last day on which consent to a published story holds. Gone once the story is down or it was called off. */
export const storyEnd = sqliteTable(
  "story_end",
  {
    profileId: text("profile_id")
      .primaryKey()
      .references(() => profile.id),
    endsOn: text("ends_on").notNull(),
    reason: text().notNull(),
    /** The job that reminds and takes it down; an older one does nothing. */
    jobId: text("job_id").notNull(),
    setById: text("set_by_id")
      .notNull()
      .references(() => user.id),
    setAt: integer("set_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [isDay(t.endsOn)],
);
