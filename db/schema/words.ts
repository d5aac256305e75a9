import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type {
  ChannelChoices,
  CorrectionEnd,
  WordOutcome,
  WordWay,
  Whose,
} from "../../domain/confirmations/vocabulary";
import type { ConsentChannel } from "../../domain/consent/vocabulary";
import type { OutreachKind, SpreadPart, WithdrawalWay } from "../../domain/withdrawals/vocabulary";
import { atLeast, holds, isDay, oneOf } from "./checks";
import { blob } from "./media";
import { nomination } from "./nominations";
import { profile } from "./profiles";
import { user } from "./users";

const moment = (name: string) => integer(name, { mode: "timestamp_ms" });

/** Somebody asked by name for their word on a nomination. Of its link only the hash is kept. */
export const wordRequest = sqliteTable(
  "word_request",
  {
    id: text().primaryKey(),
    nominationId: text("nomination_id")
      .notNull()
      .references(() => nomination.id),
    whose: text().$type<Whose>().notNull(),
    /** Who is asked, by name. */
    name: text().notNull(),
    tokenHash: text("token_hash").notNull().unique(),
    askedById: text("asked_by_id")
      .notNull()
      .references(() => user.id),
    askedAt: moment("asked_at").notNull(),
    /** Until when an answer is awaited; asked again it is another request. */
    dueOn: text("due_on").notNull(),
    /** Until when the link works: longer once it was answered, because what was agreed to may be taken back by it. */
    expiresAt: moment("expires_at").notNull(),
    /** When it was taken back or another took its place. */
    endedAt: moment("ended_at"),
  },
  (t) => [
    index("word_request_nomination").on(t.nominationId),
    oneOf(t.whose, "self", "guardian", "representative", "residence", "workplace", "witness"),
    isDay(t.dueOn),
  ],
);

/** What somebody said, by their link or to an official; never changed but for what became of a correction. */
export const wordAnswer = sqliteTable(
  "word_answer",
  {
    id: text().primaryKey(),
    /** Null where an official recorded a reading. */
    requestId: text("request_id").references(() => wordRequest.id),
    nominationId: text("nomination_id")
      .notNull()
      .references(() => nomination.id),
    whose: text().$type<Whose>().notNull(),
    way: text().$type<WordWay>().notNull(),
    outcome: text().$type<WordOutcome>().notNull(),
    answeredBy: text("answered_by").notNull(),
    answeredAt: moment("answered_at").notNull(),
    /** Of the words and photos that were shown or read (`wordsHash`), and those words themselves. */
    wordsHash: text("words_hash").notNull(),
    shown: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
    channels: text({ mode: "json" }).$type<ChannelChoices>().notNull().default({}),
    /** The correction, the objection, or what was added. */
    words: text().notNull().default(""),
    /** Of a reading: who read, where and on which day. */
    readBy: text("read_by").notNull().default(""),
    readPlace: text("read_place").notNull().default(""),
    readOn: text("read_on"),
    recordedById: text("recorded_by_id").references(() => user.id),
    /** What became of a correction, and in which words. */
    settledAs: text("settled_as").$type<CorrectionEnd>(),
    reply: text().notNull().default(""),
    settledById: text("settled_by_id").references(() => user.id),
    settledAt: moment("settled_at"),
  },
  (t) => [
    index("word_answer_nomination").on(t.nominationId, t.answeredAt),
    index("word_answer_request").on(t.requestId),
    oneOf(t.whose, "self", "guardian", "representative", "residence", "workplace", "witness"),
    oneOf(t.way, "link", "reading"),
    oneOf(t.outcome, "confirmed", "correction", "unread", "agree", "object"),
    oneOf(t.settledAs, "taken", "answered"),
    isDay(t.readOn),
  ],
);

/** A consent taken back, with the clocks that run since (Luật 91/2025/QH15). Its channels ended in the same transaction. */
export const consentWithdrawal = sqliteTable(
  "consent_withdrawal",
  {
    id: text().primaryKey(),
    /** Null of a story that no nomination tells: the opening content's, or one brought in. */
    nominationId: text("nomination_id").references(() => nomination.id),
    profileId: text("profile_id").references(() => profile.id),
    channels: text({ mode: "json" }).$type<ConsentChannel[]>().notNull(),
    way: text().$type<WithdrawalWay>().notNull(),
    askedBy: text("asked_by").notNull(),
    /** Why, where anything was said. */
    words: text().notNull().default(""),
    requestId: text("request_id").references(() => wordRequest.id),
    recordedById: text("recorded_by_id").references(() => user.id),
    askedAt: moment("asked_at").notNull(),
    /** Last days of the clocks, as the law stood that day. */
    answerBy: text("answer_by").notNull(),
    stopBy: text("stop_by").notNull(),
    /** Whether somebody beside the office must stop too. */
    othersToo: integer("others_too", { mode: "boolean" }).notNull().default(false),
    extendedAt: moment("extended_at"),
    extendedById: text("extended_by_id").references(() => user.id),
    extensionReason: text("extension_reason").notNull().default(""),
    answeredAt: moment("answered_at"),
    answeredById: text("answered_by_id").references(() => user.id),
    answer: text().notNull().default(""),
    closedAt: moment("closed_at"),
    closedById: text("closed_by_id").references(() => user.id),
  },
  (t) => [
    index("consent_withdrawal_nomination").on(t.nominationId),
    index("consent_withdrawal_open").on(t.closedAt, t.stopBy),
    holds("consent_withdrawal_of_something", sql`("nomination_id" is null) <> ("profile_id" is null)`),
    oneOf(t.way, "link", "ward"),
    isDay(t.answerBy),
    isDay(t.stopBy),
  ],
);

/** Where a story went besides its page: one row per place whose copies would have to be taken down. */
export const outreach = sqliteTable(
  "outreach",
  {
    id: text().primaryKey(),
    /** Whose it is; null for a story from a published source, which has no nomination and is known by `profileId`. */
    nominationId: text("nomination_id").references(() => nomination.id),
    profileId: text("profile_id").references(() => profile.id),
    kind: text().$type<OutreachKind>().notNull(),
    /** Which of the things the portal makes was used, where that was said. */
    part: text().$type<SpreadPart>(),
    /** Where it hangs, was sent or was read out. */
    place: text().notNull(),
    usedOn: text("used_on").notNull(),
    /** How many of it; null where nobody said. */
    copies: integer(),
    /** A photo of it hanging there (JPEG), for officials only; it goes when the copy is down. */
    photoSha256: text("photo_sha256").references(() => blob.sha256),
    /** Whether somebody beside the office holds it. */
    byOthers: integer("by_others", { mode: "boolean" }).notNull().default(false),
    recordedById: text("recorded_by_id")
      .notNull()
      .references(() => user.id),
    recordedAt: moment("recorded_at").notNull(),
    pulledAt: moment("pulled_at"),
    pulledById: text("pulled_by_id").references(() => user.id),
  },
  (t) => [
    index("outreach_nomination").on(t.nominationId),
    index("outreach_profile").on(t.profileId),
    index("outreach_photo").on(t.photoSha256),
    oneOf(t.kind, "poster", "bulletin", "zalo", "facebook", "loudspeaker", "printed-roll", "other"),
    oneOf(t.part, "poster", "square", "wide", "caption", "script", "bulletin"),
    isDay(t.usedOn),
    atLeast(t.copies, 1),
    holds("outreach_of_something", sql`nomination_id is not null or profile_id is not null`),
  ],
);
