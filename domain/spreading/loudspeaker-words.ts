import { subjectName } from "../profiles/sharing";
import type { Figure, ProfileKind } from "../profiles/vocabulary";
import { storyToText, type StoryDocument } from "../stories/document";
import { spokenSeconds } from "./spoken-length";

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
  const made = (told: string[]) => [...head, told.join(" "), figures, ...tail].filter(Boolean).join("\n\n");
  const told: string[] = [];
  for (const next of sentencesOf(story.story)) {
    if (isSame(next, story.deed) || told.includes(next)) continue;
    if (spokenSeconds(made([...told, next])) > roomSeconds) break;
    told.push(next);
  }
  return made(told);
}

/** "Phường Minh Phụng" stands with a small letter within a sentence. */
const inRunningText = (unit: string) => unit.replace(/^(Phường|Xã|Đặc khu)\b/u, (kind) => kind.toLowerCase());

function spokenFigures(figures: Figure[]): string {
  const said = figures.slice(0, 3).map(({ value, label }) => `${value} ${label}`.trim());
  return said.length > 0 ? `${figuresAre} ${sentence(said.join("; "))}` : "";
}

/** Whole sentences of a story, in their order; headings and marks of lists are not read. */
function sentencesOf(story: StoryDocument): string[] {
  const blocks = story.content.filter(({ type }) => type !== "heading");
  const text = storyToText({ type: "doc", content: blocks }).replace(/^- /gm, "");
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
