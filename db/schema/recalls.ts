import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { TakeDownKind } from "../../domain/profiles/vocabulary";
import { isDay, oneOf } from "./checks";
import { profile } from "./profiles";
import { user } from "./users";

const moment = (name: string) => integer(name, { mode: "timestamp_ms" });

/** Thu hồi: a story that was taken down, until every copy of it is down too or it stands again. */
export const recall = sqliteTable(
  "recall",
  {
    id: text().primaryKey(),
    profileId: text("profile_id")
      .notNull()
      .references(() => profile.id),
    kind: text().$type<TakeDownKind>().notNull(),
    reason: text().notNull(),
    /** The decision that cancels the award, and its day as far as it is known; empty of a story that is only hidden. */
    decisionNumber: text("decision_number").notNull().default(""),
    decidedOn: text("decided_on"),
    recalledById: text("recalled_by_id")
      .notNull()
      .references(() => user.id),
    recalledAt: moment("recalled_at").notNull(),
    restoredAt: moment("restored_at"),
    closedAt: moment("closed_at"),
    closedById: text("closed_by_id").references(() => user.id),
  },
  (t) => [
    index("recall_profile").on(t.profileId, t.recalledAt),
    index("recall_open").on(t.closedAt, t.restoredAt, t.recalledAt),
    oneOf(t.kind, "hidden", "revoked"),
    isDay(t.decidedOn),
  ],
);
