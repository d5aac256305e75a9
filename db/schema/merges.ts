import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { MergeKind, Moved } from "../../domain/merges/vocabulary";
import { oneOf } from "./checks";
import { user } from "./users";

/**
 * Two that were found to be one: two stories, or only two persons. It remembers what moved from which to which, so that it can be
 * split again and everything is back where it was. Rows are never deleted.
 */
export const merge = sqliteTable(
  "merge",
  {
    id: text().primaryKey(),
    kind: text().$type<MergeKind>().notNull(),
    /** Of the story that goes on, or of an occasion of the person. */
    keptId: text("kept_id").notNull(),
    goneId: text("gone_id").notNull(),
    moved: text({ mode: "json" }).$type<Moved>().notNull(),
    reason: text().notNull(),
    mergedById: text("merged_by_id")
      .notNull()
      .references(() => user.id),
    mergedAt: integer("merged_at", { mode: "timestamp_ms" }).notNull(),
    /** Null while it stands. */
    splitById: text("split_by_id").references(() => user.id),
    splitAt: integer("split_at", { mode: "timestamp_ms" }),
    splitReason: text("split_reason").notNull().default(""),
  },
  (t) => [
    index("merge_newest").on(t.mergedAt, t.id),
    index("merge_gone").on(t.goneId),
    index("merge_kept").on(t.keptId),
    oneOf(t.kind, "story", "person"),
  ],
);
