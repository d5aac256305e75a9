import type { StoryBlock, StoryDocument } from "../../stories/document";
import type { Block } from "./page-maker";
import { styles } from "./styles";

/** A story's words and its first photo, for the booklet. */
export type Told = {
  slug: string;
  story: StoryDocument;
  howTo: string;
  photo: { sha256: string; width: number; height: number; caption: string; credit: string } | null;
};

/** Stories whose words are held at a time, whoever reads them: a book's digest is made of such pieces. */
export const together = 40;

type Inline = NonNullable<Extract<StoryBlock, { type: "paragraph" }>["content"]>;
const plain = (content: Inline | undefined) =>
  (content ?? []).map((one) => (one.type === "text" ? one.text : " ")).join("");

/** A story's blocks as they are set: headings stronger, lists with their marks, quotes apart. */
export function blocksOf({ content }: StoryDocument): Block[] {
  return content.flatMap((block): Block[] => {
    switch (block.type) {
      case "paragraph":
        return [{ text: plain(block.content), style: styles.text }];
      case "heading":
        return [{ text: plain(block.content), style: styles.strong }];
      case "blockquote":
        return block.content.map((one) => ({ text: plain(one.content), style: styles.quote, x: 6 }));
      default:
        return block.content.map((item, at) => ({
          text: `${block.type === "orderedList" ? `${at + 1}.` : "–"} ${item.content.map((one) => plain(one.content)).join(" ")}`,
          style: styles.text,
          x: 4,
        }));
    }
  });
}
