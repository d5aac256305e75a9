import { diffArrays, diffLines, diffWords } from "diff";
import { storyToMarkedText, type StoryBlock } from "../stories/document";
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

/** A piece of a story: a block that stayed, or what it said before and says now ("" where it came or went). */
export type StoryChange =
  { block: StoryBlock; before: null; after: "" } | { block: null; before: string; after: string };

/**
 * A story's blocks with what came and went between them, in reading order; what changed is said with its formats as words, so that
 * a change of them is seen. Null where a sending was kept without its document: it is compared by its words alone.
 */
export function storyChanges(before: NominationContent, after: NominationContent): StoryChange[] | null {
  if (!before.storyDocument || !after.storyDocument) return null;
  const parts = diffArrays(before.storyDocument.content, after.storyDocument.content, {
    comparator: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  const said = (block: StoryBlock | undefined) =>
    block ? storyToMarkedText({ type: "doc", content: [block] }) : "";
  return parts.flatMap(({ value, added, removed }, at): StoryChange[] => {
    const earlier = parts[at - 1];
    if (added && earlier?.removed) return [];
    if (!added && !removed) return value.map((block) => ({ block, before: null, after: "" }));
    // What went and what came in its place are compared piece by piece.
    const came = added ? value : parts[at + 1]?.added ? parts[at + 1]!.value : [];
    const went = removed ? value : [];
    return Array.from({ length: Math.max(went.length, came.length) }, (_, row) => ({
      block: null,
      before: said(went[row]),
      after: said(came[row]),
    }));
  });
}
