import { diffArrays, diffLines, diffWords } from "diff";
import { storyToMarkedText } from "../stories/document";
import type { NominationContent } from "./content";
import { questionNames, type QuestionName } from "./questions/asked";
import type { Line } from "./questions/lines";

/** A stretch of text: as it was, added since, or taken out since. */
export type Change = { text: string; kind: "same" | "added" | "removed" };

/** Comparing takes the texts' length times the number of changes; beyond this nobody reads word by word anyway. */
const mostEdits = { maxEditLength: 600 };

/**
 * Words that changed from one sending to the next; accents and case count, as they do for a reader. A text written
 * anew is compared by its lines, and where they all differ too, shown before and after.
 */
export function textChanges(before: string, after: string): Change[] {
  const changes = diffWords(before, after, mostEdits) ?? diffLines(before, after, mostEdits);
  if (!changes)
    return [
      { text: before, kind: "removed" },
      { text: after, kind: "added" },
    ];
  return changes.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? "added" : removed ? "removed" : "same",
  }));
}

/** Lines that came, went or stayed; another place in the list is a change too (the first photo is the portrait). */
export function lineChanges(before: Line[], after: Line[]): (Line & Pick<Change, "kind">)[] {
  const parts = diffArrays(before, after, {
    comparator: (one, other) => one.id === other.id && one.text === other.text,
  });
  return parts.flatMap(({ value, added, removed }) =>
    value.map((line) => ({
      ...line,
      kind: added ? ("added" as const) : removed ? ("removed" as const) : ("same" as const),
    })),
  );
}

/** The answers that differ between two sendings, in the order of the form. */
export function changedFields(before: NominationContent, after: NominationContent): QuestionName[] {
  return questionNames.filter((name) =>
    name === "story"
      ? storyChanged(before, after)
      : JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
}

/** The story with its formats and the addresses of its links as words, so that a change of them is seen. */
export function comparedStory(content: NominationContent): string {
  return content.storyDocument === undefined ? content.story : storyToMarkedText(content.storyDocument);
}

/** Both stories in the same terms: a sending kept without its document is compared by its words. */
export function comparedStories(before: NominationContent, after: NominationContent): [string, string] {
  const wordsOnly = before.storyDocument === undefined || after.storyDocument === undefined;
  return wordsOnly ? [before.story, after.story] : [comparedStory(before), comparedStory(after)];
}

function storyChanged(before: NominationContent, after: NominationContent): boolean {
  const [was, is] = comparedStories(before, after);
  return was !== is;
}
