import type { Figure } from "../profiles/vocabulary";
import type { StoryDocument } from "../stories/document";
import type { NominationContent } from "./content";
import { columnOf, questionNames, type StoredColumn } from "./questions/asked";

/** A nomination's answers as a form shows them: single values as text, by their field; choices as ids. */
export type Answers = {
  texts: Partial<Record<StoredColumn | "formerUnit" | "unitId", string>>;
  figures: Figure[];
  story: StoryDocument | null;
};

type Stored = { [Column in StoredColumn]?: unknown } & {
  unitId?: string;
  figures: Figure[];
  story: StoryDocument | null;
};

/** The answers as they are kept, ready for the form; all empty for a nomination that does not exist yet. */
export function answersOf(
  stored: Stored | null,
  content: Pick<NominationContent, "formerUnit"> | null,
): Answers {
  const texts: Answers["texts"] = { formerUnit: content?.formerUnit ?? "" };
  if (stored?.unitId) texts.unitId = stored.unitId;
  for (const column of questionNames.map(columnOf)) {
    const value = column && stored?.[column];
    if (column && (typeof value === "string" || typeof value === "number")) texts[column] = String(value);
  }
  return { texts, figures: stored?.figures ?? [], story: stored?.story ?? null };
}
