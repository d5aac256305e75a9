import { z } from "zod";
import { cleanText } from "../text/fold";
import { plainLetters } from "../text/letters";

/** The end of a line, as it is or encoded: within an address it begins a header of the letter that is not asked for. */
const lineEnd = /[\r\n]|%0[ad]/i;

/** Links a story may carry; `javascript:`, `data:` and everything else is dropped, and a letter with headers of its own. */
export function safeHref(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const { protocol } = new URL(href);
  if (["mailto:", "tel:"].includes(protocol)) return lineEnd.test(href) ? null : href;
  return ["http:", "https:"].includes(protocol) ? href : null;
}

const mark = z.union([
  z.object({ type: z.enum(["bold", "italic"]) }),
  z.object({ type: z.literal("link"), attrs: z.object({ href: z.string().max(2000) }) }),
]);
const marks = z
  .array(mark)
  .transform((all) => all.filter((one) => one.type !== "link" || safeHref(one.attrs.href)));
// A text that was nothing but what nobody sees stays a text: the editor's own rule is that none is empty.
const words = z
  .string()
  .min(1)
  .transform((text) => plainLetters(text).replaceAll("\n", " ") || " ");
const inline = z.union([
  z.object({ type: z.literal("text"), text: words, marks: marks.optional() }),
  z.object({ type: z.literal("hardBreak") }),
]);
const paragraph = z.object({ type: z.literal("paragraph"), content: z.array(inline).optional() });
const listItem = z.object({ type: z.literal("listItem"), content: z.array(paragraph).min(1) });
const block = z.union([
  paragraph,
  z.object({
    type: z.literal("heading"),
    attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
    content: z.array(inline).optional(),
  }),
  z.object({ type: z.enum(["bulletList", "orderedList"]), content: z.array(listItem).min(1) }),
  z.object({ type: z.literal("blockquote"), content: z.array(paragraph).min(1) }),
]);

/** A story as the editor's JSON, narrowed to an allow-list. Rendered by React; HTML is never stored. */
export const storyDocument = z.object({ type: z.literal("doc"), content: z.array(block).max(2000) });
export type StoryDocument = z.infer<typeof storyDocument>;
export type StoryBlock = StoryDocument["content"][number];
export type StoryInline = z.infer<typeof inline>;

/** Plain text to a story: a blank line starts a paragraph, a single line end is a line break. */
export function storyFromText(text: string): StoryDocument {
  const paragraphs = cleanText(text)
    .split(/\n{2,}/)
    .filter(Boolean);
  return {
    type: "doc",
    content: paragraphs.map((lines) => ({
      type: "paragraph" as const,
      content: lines.split("\n").flatMap((line, at): StoryInline[] => {
        const words: StoryInline[] = line ? [{ type: "text", text: line }] : [];
        return at === 0 ? words : [{ type: "hardBreak" }, ...words];
      }),
    })),
  };
}

/** A story as plain text, blocks separated by blank lines: for the textarea, word counts and comparison. */
export function storyToText(story: StoryDocument | null | undefined): string {
  return (story?.content ?? []).map(blockText).join("\n\n");
}

/** How a story begins: whole sentences of its first paragraph, at most `limit` characters; "" when none fits. */
export function storyOpening(story: StoryDocument | null | undefined, limit: number): string {
  const first = story?.content.find((block) => block.type === "paragraph" && block.content?.length);
  // No more than can fit: looking for a full stop takes the square of what it has to search.
  const text = first
    ? blockText(first)
        .slice(0, limit * 4)
        .replace(/\s+/gu, " ")
        .trim()
    : "";
  let opening = "";
  // A stop inside a number ("18.377") ends nothing.
  for (const sentence of text.match(/.+?[.!?…][”"’)]*(?=\s|$)/gu) ?? []) {
    if ((opening + sentence).length > limit) break;
    opening += sentence;
  }
  return opening.trim();
}

function blockText(block: StoryBlock): string {
  return wordsOf(block, (node) => node.text);
}

type StoryText = Extract<StoryInline, { type: "text" }>;

function wordsOf(block: StoryBlock, say: (node: StoryText) => string): string {
  const words = (inner: StoryBlock) => wordsOf(inner, say);
  if (block.type === "bulletList" || block.type === "orderedList") {
    return block.content.map((item) => `- ${item.content.map(words).join("\n")}`).join("\n");
  }
  if (block.type === "blockquote") return block.content.map(words).join("\n");
  return (block.content ?? []).map((node) => (node.type === "text" ? say(node) : "\n")).join("");
}

/**
 * A story as text that hides nothing: where links lead in brackets after their words, formats as signs. Two stories
 * that would look or lead differently never have the same marked text.
 */
export function storyToMarkedText(story: StoryDocument | null | undefined): string {
  return (story?.content ?? []).map(markedBlock).join("\n\n");
}

function markedBlock(block: StoryBlock): string {
  const words = wordsOf(block, markedWords);
  if (block.type === "heading") return `${"#".repeat(block.attrs.level)} ${words}`;
  if (block.type === "blockquote") return words.replace(/^/gm, "> ");
  return block.type === "orderedList" ? words.replace(/^- /gm, "+ ") : words;
}

function markedWords(node: StoryText): string {
  return (node.marks ?? []).reduce((text, mark) => {
    if (mark.type === "link") return `${text} (${mark.attrs.href})`;
    return mark.type === "bold" ? `**${text}**` : `_${text}_`;
  }, node.text);
}
