import type { StoryDocument } from "../stories/document";
import type { NominationContent } from "./content";

/** A nomination's answers as a form shows them: every single value as text, choices as ids. */
export type Answers = Pick<
  NominationContent,
  "kind" | "figures" | "deed" | "name" | "honorific" | "neighbourhood"
> &
  Pick<NominationContent, "howTo" | "cost" | "needs" | "formerUnit"> & {
    campaignId: string;
    fieldId: string;
    formerUnitId: string;
    birthYear: string;
    sinceYear: string;
    untilYear: string;
    story: StoryDocument | null;
  };
