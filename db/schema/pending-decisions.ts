import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { NominationStep } from "../../domain/nominations/vocabulary";
import { atLeast } from "./checks";
import { nomination } from "./nominations";
import { user } from "./users";

/**
 * A decision its moderator may still take back: taken, not carried out, so that nothing of it is public and nobody was told.
 * Its row goes in the transaction that carries it out or takes it back, whichever is first.
 */
export const pendingDecision = sqliteTable(
  "pending_decision",
  {
    id: text().primaryKey(),
    /** At most one at a time. */
    nominationId: text("nomination_id")
      .notNull()
      .unique()
      .references(() => nomination.id),
    step: text().$type<NominationStep>().notNull(),
    /** What the command is given, with the version its moderator looked at. */
    input: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
    actorId: text("actor_id")
      .notNull()
      .references(() => user.id),
    takenAt: integer("taken_at", { mode: "timestamp_ms" }).notNull(),
    /** Until then it may be taken back, from then on it is carried out. */
    dueAt: integer("due_at", { mode: "timestamp_ms" }).notNull(),
    /** How often a fault of the portal's broke it off. */
    attempts: integer().notNull().default(0),
  },
  (t) => [index("pending_decision_due").on(t.dueAt), atLeast(t.attempts, 0)],
);

/** "Tôi đang xem": tells other moderators who reads a nomination now. It locks nothing, and ends by itself. */
export const reviewClaim = sqliteTable(
  "review_claim",
  {
    nominationId: text("nomination_id")
      .primaryKey()
      .references(() => nomination.id),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    until: integer({ mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("review_claim_user").on(t.userId)],
);
