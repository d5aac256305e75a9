import { integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { EntryKind } from "../../domain/search/vocabulary";
import { atLeast, oneOf } from "./checks";

/**
 * Which row of the full-text tables `search_folded`, `search_exact`, `search_head` and `search_head_exact` (made in SQL, drizzle
 * knows no virtual tables) is about what. An integer key of its own: a plain rowid may change when the file is packed. An entry is
 * never changed, only replaced by one with a new number; no number is used twice.
 */
export const searchEntry = sqliteTable(
  "search_entry",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text().$type<EntryKind>().notNull(),
    /** The id of what it is about; of the portal's own pages the address. */
    ref: text().notNull(),
    publishedAt: integer("published_at", { mode: "timestamp_ms" }).notNull(),
    /** Its facet tokens, a space between: ":group:story :kind:model :field:y-te :year:2026". */
    facets: text().notNull(),
    /** Its name, its deed and its units, a line each, as `search_head_exact` holds them: what the best of the found are chosen by. */
    head: text().notNull(),
  },
  (t) => [
    uniqueIndex("search_entry_about").on(t.kind, t.ref),
    oneOf(t.kind, "story", "honour", "campaign", "contest", "document", "space", "unit", "page"),
  ],
);

/** What changed since it was indexed. Triggers write it; whoever writes reads it before the commit (`db/write.ts`). */
export const searchDue = sqliteTable(
  "search_due",
  { kind: text().$type<EntryKind>().notNull(), ref: text().notNull() },
  (t) => [primaryKey({ columns: [t.kind, t.ref] })],
);

/** Folded words that were ever indexed: what a misspelt word is compared with. */
export const searchWord = sqliteTable("search_word", { word: text().primaryKey() });

/** Words people ask with, and what is looked for besides: other names, short forms, English. */
export const searchSynonym = sqliteTable(
  "search_synonym",
  {
    id: text().primaryKey(),
    words: text().notNull(),
    /** One or several, a comma between. */
    meant: text().notNull(),
    active: integer({ mode: "boolean" }).notNull().default(true),
    version: integer().notNull().default(1),
  },
  (t) => [atLeast(t.version, 1)],
);
