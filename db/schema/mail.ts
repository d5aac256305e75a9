import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { LetterKind, LetterState, MailFailure, MailTopic } from "../../domain/mail/vocabulary";
import { atLeast, oneOf } from "./checks";
import { user } from "./users";

/** Letters on their way, written in the transaction of what they tell. Words are emptied once they have gone. */
export const outbox = sqliteTable(
  "outbox",
  {
    id: text().primaryKey(),
    kind: text().$type<LetterKind>().notNull(),
    /** What it is about, once: "digest:<user>:2026-11-27". Nothing is told twice. */
    occasion: text().notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    subject: text().notNull(),
    /** Plain text; may hold a one-time link. */
    body: text().notNull(),
    state: text().$type<LetterState>().notNull().default("waiting"),
    attempts: integer().notNull().default(0),
    failure: text().$type<MailFailure>(),
    /** Not handed over before. */
    dueAt: integer("due_at", { mode: "timestamp_ms" }).notNull(),
    /** While its process is at it; one that ran out is anybody's. */
    leasedUntil: integer("leased_until", { mode: "timestamp_ms" }),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    sentAt: integer("sent_at", { mode: "timestamp_ms" }),
  },
  (t) => [
    uniqueIndex("outbox_occasion").on(t.occasion),
    index("outbox_due").on(t.state, t.dueAt),
    index("outbox_created").on(t.createdAt),
    oneOf(t.kind, "digest", "link", "trial", "operations"),
    oneOf(t.state, "waiting", "handing", "sent", "unsure", "refused", "cancelled"),
    atLeast(t.attempts, 0),
  ],
);

/** Topics that a person wants no letters about. */
export const mailOff = sqliteTable(
  "mail_off",
  {
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    topic: text().$type<MailTopic>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.topic] }),
    oneOf(t.topic, "work", "people", "decisions", "changes", "operations"),
  ],
);
