import "server-only";
import { createHash } from "node:crypto";
import type { NominationContent } from "../nominations/content";
import { isAsked, type QuestionName } from "../nominations/questions/asked";
import { shownNames } from "./shown-names";
import { correctionOf, onPaperOnly, paperStanding, standingOf, type OwnAnswer } from "./standing";
import type { Whose } from "./vocabulary";

/** What would be shown (`shownNames`), as it is kept with what somebody said of them: the story with its links, photos by id with their words. */
export function shownWords(content: NominationContent): Record<string, unknown> {
  const asked = shownNames.filter((name) => isAsked(name, content.kind));
  const words = asked.map((name): [string, unknown] => [
    name,
    name === "story" ? (content.storyDocument ?? "") : content[name],
  ]);
  return Object.fromEntries(words);
}

/** A sign of exactly these words and photos, SHA-256 in hex: whoever confirmed others has not confirmed these. */
export function wordsHash(content: NominationContent): string {
  return createHash("sha256")
    .update(JSON.stringify(shownWords(content)))
    .digest("hex");
}

/** The same of each answer by its name, twelve digits each: enough to tell which of them were changed. */
export function wordsParts(content: NominationContent): Record<string, string> {
  const digits = (value: unknown) =>
    createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 12);
  return Object.fromEntries(
    Object.entries(shownWords(content)).map(([name, value]) => [name, digits(value)]),
  );
}

/** The answers that are not what they were when `parts` was noted, in the order of the form; none where it was not noted. */
export function changedParts(
  parts: Record<string, string> | null,
  content: NominationContent,
): QuestionName[] {
  if (!parts) return [];
  const now = wordsParts(content);
  return shownNames.filter((name) => now[name] !== parts[name]);
}

export type PaperConsent = { giver: Whose; hash: string | null };

/**
 * What keeps a nomination from being told, by what was said of its words; undefined where nothing does. Of a person nothing
 * is told that they have not seen (Luật 91/2025/QH15: consent is to what was seen): each who agreed to the web confirmed these
 * words, or agreed on paper to these, or would not read them before a witness. Of a collective its representative answers.
 */
export function ownWordOf(
  content: NominationContent,
  answers: readonly OwnAnswer[],
  consents: readonly PaperConsent[],
): NominationContent["ownWord"] {
  if (answers.length === 0 && consents.length === 0) return undefined;
  if (correctionOf(answers)) return "correction";
  const hash = wordsHash(content);
  if (standingOf(answers, hash) === "outdated") return "outdated";
  if (content.kind !== "individual") return undefined;
  const standing = paperStanding(onPaperOnly(consents, answers), hash);
  if (standing === "changed") return "paper-changed";
  return standing === "unknown" ? "paper-unread" : undefined;
}
