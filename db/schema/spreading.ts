import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { atLeast, isDay } from "./checks";
import { blob } from "./media";
import { profile } from "./profiles";
import { user } from "./users";

/** What a ward's loudspeaker reads of a story, as an official edited it; without a row it is built from the story. */
export const loudspeakerScript = sqliteTable(
  "loudspeaker_script",
  {
    profileId: text("profile_id")
      .primaryKey()
      .references(() => profile.id),
    words: text().notNull(),
    version: integer().notNull().default(1),
    savedById: text("saved_by_id")
      .notNull()
      .references(() => user.id),
    savedAt: integer("saved_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [atLeast(t.version, 1)],
);

/** A voice that reads the story: one a story. Played on its page once it is said who reads, and while "audio" is agreed to. */
export const recording = sqliteTable(
  "recording",
  {
    profileId: text("profile_id")
      .primaryKey()
      .references(() => profile.id),
    sha256: text()
      .notNull()
      .references(() => blob.sha256),
    fileName: text("file_name").notNull(),
    /** Who reads, as the page says it; empty until somebody said so. */
    readBy: text("read_by").notNull().default(""),
    recordedOn: text("recorded_on"),
    version: integer().notNull().default(1),
    addedById: text("added_by_id")
      .notNull()
      .references(() => user.id),
    addedAt: integer("added_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("recording_blob").on(t.sha256), isDay(t.recordedOn), atLeast(t.version, 1)],
);
