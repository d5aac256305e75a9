import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ProfileKind } from "../../domain/profiles/vocabulary";
import type { SuggestionState, SuggestionTopic } from "../../domain/suggestions/vocabulary";
import { holds, oneOf } from "./checks";
import { nomination } from "./nominations";
import { profile } from "./profiles";
import { unit } from "./units";
import { user } from "./users";

/** What a citizen told a ward: a good person, a model, or a mistake in a story. Nobody needs an account for it. */
export const suggestion = sqliteTable(
  "suggestion",
  {
    /** Made from the form's own number and its words, so that one form sent twice is one row. */
    id: text().primaryKey(),
    /** "GT-7K3M-Q9XD": not to be guessed, tells the state and nothing else. */
    reference: text().notNull().unique(),
    topic: text().$type<SuggestionTopic>().notNull(),
    state: text().$type<SuggestionState>().notNull().default("new"),
    kind: text().$type<ProfileKind>(),
    /** The story a mistake was found in, or the model somebody wants their ward to adopt. */
    profileId: text("profile_id").references(() => profile.id),
    name: text().notNull(),
    reason: text().notNull(),
    place: text().notNull().default(""),
    /** How to reach the sender, given with consent; erased as soon as the suggestion is settled. */
    contact: text(),
    contactConsentedAt: integer("contact_consented_at", { mode: "timestamp_ms" }),
    contactErasedAt: integer("contact_erased_at", { mode: "timestamp_ms" }),
    /** Why it was declined, or what was done. */
    outcome: text().notNull().default(""),
    /** Whether the sender reads those words: not those written while the form said that only officials do. */
    outcomeTold: integer("outcome_told", { mode: "boolean" }).notNull().default(false),
    /** Since when somebody looks into it, and who. */
    takenUpAt: integer("taken_up_at", { mode: "timestamp_ms" }),
    takenUpById: text("taken_up_by_id").references(() => user.id),
    nominationId: text("nomination_id").references(() => nomination.id),
    settledById: text("settled_by_id").references(() => user.id),
    settledAt: integer("settled_at", { mode: "timestamp_ms" }),
    /** Made up to show the portal. */
    illustrative: integer({ mode: "boolean" }).notNull().default(false),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [
    index("suggestion_newest").on(t.createdAt, t.id),
    index("suggestion_nomination").on(t.nominationId),
    oneOf(t.topic, "suggestion", "mistake"),
    oneOf(t.state, "new", "handled", "nominated", "declined"),
    oneOf(t.kind, "individual", "collective", "model"),
    // Whatever settles it erases the contact in the same change.
    holds("suggestion_settled_without_contact", sql`state = 'new' or contact is null`),
  ],
);

/** Whose inbox it lies in: the ward it was sent to, or every ward of today that the story belongs to. */
export const suggestionUnit = sqliteTable(
  "suggestion_unit",
  {
    suggestionId: text("suggestion_id")
      .notNull()
      .references(() => suggestion.id),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
  },
  (t) => [
    primaryKey({ columns: [t.unitId, t.suggestionId] }),
    index("suggestion_unit_of").on(t.suggestionId),
  ],
);
