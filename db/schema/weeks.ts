import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { profile } from "./profiles";
import { user } from "./users";

/** Chuyện trong tuần: the story that a moderator chose for a week ("2026-48"); without a row the portal chooses by rule. */
export const weekStory = sqliteTable(
  "week_story",
  {
    week: text().primaryKey(),
    profileId: text("profile_id")
      .notNull()
      .references(() => profile.id),
    chosenById: text("chosen_by_id")
      .notNull()
      .references(() => user.id),
    chosenAt: integer("chosen_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("week_story_profile").on(t.profileId)],
);
