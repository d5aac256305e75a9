import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { LinkPurpose, Role } from "../../domain/users/vocabulary";
import { oneOf } from "./checks";
import { unit } from "./units";

export const user = sqliteTable("user", {
  id: text().primaryKey(),
  /** NFC, lower case. */
  email: text().notNull().unique(),
  name: text().notNull(),
  /** Folded name and e-mail address (lower case, no marks, đ as d): what a search types against. */
  searchKey: text("search_key").notNull().default(""),
  /** argon2id; null until the invitation is taken up. */
  passwordHash: text("password_hash"),
  blockedAt: integer("blocked_at", { mode: "timestamp_ms" }),
  createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  /** Null for who never signed in. */
  lastSignInAt: integer("last_sign_in_at", { mode: "timestamp_ms" }),
});

/** Role × unit. A role given for the city covers every ward. */
export const membership = sqliteTable(
  "membership",
  {
    id: text().primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    role: text().$type<Role>().notNull(),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
  },
  (t) => [
    uniqueIndex("membership_once").on(t.userId, t.role, t.unitId),
    index("membership_unit").on(t.unitId),
    oneOf(t.role, "official", "moderator", "admin"),
  ],
);

/** The browser's token holds only this random id; every request looks it up here. */
export const session = sqliteTable(
  "session",
  {
    id: text().primaryKey(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    seenAt: integer("seen_at", { mode: "timestamp_ms" }).notNull(),
    endedAt: integer("ended_at", { mode: "timestamp_ms" }),
    userAgent: text("user_agent").notNull().default(""),
    /** The network address it was opened from; empty where that is not known. */
    address: text().notNull().default(""),
    /** SHA-256 of what that browser keeps, by which it is known again to this account. */
    device: text(),
    /** Whether the password alone was given: such a session opens nothing but the page that asks for the rest. */
    half: integer({ mode: "boolean" }).notNull().default(false),
  },
  (t) => [index("session_user").on(t.userId)],
);

/** Single-use link; only the SHA-256 of its token is kept. */
export const oneTimeLink = sqliteTable(
  "one_time_link",
  {
    tokenHash: text("token_hash").primaryKey(),
    purpose: text().$type<LinkPurpose>().notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    createdById: text("created_by_id").references(() => user.id),
    expiresAt: integer("expires_at", { mode: "timestamp_ms" }).notNull(),
    usedAt: integer("used_at", { mode: "timestamp_ms" }),
  },
  (t) => [oneOf(t.purpose, "invitation", "password_reset")],
);

/** An account of the office's own sign-in (OpenID Connect), bound to the user whose address it showed first. */
export const officeIdentity = sqliteTable(
  "office_identity",
  {
    issuer: text().notNull(),
    subject: text().notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    boundAt: integer("bound_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.issuer, t.subject] }),
    uniqueIndex("office_identity_user").on(t.userId, t.issuer),
  ],
);
