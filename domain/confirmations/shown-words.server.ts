import "server-only";
import { createHash } from "node:crypto";
import type { NominationContent } from "../nominations/content";
import { isAsked } from "../nominations/questions/asked";
import { shownNames } from "./shown-names";
import { correctionOf, standingOf, type OwnAnswer } from "./standing";

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

/** What keeps a nomination from being told, by what was said of its words; undefined where nothing does. */
export function ownWordOf(
  content: NominationContent,
  answers: readonly OwnAnswer[],
): NominationContent["ownWord"] {
  if (answers.length === 0) return undefined;
  if (correctionOf(answers)) return "correction";
  return standingOf(answers, wordsHash(content)) === "outdated" ? "outdated" : undefined;
}
