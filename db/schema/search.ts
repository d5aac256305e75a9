import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { profile } from "./profiles";

/**
 * Which row of the full-text tables `profile_search`, `profile_head` and `profile_search_exact` (made in SQL, drizzle knows
 * no virtual tables) belongs to which profile. An integer key of its own: a plain rowid may change when the file is packed.
 * An entry is never changed, only replaced by one with a new number; no number is used twice.
 */
export const searchEntry = sqliteTable("search_entry", {
  id: integer().primaryKey({ autoIncrement: true }),
  profileId: text("profile_id")
    .notNull()
    .unique()
    .references(() => profile.id),
  publishedAt: integer("published_at", { mode: "timestamp_ms" }).notNull(),
  /** Its facet tokens, a space between: "kind:model field:y-te year:2026". */
  facets: text().notNull(),
});

/** Folded words that were ever indexed: what a misspelt word is compared with. */
export const searchWord = sqliteTable("search_word", { word: text().primaryKey() });
