import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { user } from "./users";

/** What a person's phone makes codes with (RFC 6238). */
export const secondFactor = sqliteTable("second_factor", {
  userId: text("user_id")
    .primaryKey()
    .references(() => user.id),
  /** In cipher, with a key that stands outside the database. */
  secret: text().notNull(),
  enrolledAt: integer("enrolled_at", { mode: "timestamp_ms" }).notNull(),
  /** The half minute (since 1970) of the last code taken: neither it nor an earlier one works again. */
  lastStep: integer("last_step").notNull(),
});

/** A code on paper for who lost the phone. Its row goes when it is used. */
export const recoveryCode = sqliteTable(
  "recovery_code",
  {
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    /** HMAC-SHA-256 with a key that stands outside the database. */
    codeHash: text("code_hash").notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.codeHash] })],
);

/** One administrator asked that somebody's second factor be taken off; another one does it. */
export const factorReset = sqliteTable("factor_reset", {
  userId: text("user_id")
    .primaryKey()
    .references(() => user.id),
  askedById: text("asked_by_id")
    .notNull()
    .references(() => user.id),
  askedAt: integer("asked_at", { mode: "timestamp_ms" }).notNull(),
});
