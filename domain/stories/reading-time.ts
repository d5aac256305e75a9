import { storyFromText, storyToText, type StoryBlock, type StoryDocument } from "./document";

/** Syllables a minute, as Vietnamese is written: an unhurried reader's pace. */
const pace = 200;

/** Whole minutes it takes to read a story; 0 where it is read at a glance. */
export function readingMinutes(story: StoryDocument | null | undefined): number {
  const syllables = storyToText(story).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.round(syllables / pace);
}

/**
 * A story's first whole blocks, about `limit` characters of them; a first block much longer than that is cut after a
 * word. Never empty for a story with text, and headings never end it.
 */
export function storyExcerpt(story: StoryDocument, limit: number): StoryDocument {
  const blocks: StoryBlock[] = [];
  let length = 0;
  for (const block of story.content) {
    const text = storyToText({ type: "doc", content: [block] });
    length += text.length;
    if (blocks.length === 0 && text.length > 2 * limit) return storyFromText(cutAfterWord(text, limit));
    if (blocks.length > 0 && length > limit) break;
    blocks.push(block);
  }
  while (blocks.length > 1 && blocks.at(-1)!.type === "heading") blocks.pop();
  return { type: "doc", content: blocks };
}

function cutAfterWord(text: string, limit: number): string {
  const cut = text.slice(0, limit);
  const end = cut.search(/\s\S*$/u);
  return `${end > 0 ? cut.slice(0, end) : cut} …`;
}
