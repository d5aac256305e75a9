import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DataWish, Erased } from "../../domain/personal-data/vocabulary";
import { isDay, oneOf } from "./checks";
import { unit } from "./units";
import { user } from "./users";

const moment = (name: string) => integer(name, { mode: "timestamp_ms" });

/**
 * Somebody asks for what is kept about them, or that it be erased (Luật 91/2025/QH15), and where in the portal that is. Once it
 * is erased, who asked and what for are gone from here too: what stays is that it was done, when, by whom, and how much.
 */
export const dataRequest = sqliteTable(
  "data_request",
  {
    id: text().primaryKey(),
    /** Whom it is about, and who asked and how; empty once all is erased. */
    name: text().notNull(),
    birthYear: integer("birth_year"),
    askedBy: text("asked_by").notNull(),
    askedOn: text("asked_on").notNull(),
    /** The last day to answer, as the law stood that day. */
    answerBy: text("answer_by").notNull(),
    /** What was found to be this person's: "nomination-<id>", "recognition-<id>", "profile-<id>", "suggestion-<id>". */
    places: text({ mode: "json" }).$type<string[]>().notNull(),
    recordedById: text("recorded_by_id")
      .notNull()
      .references(() => user.id),
    recordedAt: moment("recorded_at").notNull(),
    /** When what is kept was last taken out as a file. */
    takenOutAt: moment("taken_out_at"),
    erasedAt: moment("erased_at"),
    erasedById: text("erased_by_id").references(() => user.id),
    erased: text({ mode: "json" }).$type<Erased>(),
  },
  (t) => [index("data_request_newest").on(t.recordedAt), isDay(t.askedOn), isDay(t.answerBy)],
);

/**
 * Somebody asked at their ward, or by their own link, for what is kept about them; an administrator has not taken it up yet. Who
 * takes it up writes a `data_request` in its place, or closes it where the portal keeps nothing: either way the row goes.
 */
export const dataAsk = sqliteTable(
  "data_ask",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    birthYear: integer("birth_year"),
    wish: text().$type<DataWish>().notNull(),
    askedBy: text("asked_by").notNull(),
    askedOn: text("asked_on").notNull(),
    answerBy: text("answer_by").notNull(),
    unitId: text("unit_id")
      .notNull()
      .references(() => unit.id),
    /** By whose link it was asked; its place is known then. One ask of a link at a time. */
    nominationId: text("nomination_id").unique(),
    /** Null where the person asked by their link. */
    recordedById: text("recorded_by_id").references(() => user.id),
    recordedAt: moment("recorded_at").notNull(),
  },
  (t) => [
    index("data_ask_due").on(t.answerBy),
    index("data_ask_unit").on(t.unitId),
    oneOf(t.wish, "copy", "erase"),
    isDay(t.askedOn),
    isDay(t.answerBy),
  ],
);
