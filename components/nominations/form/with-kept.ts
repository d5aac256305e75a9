import type { Figure } from "@/domain/profiles/vocabulary";
import type { Answers } from "@/domain/nominations/answers";
import type { Fields } from "@/domain/nominations/fields";
import { storyDocument, storyFromText, type StoryDocument } from "@/domain/stories/document";

/** The stored answers under the words an earlier visit could not save. */
export function withKept(stored: Answers, kept: Fields): Answers {
  const words = Object.entries(kept).filter(([, value]) => typeof value === "string");
  return {
    texts: { ...stored.texts, ...Object.fromEntries(words) },
    figures: figuresIn(kept) ?? stored.figures,
    story: storyIn(kept) ?? stored.story,
  };
}

/** The figures as a form has them; null where it asks for none. */
export function figuresIn({ figures }: Fields): Figure[] | null {
  if (!Array.isArray(figures)) return null;
  return figures.map((row: Partial<Figure> | undefined) => ({
    value: String(row?.value ?? ""),
    label: String(row?.label ?? ""),
  }));
}

/** The story as a form has it, of the editor or of the plain text box; null where it asks for none. */
export function storyIn({ story, storyText }: Fields): StoryDocument | null {
  if (typeof story !== "string") return typeof storyText === "string" ? storyFromText(storyText) : null;
  try {
    return storyDocument.safeParse(JSON.parse(story)).data ?? null;
  } catch {
    return null;
  }
}
