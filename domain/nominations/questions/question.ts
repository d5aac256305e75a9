import type { HeldWords } from "../../confirmations/standing";
import type { z } from "zod";
import type { AgeGroup, ConsentChannel, ConsentGiver } from "../../consent/vocabulary";
import type { FieldCode } from "../../errors";
import type { ProfileKind } from "../../profiles/vocabulary";

/** The sections of a nomination in the order of the task list; the ids are also their addresses. */
export const sectionIds = [
  "doi-tuong",
  "don-vi",
  "thanh-tich",
  "cau-chuyen",
  "ap-dung",
  "so-lieu",
  "anh",
  "dong-y",
  "giay-to",
] as const;
export type SectionId = (typeof sectionIds)[number];

/** The two levels of complete: enough to stand in an honour roll, and enough for a public story. */
export const levels = ["recognised", "told"] as const;
export type Level = (typeof levels)[number];

/** One choice: its value and where its words stand in the messages, under `nomination`. */
export type Choice = { value: string; text: string; hint?: string };

/** How an answer is given; where it is no single text, on a page or in a table of its own. */
export type Control =
  /** `place`: one of a ward's parts, so that a bare number in a list means "Khu phố 3". */
  | { as: "line"; narrow?: boolean; place?: boolean }
  | { as: "lines"; rows: number }
  | { as: "year" }
  | { as: "choice"; choices: readonly Choice[] }
  /** One of a list that the office keeps. */
  | { as: "listed"; from: "campaigns" | "fields" }
  | { as: "former-unit" }
  | { as: "story" }
  | { as: "figures" }
  | { as: "photos" }
  | { as: "consents" }
  | { as: "age" }
  | { as: "papers" };

/** What the rules of completeness look at beside the answer itself. */
export type Facts = {
  kind: ProfileKind | null;
  birthYear: number | null;
  ageGroup: AgeGroup | null;
  sinceYear: number | null;
  consents: readonly { channel: ConsentChannel; giver: ConsentGiver }[];
  ownWord?: HeldWords;
  /** Any other answer, by its question's name. */
  [name: string]: unknown;
};

/**
 * One question of a nomination. Everything that shows, asks, compares, counts or publishes an answer reads it here; its name
 * in the catalogue is the answer's key, in sendings and in the messages (`nomination.ask`, `nomination.answer`).
 */
export type Question<Value = unknown> = {
  section: SectionId;
  /** What it is asked of; of everything when absent. A nomination whose kind is not chosen yet is taken for a person's. */
  kinds?: readonly ProfileKind[];
  control: Control;
  /** Its column of `nomination` and its field's name in the form, where that is not its own name; null without a column. */
  column?: string | null;
  /** What may be typed; null where the answer is not typed into a section's form. */
  input: z.ZodType | null;
  empty: Value;
  /** The level that waits for it. */
  needed: Level | "never";
  /** What is wrong with an answer at that level; null when it will do. */
  lacks?(value: Value, content: Facts): FieldCode | null;
  /** The language it is answered in, where that is another than the portal's own. */
  language?: "en";
  /** Message key of a hint, under `nomination`. */
  hint?: string;
  /**
   * Who may see the answer: `public` anyone once the story is published; `roll` the office, and anyone in the honour roll beside a
   * name that may stand there; `office` whoever works on nominations; `person` they too, but it concerns only whom it
   * is about and never leaves the office in any form (Luật 91/2025/QH15: no more than the purpose needs).
   */
  audience: "public" | "roll" | "office" | "person";
  /** Whether a nomination's history shows what the answer was and became, or only that it changed. */
  history: "value" | "name";
  /** Where a public answer stands on the story's page: told in its head or body, or as a row of the facts. */
  page?: "told" | "fact";
  /** Whether a cell of offices' lists can answer it: of every list, or of a file only. */
  sheet?: "roll" | "file";
  /** What columns of offices' sheets call it: folded, without accents. */
  headers: readonly string[];
  /** The part of a Word paper that says it; null where none does. */
  paper: "subject" | "summary" | "report" | "annex" | null;
};
