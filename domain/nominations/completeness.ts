import type { FieldCode, FieldErrors } from "../errors";
import type { NominationContent } from "./content";
import {
  columnOf,
  isAsked,
  questionNames,
  questionOf,
  questionsIn,
  type QuestionName,
} from "./questions/asked";
import { levels, type Level, type SectionId } from "./questions/question";

/**
 * What is still missing at a level: field → message code, in the order of the form. Enough to be `recognised` may be sent and
 * approved; enough to be `told` becomes a public story too, and needs everyone's consent to the web (Luật 91/2025/QH15).
 * What its campaign requires is missing at either.
 */
export function missingAnswers(content: NominationContent, level: Level): FieldErrors {
  const missing: FieldErrors = {};
  for (const name of questionNames) {
    const code = isRequired(content, name) ? lackOfRequired(name, content) : lackAt(level, name, content);
    if (code) missing[columnOf(name) ?? name] = code;
  }
  return missing;
}

/** Whether nothing is missing at a level. */
export function isComplete(content: NominationContent, level: Level): boolean {
  return Object.keys(missingAnswers(content, level)).length === 0;
}

/**
 * Why a story that lacks nothing else is not told: whoever agreed to the web has not seen these words. Null where something else
 * is missing too, nobody agreed, or nothing is in the way.
 */
export function heldBack(content: NominationContent): FieldCode | null {
  const { consents, ...others } = missingAnswers(content, "told");
  return content.ownWord && consents?.startsWith("word-") && Object.keys(others).length === 0
    ? consents
    : null;
}

/** What a story still lacks beyond what its recognition does. */
export function missingForStory(content: NominationContent): FieldErrors {
  const sooner = missingAnswers(content, "recognised");
  return Object.fromEntries(
    Object.entries(missingAnswers(content, "told")).filter(([field]) => !(field in sooner)),
  );
}

const isRequired = (content: NominationContent, name: QuestionName) =>
  content.required?.includes(name) ?? false;

function lackAt(level: Level, name: QuestionName, content: NominationContent): FieldCode | null {
  const { needed } = questionOf(name);
  if (needed === "never" || levels.indexOf(needed) > levels.indexOf(level)) return null;
  return lackOf(name, content);
}

function lackOfRequired(name: QuestionName, content: NominationContent): FieldCode | null {
  const lack = lackOf(name, content);
  if (lack || !isAsked(name, content.kind) || isAnswered(content, name)) return lack;
  return "campaign-needs";
}

function lackOf(name: QuestionName, content: NominationContent): FieldCode | null {
  if (!isAsked(name, content.kind)) return null;
  return questionOf(name).lacks?.(content[name], content) ?? null;
}

/** Whether an answer was given. */
export function isAnswered(content: NominationContent, name: QuestionName): boolean {
  const value = content[name];
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** Whether a nomination may become a story with nothing in this section, `required` being what its campaign requires. */
export const isOptional = (id: SectionId, required: readonly string[] = []) =>
  questionsIn(id).every((name) => {
    const question = questionOf(name);
    if (required.includes(name)) return false;
    return question.needed === "never" || !question.lacks?.(question.empty, noFacts);
  });

const noFacts = {
  kind: "individual",
  birthYear: null,
  ageGroup: null,
  sinceYear: null,
  consents: [],
} as const;

/** How far each section is for a story: `done` when nothing it asks for is missing and something was answered. */
export function sectionStatus(content: NominationContent, id: SectionId): "empty" | "started" | "done" {
  const names = questionsIn(id).filter((name) => isAsked(name, content.kind));
  if (!names.some((name) => isAnswered(content, name))) return "empty";
  const lacks = missingAnswers(content, "told");
  return names.some((name) => (columnOf(name) ?? name) in lacks) ? "started" : "done";
}
