import { diffWords } from "diff";
import type { DossierContent } from "./content";

/** A stretch of text: as it was, added since, or taken out since. */
export type Change = { text: string; kind: "same" | "added" | "removed" };

/** Words that changed from one sending to the next; accents and case count, as they do for a reader. */
export function textChanges(before: string, after: string): Change[] {
  return diffWords(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? "added" : removed ? "removed" : "same",
  }));
}

/** The answers that differ between two sendings, by field name, in the order of the form. */
export function changedFields(before: DossierContent, after: DossierContent): (keyof DossierContent)[] {
  return (Object.keys(after) as (keyof DossierContent)[]).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
}
