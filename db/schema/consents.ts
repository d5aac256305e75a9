import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ConsentChannel, ConsentGiver, ConsentMedium } from "../../domain/consent/vocabulary";
import { isDay, oneOf } from "./checks";
import { nomination } from "./nominations";
import { consentText } from "./office-lists";
import { user } from "./users";

/**
 * Consent of one person for one channel (Luật 91/2025: specific, never presumed, withdrawable). Only a
 * consent that was really given has a row; a child of 7 or over needs a row from self and from guardian.
 */
export const consent = sqliteTable(
  "consent",
  {
    id: text().primaryKey(),
    nominationId: text("nomination_id")
      .notNull()
      .references(() => nomination.id),
    channel: text().$type<ConsentChannel>().notNull(),
    giver: text().$type<ConsentGiver>().notNull(),
    giverName: text("giver_name").notNull(),
    /** ISO date on which the person agreed. */
    givenOn: text("given_on").notNull(),
    /** How it was given, where that was said; spoken words have a witness. */
    medium: text().$type<ConsentMedium>(),
    witnessName: text("witness_name").notNull().default(""),
    /** Which words and photos of the nomination stood when it was given (`wordsHash`); null where nobody noted it. */
    wordsHash: text("words_hash"),
    /** The same of each answer by its name, so that it can be told which were changed since; null where nobody noted it. */
    wordsParts: text("words_parts", { mode: "json" }).$type<Record<string, string>>(),
    /** The words that were agreed to, where they were the portal's. */
    textId: text("text_id").references(() => consentText.id),
    recordedById: text("recorded_by_id")
      .notNull()
      .references(() => user.id),
    recordedAt: integer("recorded_at", { mode: "timestamp_ms" }).notNull(),
    /** The consent it was carried over from, when its nomination went on to another campaign: taken back with it. */
    carriedFromId: text("carried_from_id"),
    withdrawnAt: integer("withdrawn_at", { mode: "timestamp_ms" }),
  },
  (t) => [
    index("consent_nomination").on(t.nominationId),
    index("consent_carried").on(t.carriedFromId),
    oneOf(t.channel, "roll", "web", "notice_board", "social", "audio"),
    oneOf(t.giver, "self", "guardian", "representative"),
    isDay(t.givenOn),
  ],
);
