import type { HeldWords } from "../confirmations/standing";
import type { StoryDocument } from "../stories/document";
import { questionNames, questionOf, type Answer, type QuestionName } from "./questions/asked";

/**
 * What a nomination says, as a person reads it: names instead of ids, the story as its words alone. Kept with every
 * sending (`nomination_version.content`), so that two sendings can be compared.
 */
export type NominationContent = { [Name in QuestionName]: Answer<Name> } & {
  /** The story as it would be published, links and all; absent in sendings kept before November 2026. */
  storyDocument?: StoryDocument | null;
  /** Questions that the campaign needs answered beside what every nomination needs; absent in what was sent. */
  required?: readonly string[];
  /** Why its words may not be told yet (`ownWordOf`). Never of what was sent. */
  ownWord?: HeldWords;
};

/** What is said where nothing was answered. */
export const emptyContent = Object.fromEntries(
  questionNames.map((name) => [name, questionOf(name).empty]),
) as NominationContent;

/**
 * What was kept with a sending, complete: questions asked only since are unanswered in it. Answers to questions that are
 * asked no more stay, see `formerAnswers`.
 */
export function keptContent(kept: Record<string, unknown>): NominationContent {
  return { ...emptyContent, ...kept };
}

/** Answers to questions that are asked no more, as lines of text. */
export function formerAnswers(content: NominationContent): { name: string; lines: string[] }[] {
  return Object.entries(content)
    .filter(([name]) => !["storyDocument", "required", "ownWord"].includes(name) && !(name in emptyContent))
    .map(([name, value]) => ({ name, lines: wordsIn(value) }))
    .filter(({ lines }) => lines.length > 0);
}

/** Whatever an answer was, its words: nobody knows any more how it was shown. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.map((one) => wordsIn(one).join(" ")).filter(Boolean);
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(wordsIn);
  const isWord = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isWord && value !== "" ? [String(value)] : [];
}
