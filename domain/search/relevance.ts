import { withoutMarks } from "./forms";
import type { Phrase, SearchText } from "./query";

/**
 * How well a head answers: the words found in it, how many letters it takes for them, and whether all were found, as they were typed
 * or in any spelling.
 */
export type Relevance = { score: number; length: number; holds: "exact" | "folded" | null };

/** What a word is worth in a name, a deed and the units. */
const weights = [10, 6, 4] as const;

/**
 * How well an entry's head (`search_entry.head`) answers a question. Each word counts where it is worth most, all of them side by
 * side once more; so does a name that is nothing but what was asked.
 */
export function relevanceOf({ terms }: SearchText, head: string): Relevance {
  const exact = head.split("\n").map((line) => ` ${line} `);
  const folded = exact.map(withoutMarks);
  let score = 0;
  let [holdsExact, holdsFolded] = [true, true];
  for (const term of terms) {
    const phrases = [term, ...term.also];
    const typed = phrases.some((phrase) => columnOf(exact, asSought(phrase.exact)) >= 0);
    const columns = phrases
      .map((phrase) => columnOf(folded, asSought(phrase.folded)))
      .filter((at) => at >= 0);
    const whole = columns.length > 0 ? weights[Math.min(...columns)]! : 0;
    const begun = term.begun === null ? -1 : columnOf(folded, ` ${term.begun}`);
    // A word that only begins so is a little less.
    score += Math.max(whole, begun >= 0 ? weights[begun]! * 0.8 : 0);
    if (term.optional) continue;
    holdsExact &&= typed;
    holdsFolded &&= whole > 0 || begun >= 0;
  }
  const together = asSought(terms.flatMap((term) => term.folded));
  const side = terms.length > 1 ? columnOf(folded, together) : -1;
  if (side >= 0) score += weights[side]!;
  if (folded[0] === together) score += weights[0];
  const length = folded[0]!.length + folded[1]!.length;
  return { score, length, holds: holdsExact ? "exact" : holdsFolded ? "folded" : null };
}

const asSought = (words: Phrase["folded"]) => ` ${words.join(" ")} `;
const columnOf = (lines: string[], sought: string) => lines.findIndex((line) => line.includes(sought));
