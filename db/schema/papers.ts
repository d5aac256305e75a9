import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { PaperKind } from "../../domain/papers/vocabulary";
import { atLeast, oneOf } from "./checks";
import { unit } from "./units";
import { user } from "./users";

/**
 * What a paper says where somebody wrote it differently from the portal's own wording (`domain/papers/default-wording.ts`):
 * for everybody, or for one ward. Without a row the portal's own words stand; a reset takes the row away.
 */
export const paperWording = sqliteTable(
  "paper_wording",
  {
    /** The kind, and behind a dot the ward whose own it is: "proposal", "proposal.phuong-minh-phung". */
    id: text().primaryKey(),
    kind: text().$type<PaperKind>().notNull(),
    unitId: text("unit_id").references(() => unit.id),
    /** Its parts, by their names in domain/papers/wording.ts. */
    parts: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
    version: integer().notNull().default(1),
    updatedById: text("updated_by_id")
      .notNull()
      .references(() => user.id),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [
    oneOf(t.kind, "achievement", "proposal", "minutes", "decision", "notice", "notice-closing", "invitation"),
    atLeast(t.version, 1),
  ],
);
