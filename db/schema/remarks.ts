import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Verdict } from "../../domain/remarks/vocabulary";
import { oneOf } from "./checks";
import { nomination } from "./nominations";
import { user } from "./users";

/**
 * What moderators tell each other of a nomination before it is decided: a note, or whether they would approve it. Never shown to
 * its ward, in public, or in a file for either; kept as it was written.
 */
export const moderatorRemark = sqliteTable(
  "moderator_remark",
  {
    id: text().primaryKey(),
    nominationId: text("nomination_id")
      .notNull()
      .references(() => nomination.id),
    verdict: text().$type<Verdict>().notNull(),
    words: text().notNull().default(""),
    byId: text("by_id")
      .notNull()
      .references(() => user.id),
    at: integer({ mode: "timestamp_ms" }).notNull(),
  },
  (t) => [
    index("moderator_remark_nomination").on(t.nominationId, t.at),
    oneOf(t.verdict, "note", "agree", "against"),
  ],
);

/** What a moderator asks about one answer of a nomination, and what its ward says to that. */
export const fieldComment = sqliteTable(
  "field_comment",
  {
    id: text().primaryKey(),
    nominationId: text("nomination_id")
      .notNull()
      .references(() => nomination.id),
    /** The name of the question. */
    question: text().notNull(),
    words: text().notNull(),
    /** Not a question but spelling that the moderator mended: what stood there, in place of which stand the words. */
    mendedFrom: text("mended_from"),
    /** Which words stood before it was mended, and which since (`wordsHash`): whoever agreed to the first agrees to the second. */
    wordsBefore: text("words_before"),
    wordsAfter: text("words_after"),
    byId: text("by_id")
      .notNull()
      .references(() => user.id),
    at: integer({ mode: "timestamp_ms" }).notNull(),
    /** Empty while nobody answered. */
    answer: text().notNull().default(""),
    answeredById: text("answered_by_id").references(() => user.id),
    answeredAt: integer("answered_at", { mode: "timestamp_ms" }),
  },
  (t) => [index("field_comment_nomination").on(t.nominationId, t.at)],
);
