import type { StoryDocument } from "../stories/document";
import type { DossierContent } from "./content";

/** A dossier's answers as a form shows them: every single value as text, choices as ids. */
export type Answers = Pick<
  DossierContent,
  "kind" | "figures" | "deed" | "name" | "honorific" | "neighbourhood"
> &
  Pick<DossierContent, "howTo" | "cost" | "needs" | "formerUnit"> & {
    campaignId: string;
    fieldId: string;
    formerUnitId: string;
    birthYear: string;
    sinceYear: string;
    untilYear: string;
    story: StoryDocument | null;
  };
