import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type {
  Ground,
  Outcome,
  RoundKind,
  RoundState,
  ScoreCriterion,
} from "../../domain/contests/vocabulary";
import type { ProfileKind, RecognitionForm, RecognitionLevel } from "../../domain/profiles/vocabulary";
import { campaign } from "./campaigns";
import { atLeast, holds, isDay, oneOf } from "./checks";
import { blob } from "./media";
import { recognition } from "./profiles";
import { unit } from "./units";
import { user } from "./users";

/** Vòng thi of a campaign of kind `contest`, in its order. Which entries are in it follows from the round before. */
export const contestRound = sqliteTable(
  "contest_round",
  {
    id: text().primaryKey(),
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id),
    position: integer().notNull(),
    kind: text().$type<RoundKind>().notNull(),
    name: text().notNull(),
    state: text().$type<RoundState>().notNull().default("waiting"),
    version: integer().notNull().default(1),
    criteria: text({ mode: "json" }).$type<ScoreCriterion[]>().notNull().default([]),
    /** Points of 100 from which two jurors are said to differ widely. */
    differsFrom: integer("differs_from").notNull().default(20),
    /** Why it was closed although sheets were missing; empty where none was. */
    closedDespite: text("closed_despite").notNull().default(""),
    closedAt: integer("closed_at", { mode: "timestamp_ms" }),
    /** Since when anybody may read who went on; null while only the office may. */
    shownAt: integer("shown_at", { mode: "timestamp_ms" }),
    /** Since when anybody may read who its jury is; null while the organiser does not say so. */
    juryShownAt: integer("jury_shown_at", { mode: "timestamp_ms" }),
    /** The ISO days that the organiser announces it for; the round itself is opened and closed by hand. */
    startsOn: text("starts_on"),
    endsOn: text("ends_on"),
  },
  (t) => [
    uniqueIndex("contest_round_place").on(t.campaignId, t.position),
    oneOf(t.kind, "check", "score", "on_site", "final"),
    oneOf(t.state, "waiting", "open", "closed"),
    atLeast(t.position, 1),
    atLeast(t.version, 1),
    atLeast(t.differsFrom, 1),
    holds("contest_round_shown_when_closed", sql`shown_at is null or state = 'closed'`),
  ],
);

/** Bài dự thi: handed in by a citizen without an account, or by somebody of a ward. */
export const contestEntry = sqliteTable(
  "contest_entry",
  {
    /** Made from the form's own number and its words, so that one form sent twice is one row. */
    id: text().primaryKey(),
    /** "DT-7K3M-Q9XD": not to be guessed, tells the state and nothing else. */
    reference: text().notNull().unique(),
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id),
    kind: text().$type<ProfileKind>().notNull(),
    title: text().notNull(),
    /** Who entered it into the contest: a person, or a collective. */
    entrant: text().notNull(),
    words: text().notNull().default(""),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    contact: text(),
    contactConsentedAt: integer("contact_consented_at", { mode: "timestamp_ms" }),
    /** Whether the entrant agreed to be named with the entry (Luật 91/2025/QH15). */
    namingAgreed: integer("naming_agreed", { mode: "boolean" }).notNull().default(false),
    /** Null where a citizen handed it in. Whoever did neither scores nor decides it. */
    sentById: text("sent_by_id").references(() => user.id),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    withdrawnAt: integer("withdrawn_at", { mode: "timestamp_ms" }),
    withdrawnWords: text("withdrawn_words").notNull().default(""),
  },
  (t) => [
    index("contest_entry_newest").on(t.campaignId, t.createdAt),
    index("contest_entry_unit").on(t.unitId, t.createdAt),
    oneOf(t.kind, "individual", "collective", "model"),
  ],
);

/** A paper or a photo of an entry. Never public; a photo as it was made anew, without what its camera noted. */
export const contestFile = sqliteTable(
  "contest_file",
  {
    id: text().primaryKey(),
    entryId: text("entry_id")
      .notNull()
      .references(() => contestEntry.id),
    fileName: text("file_name").notNull(),
    sha256: text()
      .notNull()
      .references(() => blob.sha256),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [index("contest_file_entry").on(t.entryId), index("contest_file_blob").on(t.sha256)],
);

/** Ban giám khảo of a round. */
export const contestJuror = sqliteTable(
  "contest_juror",
  {
    roundId: text("round_id")
      .notNull()
      .references(() => contestRound.id),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    calledAt: integer("called_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.roundId, t.userId] }), index("contest_juror_of").on(t.userId)],
);

/** A juror's declared conflict: in no round do they see that entry's scores, or give one. */
export const contestConflict = sqliteTable(
  "contest_conflict",
  {
    entryId: text("entry_id")
      .notNull()
      .references(() => contestEntry.id),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    words: text().notNull(),
    declaredAt: integer("declared_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.entryId, t.userId] })],
);

/** Phiếu chấm: a juror's points for one entry in one round. Once in, it stands until the organiser gives it back. */
export const contestSheet = sqliteTable(
  "contest_sheet",
  {
    roundId: text("round_id")
      .notNull()
      .references(() => contestRound.id),
    entryId: text("entry_id")
      .notNull()
      .references(() => contestEntry.id),
    userId: text("user_id")
      .notNull()
      .references(() => user.id),
    /** One for each criterion of the round, in its order. */
    scores: text({ mode: "json" }).$type<number[]>().notNull(),
    /** Hundredths of 100 points. */
    total: integer().notNull(),
    note: text().notNull().default(""),
    sentAt: integer("sent_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.roundId, t.entryId, t.userId] }), atLeast(t.total, 0)],
);

/** What a round said of an entry: by check or choice while it is open, of all that is left when it is closed. */
export const contestStanding = sqliteTable(
  "contest_standing",
  {
    roundId: text("round_id")
      .notNull()
      .references(() => contestRound.id),
    entryId: text("entry_id")
      .notNull()
      .references(() => contestEntry.id),
    outcome: text().$type<Outcome>().notNull(),
    ground: text().$type<Ground>().notNull(),
    words: text().notNull().default(""),
    /** Its place and average (hundredths) when the round was closed. */
    place: integer(),
    average: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.roundId, t.entryId] }),
    oneOf(t.outcome, "on", "out"),
    oneOf(t.ground, "check", "rank", "choice"),
    holds("contest_standing_choice_says_why", sql`ground <> 'choice' or words <> ''`),
  ],
);

/** Giải thưởng: what it is called, which award it is, and how many of it there are. */
export const contestPrize = sqliteTable(
  "contest_prize",
  {
    id: text().primaryKey(),
    campaignId: text("campaign_id")
      .notNull()
      .references(() => campaign.id),
    position: integer().notNull(),
    name: text().notNull(),
    level: text().$type<RecognitionLevel>().notNull(),
    form: text().$type<RecognitionForm>().notNull(),
    places: integer().notNull(),
  },
  (t) => [
    index("contest_prize_of").on(t.campaignId, t.position),
    oneOf(t.level, "ward", "district", "city", "state"),
    oneOf(t.form, "commended", "certificate", "merit", "first", "second", "third", "encouragement", "named"),
    atLeast(t.places, 1),
  ],
);

/** Which entry gets which prize. Nobody but the office knows until the results are published, which makes the recognition. */
export const contestWinner = sqliteTable(
  "contest_winner",
  {
    entryId: text("entry_id")
      .primaryKey()
      .references(() => contestEntry.id),
    prizeId: text("prize_id")
      .notNull()
      .references(() => contestPrize.id),
    recognitionId: text("recognition_id").references(() => recognition.id, { onDelete: "set null" }),
  },
  (t) => [
    index("contest_winner_prize").on(t.prizeId),
    index("contest_winner_recognition").on(t.recognitionId),
  ],
);

/** The results of a contest, published once. */
export const contestResult = sqliteTable(
  "contest_result",
  {
    campaignId: text("campaign_id")
      .primaryKey()
      .references(() => campaign.id),
    decisionNumber: text("decision_number").notNull(),
    decidedOn: text("decided_on").notNull(),
    publishedAt: integer("published_at", { mode: "timestamp_ms" }).notNull(),
  },
  (t) => [isDay(t.decidedOn)],
);
