import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type {
  AttendanceState,
  Ballot,
  Choice,
  ItemResult,
  ItemState,
  MeetingState,
  Seat,
  ShareOf,
} from "../../domain/councils/vocabulary";
import { campaign } from "./campaigns";
import { atLeast, holds, oneOf } from "./checks";
import { nomination } from "./nominations";
import { unit } from "./units";
import { user } from "./users";

/**
 * Hội đồng xét of a unit, for one campaign or standing. Its rules are data: how many of its members must take part
 * (`quorumOf` of `quorumFrom`), and which share of whom an item needs.
 */
export const council = sqliteTable(
  "council",
  {
    id: text().primaryKey(),
    version: integer().notNull().default(1),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    campaignId: text("campaign_id").references(() => campaign.id),
    name: text().notNull(),
    /** Quorum as a fraction of the members: 2 of 3. */
    quorumPart: integer("quorum_part").notNull(),
    quorumWhole: integer("quorum_whole").notNull(),
    /** What an item needs, as a fraction of `passShareOf`; `passMoreThan`: more than that fraction, not as much. */
    passPart: integer("pass_part").notNull(),
    passWhole: integer("pass_whole").notNull(),
    passMoreThan: integer("pass_more_than", { mode: "boolean" }).notNull(),
    passShareOf: text("pass_share_of").$type<ShareOf>().notNull(),
    /** The least mean score where criteria are weighed, in hundredths of a point (0–1000); null asks for none. */
    leastScore: integer("least_score"),
    createdById: text("created_by_id")
      .notNull()
      .references(() => user.id),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [
    index("council_unit").on(t.unitId, t.createdAt),
    index("council_campaign").on(t.campaignId),
    atLeast(t.version, 1),
    oneOf(t.passShareOf, "members", "present", "cast"),
    holds("council_quorum", sql`quorum_part between 1 and quorum_whole`),
    holds("council_pass", sql`pass_part between 1 and pass_whole`),
  ],
);

/** A seat of a council: somebody with an account, or a named person whose vote the secretary enters. */
export const councilMember = sqliteTable(
  "council_member",
  {
    id: text().primaryKey(),
    councilId: text("council_id")
      .notNull()
      .references(() => council.id),
    userId: text("user_id").references(() => user.id),
    name: text().notNull(),
    /** Chức vụ, as minutes write it. */
    title: text().notNull().default(""),
    seat: text().$type<Seat>().notNull(),
    endedAt: integer("ended_at", { mode: "timestamp_ms" }),
  },
  (t) => [
    index("council_member_council").on(t.councilId),
    uniqueIndex("council_member_user")
      .on(t.councilId, t.userId)
      .where(sql`ended_at is null`),
    uniqueIndex("council_member_office")
      .on(t.councilId, t.seat)
      .where(sql`ended_at is null and seat <> 'member'`),
    oneOf(t.seat, "chair", "secretary", "member"),
    index("council_member_seats").on(t.userId),
  ],
);

/** Phiên họp of a council. */
export const meeting = sqliteTable(
  "meeting",
  {
    id: text().primaryKey(),
    version: integer().notNull().default(1),
    councilId: text("council_id")
      .notNull()
      .references(() => council.id),
    state: text().$type<MeetingState>().notNull().default("planned"),
    startsAt: integer("starts_at", { mode: "timestamp_ms" }).notNull(),
    place: text().notNull(),
    ballot: text().$type<Ballot>().notNull(),
    /** What the minutes conclude. */
    conclusion: text().notNull().default(""),
    openedAt: integer("opened_at", { mode: "timestamp_ms" }),
    closedAt: integer("closed_at", { mode: "timestamp_ms" }),
    createdById: text("created_by_id")
      .notNull()
      .references(() => user.id),
  },
  (t) => [
    index("meeting_council").on(t.councilId, t.startsAt),
    oneOf(t.state, "planned", "open", "closed", "cancelled"),
    oneOf(t.ballot, "open", "secret"),
    atLeast(t.version, 1),
  ],
);

/** Who was called to a meeting, and who is there: the members of that day, whoever sits in the council later. */
export const meetingMember = sqliteTable(
  "meeting_member",
  {
    meetingId: text("meeting_id")
      .notNull()
      .references(() => meeting.id),
    memberId: text("member_id")
      .notNull()
      .references(() => councilMember.id),
    state: text().$type<AttendanceState>().notNull().default("called"),
    leftAt: integer("left_at", { mode: "timestamp_ms" }),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.memberId] }),
    oneOf(t.state, "called", "present", "absent", "left"),
  ],
);

/** One nomination of a meeting's agenda. */
export const meetingItem = sqliteTable(
  "meeting_item",
  {
    id: text().primaryKey(),
    meetingId: text("meeting_id")
      .notNull()
      .references(() => meeting.id),
    nominationId: text("nomination_id")
      .notNull()
      .references(() => nomination.id),
    position: integer().notNull(),
    state: text().$type<ItemState>().notNull().default("waiting"),
    /** Which round of voting it is: one that was broken off begins anew with the next number. */
    round: integer().notNull().default(1),
    /** Counted when it was closed; null before. */
    result: text({ mode: "json" }).$type<ItemResult>(),
  },
  (t) => [
    uniqueIndex("meeting_item_nomination").on(t.meetingId, t.nominationId),
    index("meeting_item_of_nomination").on(t.nominationId),
    oneOf(t.state, "waiting", "open", "closed"),
    atLeast(t.position, 1),
    atLeast(t.round, 1),
  ],
);

/** A member who declared that an item concerns them. Whoever wrote or sent a nomination is one by rule, without a row. */
export const meetingConflict = sqliteTable(
  "meeting_conflict",
  {
    itemId: text("item_id")
      .notNull()
      .references(() => meetingItem.id),
    memberId: text("member_id")
      .notNull()
      .references(() => councilMember.id),
    reason: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.memberId] })],
);

/** An open vote, changed until its item is closed. `enteredById`: the secretary, for a member without an account. */
export const openVote = sqliteTable(
  "open_vote",
  {
    itemId: text("item_id")
      .notNull()
      .references(() => meetingItem.id),
    memberId: text("member_id")
      .notNull()
      .references(() => councilMember.id),
    choice: text().$type<Choice>().notNull(),
    enteredById: text("entered_by_id").references(() => user.id),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.memberId] }), oneOf(t.choice, "for", "against", "abstain")],
);

/** Who put a paper into a secret ballot. It knows nothing of the paper, and no time. */
export const secretTurn = sqliteTable(
  "secret_turn",
  {
    itemId: text("item_id")
      .notNull()
      .references(() => meetingItem.id),
    memberId: text("member_id")
      .notNull()
      .references(() => councilMember.id),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.memberId] })],
);

/**
 * A paper of a secret ballot: neither member nor time. While its item is open `key` comes of the receipt by one road and
 * `sealed` holds the vote in cipher; closing writes all of an item anew, by another road, with `choice` in plain
 * (docs/decisions/2026-11-secret-ballot.md). WITHOUT ROWID, by hand in the migration: rows lie in the order of their keys.
 */
export const secretPaper = sqliteTable(
  "secret_paper",
  {
    key: text().primaryKey(),
    itemId: text("item_id")
      .notNull()
      .references(() => meetingItem.id),
    sealed: text(),
    choice: text().$type<Choice>(),
  },
  (t) => [
    index("secret_paper_item").on(t.itemId),
    oneOf(t.choice, "for", "against", "abstain"),
    holds("secret_paper_either", sql`(sealed is null) <> (choice is null)`),
  ],
);

/** A scoring sheet, signed: points from 0 to 10 for each criterion, in the campaign's order at that time. */
export const councilScore = sqliteTable(
  "council_score",
  {
    itemId: text("item_id")
      .notNull()
      .references(() => meetingItem.id),
    memberId: text("member_id")
      .notNull()
      .references(() => councilMember.id),
    points: text({ mode: "json" }).$type<number[]>().notNull(),
    /** Weighted mean in hundredths of a point. */
    total: integer().notNull(),
    enteredById: text("entered_by_id").references(() => user.id),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.memberId] })],
);
