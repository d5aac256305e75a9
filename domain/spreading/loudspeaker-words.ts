import { subjectName } from "../profiles/sharing";
import type { Figure, ProfileKind } from "../profiles/vocabulary";
import { storyToText, type StoryDocument } from "../stories/document";
import { fitOf, spokenSeconds } from "./spoken-length";

export type ToldStory = {
  kind: ProfileKind;
  name: string;
  honorific: string;
  deed: string;
  story: StoryDocument;
  figures: Figure[];
  illustrative: boolean;
  units: { name: string }[];
  sourceName: string;
} & Partial<Further>;

/** What else a record may hold of a story, for one that is soon told. */
type Further = {
  fieldName: string | null;
  organisation: string;
  sinceYear: number | null;
  untilYear: number | null;
  howTo: string;
  needs: string;
  cost: string;
};

/** As long as the first draft is let become: it leaves the reader some breath within the minute and a half. */
const roomSeconds = 82;

const greeting = (ward: string) => (ward ? `Kính thưa bà con ${ward}!` : "Kính thưa bà con!");
const presents: Record<ProfileKind, string> = {
  individual: "Hôm nay, loa phường xin kể với bà con về một người tốt, việc tốt:",
  collective: "Hôm nay, loa phường xin kể với bà con về một tập thể làm việc tốt:",
  model: "Hôm nay, loa phường xin giới thiệu với bà con một cách làm hay:",
};
const madeUp = "Đây là câu chuyện minh họa, không có thật.";
/** As many as an ear keeps. */
const mostFigures = 3;
const figuresAre = "Những con số đáng nhớ:";
const fromSource = (name: string) => `Câu chuyện theo ${name}.`;
const closing =
  "Bà con muốn biết thêm, xin mời hỏi Ủy ban nhân dân nơi mình ở hoặc xem trên cổng Lan tỏa. Xin cảm ơn bà con đã lắng nghe!";

/**
 * What a ward's loudspeaker reads, built from a story: greeting, who, the deed, figures, as many whole sentences of the story as
 * there is time for, its source, the closing. Of who is told nothing is said that the story does not say.
 */
export function loudspeakerWords(story: ToldStory): string {
  const ward = story.units.length === 1 ? story.units[0]!.name : "";
  const opening = `${presents[story.kind]} ${sentence(subjectName(story))}`;
  const deed = sentence(story.deed);
  const head = [
    greeting(inRunningText(ward)),
    `${opening}${story.illustrative ? ` ${madeUp}` : ""}`,
    ...(isSame(story.deed, subjectName(story)) ? [] : [deed]),
  ];
  const source = story.illustrative ? "" : story.sourceName;
  const tail = [...(source ? [fromSource(source)] : []), closing];
  const figures = spokenFigures(story.figures);
  const told: string[] = [];
  const further: string[] = [];
  const made = (more: string[] = [], added: string[] = []) =>
    [...head, [...told, ...more].join(" "), figures, [...further, ...added].join(" "), ...tail]
      .filter(Boolean)
      .join("\n\n");
  for (const next of sentencesOf(story.story)) {
    if (isSame(next, story.deed) || told.includes(next)) continue;
    if (spokenSeconds(made([next])) > roomSeconds) break;
    told.push(next);
  }
  for (const next of furtherWords(story)) {
    if (fitOf(spokenSeconds(made())) !== "short") break;
    if (spokenSeconds(made([], [next])) <= roomSeconds) further.push(next);
  }
  return made();
}

/** Whole sentences of what the record holds beside the story, the more telling first: what a short script may be lengthened by. */
export function furtherWords(story: ToldStory): string[] {
  const { figures, organisation, fieldName, sinceYear, untilYear, units } = story;
  const more = figures.slice(mostFigures).map(({ value, label }) => `${value} ${label}`.trim());
  const where = units.map(({ name }) => inRunningText(name)).join(", ");
  // A year that the story tells is not told twice.
  const isTold = (year: number) => storyToText(story.story).includes(String(year));
  const begun = sinceYear && !isTold(sinceYear) ? `Việc này bắt đầu từ năm ${sinceYear}` : "";
  const years =
    sinceYear && untilYear && untilYear > sinceYear ? `từ năm ${sinceYear} đến năm ${untilYear}` : "";
  const found = [
    years ? `Việc này được làm ${years}` : begun,
    where ? `Câu chuyện ở ${where}` : "",
    organisation ? `Cùng chung tay có ${organisation}` : "",
    fieldName ? `Đây là việc tốt trong lĩnh vực ${fieldName.toLocaleLowerCase("vi")}` : "",
    ...more.map((one) => `Thêm một con số: ${one}`),
    ...led("Bà con có thể làm theo như sau:", story.howTo),
    ...led("Để làm được, cần có:", story.needs),
    ...led("Về kinh phí:", story.cost),
  ];
  return found.filter(Boolean).map(sentence);
}

/** The sentences of an answer, the first after what it is. */
function led(lead: string, answer: string | undefined): string[] {
  const [first, ...others] = answer ? wholeSentences(answer) : [];
  return first ? [`${lead} ${first}`, ...others] : [];
}

/** "Phường Minh Phụng" stands with a small letter within a sentence. */
const inRunningText = (unit: string) =>
  unit.replace(/^(Phường|Xã|Đặc khu)(?= )/u, (kind) => kind.toLowerCase());

function spokenFigures(figures: Figure[]): string {
  const said = figures.slice(0, mostFigures).map(({ value, label }) => `${value} ${label}`.trim());
  return said.length > 0 ? `${figuresAre} ${sentence(said.join("; "))}` : "";
}

/** Whole sentences of a story, in their order; headings and marks of lists are not read. */
function sentencesOf(story: StoryDocument): string[] {
  const blocks = story.content.filter(({ type }) => type !== "heading");
  return wholeSentences(storyToText({ type: "doc", content: blocks }));
}

function wholeSentences(answer: string): string[] {
  const text = answer.replace(/^- /gm, "");
  const paragraphs = text.split(/\n+/).map((line) => line.replace(/\s+/gu, " ").trim().slice(0, 4000));
  return paragraphs.flatMap((line) => {
    // A stop inside a number ("18.377") ends nothing.
    const whole = line.match(/.+?[.!?…][”"’)]*(?=\s|$)/gu) ?? (line ? [sentence(line)] : []);
    return whole.map((one) => one.trim());
  });
}

const sentence = (words: string) => (/[.!?…]$/u.test(words.trim()) ? words.trim() : `${words.trim()}.`);
const bare = (words: string) => words.replace(/[.!?…\s]+$/u, "").toLowerCase();
const isSame = (one: string, other: string) => bare(one) === bare(other);
