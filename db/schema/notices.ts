import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { holds, isDay } from "./checks";
import { blob } from "./media";
import { nomination } from "./nominations";
import { user } from "./users";

/**
 * Niêm yết công khai: a nomination hung out for everyone before it is decided (NĐ 98/2023/NĐ-CP Art. 46). Whether it still
 * hangs follows from its days, which are those of Asia/Ho_Chi_Minh.
 */
export const notice = sqliteTable(
  "notice",
  {
    /** Its address, `/niem-yet/12`: printed and typed by hand, never used again. */
    id: integer().primaryKey({ autoIncrement: true }),
    nominationId: text("nomination_id")
      .notNull()
      .references(() => nomination.id),
    /** ISO dates, both inclusive. */
    startsOn: text("starts_on").notNull(),
    endsOn: text("ends_on").notNull(),
    /** Where else it hangs, e.g. the notice board of an office; empty where only here. */
    place: text().notNull().default(""),
    listedById: text("listed_by_id")
      .notNull()
      .references(() => user.id),
    listedAt: integer("listed_at", { mode: "timestamp_ms" }).notNull(),
    /** When the nomination was returned, rejected or withdrawn: from then on the listing names nobody. */
    stoppedAt: integer("stopped_at", { mode: "timestamp_ms" }),
  },
  (t) => [
    index("notice_nomination").on(t.nominationId),
    index("notice_end").on(t.endsOn),
    // A nomination that comes back after a return is listed anew; never twice at once.
    uniqueIndex("notice_standing")
      .on(t.nominationId)
      .where(sql`stopped_at is null`),
    isDay(t.startsOn),
    isDay(t.endsOn),
    holds("notice_days_in_order", sql`starts_on <= ends_on`),
  ],
);

/** What a visitor said about a listed nomination. Never public. */
export const noticeComment = sqliteTable(
  "notice_comment",
  {
    /** Made from the form's own number and its words, so that one form sent twice is one row. */
    id: text().primaryKey(),
    noticeId: integer("notice_id")
      .notNull()
      .references(() => notice.id),
    words: text().notNull(),
    /** The sender's name and how to reach them, given with consent; erased as soon as the nomination is decided. */
    contact: text(),
    contactConsentedAt: integer("contact_consented_at", { mode: "timestamp_ms" }),
    contactErasedAt: integer("contact_erased_at", { mode: "timestamp_ms" }),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    /** What the office answered after looking into it; empty while nobody did. */
    answer: text().notNull().default(""),
    /** Whether the answer, without what was said, stands on the listing's own page, too. */
    answerShown: integer("answer_shown", { mode: "boolean" }).notNull().default(false),
    answeredById: text("answered_by_id").references(() => user.id),
    answeredAt: integer("answered_at", { mode: "timestamp_ms" }),
  },
  (t) => [index("notice_comment_newest").on(t.noticeId, t.createdAt)],
);

/** Where a listing hung besides the portal, and from when to when: what its closing record says. */
export const noticePlace = sqliteTable(
  "notice_place",
  {
    id: text().primaryKey(),
    noticeId: integer("notice_id")
      .notNull()
      .references(() => notice.id),
    place: text().notNull(),
    /** ISO dates, both inclusive; no end while it hangs. */
    fromOn: text("from_on").notNull(),
    toOn: text("to_on"),
    addedById: text("added_by_id")
      .notNull()
      .references(() => user.id),
    addedAt: integer("added_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [
    index("notice_place_notice").on(t.noticeId),
    isDay(t.fromOn),
    isDay(t.toOn),
    holds("notice_place_days_in_order", sql`to_on is null or from_on <= to_on`),
  ],
);

/** A photo of a listing where it hung, made anew from its pixels. For the office only, never public. */
export const noticePhoto = sqliteTable(
  "notice_photo",
  {
    id: text().primaryKey(),
    placeId: text("place_id")
      .notNull()
      .references(() => noticePlace.id),
    sha256: text()
      .notNull()
      .references(() => blob.sha256),
    createdById: text("created_by_id")
      .notNull()
      .references(() => user.id),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("notice_photo_place").on(t.placeId), index("notice_photo_blob").on(t.sha256)],
);
