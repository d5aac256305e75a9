import type { ConsentChannel } from "../consent/vocabulary";
import type { NominationContent } from "../nominations/content";
import {
  inWords,
  questionOf,
  rollQuestions,
  type QuestionName,
  type RollQuestion,
} from "../nominations/questions/asked";
import { answerLines, type AnswerWord } from "../nominations/questions/lines";
import type { ProfileKind } from "../profiles/vocabulary";
import { formatDate } from "../time/dates";
import type { PaperTable, TableRow } from "./paper";
import type { PaperRow } from "./record";

/** The portal's words on papers: heads of a list's columns, names of answers, and what a choice is called. */
export type PaperWords = {
  column: (name: RollQuestion) => string;
  label: (name: QuestionName) => string;
  say: (word: AnswerWord) => string;
  channel: (channel: ConsentChannel) => string;
};

/** What a row's part says; the list's own columns begin with the name. */
const inParts: readonly RollQuestion[] = ["kind", "formerUnit"];
const ofEveryone = rollQuestions.filter((name) => !inParts.includes(name));

/** The columns of what the ward proposes: all that a list of the portal asks. */
export const proposed = ofEveryone;

/** What a decision tells everybody who reads it: in words, no year of birth, nothing that only the office may see. */
export const announced = inWords(ofEveryone).filter((name) =>
  ["public", "roll"].includes(questionOf(name).audience),
);

/** What hangs out in public says still less: what a listing's own page does. */
export const posted = announced.filter((name) => questionOf(name).audience === "public");

const partNames: Record<ProfileKind, string> = {
  collective: "TẬP THỂ",
  individual: "CÁ NHÂN",
  model: "MÔ HÌNH",
};
const partOrder: readonly ProfileKind[] = ["collective", "individual", "model"];
const roman = ["I", "II", "III"];

/** A further column at the end; its cells are what it says of a row. */
export type MoreColumn = { head: string; cell: (row: PaperRow) => string };

/** A list in parts by kind, each counted and numbered from 1; of one kind there are no parts. */
export function listTable(
  rows: PaperRow[],
  columns: readonly RollQuestion[],
  words: PaperWords,
  more: MoreColumn[] = [],
): PaperTable {
  const kinds = partOrder.filter((kind) => rows.some(({ content }) => kindOf(content) === kind));
  const lines = kinds.flatMap((kind, at): TableRow[] => {
    const own = rows.filter(({ content }) => kindOf(content) === kind);
    const part = `${roman[at]}. ${partNames[kind]} (${own.length})`;
    const cells = own.map((row, place) => [
      String(place + 1),
      ...columns.map((name) => cellOf(row.content, name, words)),
      ...more.map(({ cell }) => cell(row)),
    ]);
    return kinds.length > 1 ? [{ part }, ...cells] : cells;
  });
  const short = columns.flatMap((name, at) => (questionOf(name).control.as === "choice" ? [at + 1] : []));
  const years = columns.flatMap((name, at) => (questionOf(name).control.as === "year" ? [at + 1] : []));
  return {
    heads: ["STT", ...columns.map(words.column), ...more.map(({ head }) => head)],
    rows: lines,
    middle: [0, ...short, ...years],
  };
}

const kindOf = ({ kind }: NominationContent): ProfileKind => kind ?? "individual";

function cellOf(content: NominationContent, name: RollQuestion, { say }: PaperWords): string {
  if (name === "name") return calledBy(content);
  return answerLines(content, name, say)
    .map(({ text }) => text)
    .join("; ");
}

/** A name with what its bearer is called by, which is not said twice. */
export function calledBy({ honorific, name }: Pick<NominationContent, "honorific" | "name">): string {
  const begins = name.toLocaleLowerCase("vi").startsWith(`${honorific.toLocaleLowerCase("vi")} `);
  return honorific && !begins ? `${honorific} ${name}` : name;
}

/** "02 tập thể, 05 cá nhân": two digits below ten, as papers write counts that nobody should add a digit to. */
export function counted(rows: PaperRow[]): string {
  const parts = partOrder.flatMap((kind) => {
    const count = rows.filter(({ content }) => kindOf(content) === kind).length;
    return count > 0 ? [`${String(count).padStart(2, "0")} ${partNames[kind].toLocaleLowerCase("vi")}`] : [];
  });
  return parts.join(", ");
}

/** When a row hangs out, for lists whose rows do not hang alike. */
export const periodColumn: MoreColumn = {
  head: "Niêm yết",
  cell: ({ notice }) => (notice ? `${formatDate(notice.startsOn)} – ${formatDate(notice.endsOn)}` : ""),
};
