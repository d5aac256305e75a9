import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AmendedWords, AmendmentGround } from "../../domain/amendments/vocabulary";
import { atLeast, isDay, oneOf } from "./checks";
import { profile } from "./profiles";
import { user } from "./users";

/** Bản sửa: a published story written anew beside what readers see, until a moderator publishes it. */
export const amendment = sqliteTable(
  "amendment",
  {
    profileId: text("profile_id")
      .primaryKey()
      .references(() => profile.id),
    version: integer().notNull().default(1),
    words: text({ mode: "json" }).$type<AmendedWords>().notNull(),
    ground: text().$type<AmendmentGround>().notNull(),
    /** How and when whoever it tells of has read it. */
    note: text().notNull().default(""),
    /** Everybody who wrote any of its words: none of them publishes it. */
    writerIds: text("writer_ids", { mode: "json" }).$type<string[]>().notNull(),
    savedById: text("saved_by_id")
      .notNull()
      .references(() => user.id),
    savedAt: integer("saved_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [oneOf(t.ground, "spelling", "seen"), atLeast(t.version, 1)],
);

/** Đính chính: what readers are told that a published story said wrongly, with its day. */
export const correction = sqliteTable(
  "correction",
  {
    id: text().primaryKey(),
    profileId: text("profile_id")
      .notNull()
      .references(() => profile.id),
    correctedOn: text("corrected_on").notNull(),
    words: text().notNull(),
    correctedById: text("corrected_by_id")
      .notNull()
      .references(() => user.id),
    correctedAt: integer("corrected_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("correction_profile").on(t.profileId, t.correctedAt), isDay(t.correctedOn)],
);
