import type { QuestionName } from "../nominations/questions/asked";
import type { Figure, ProfileKind } from "../profiles/vocabulary";
import type { StoryDocument } from "../stories/document";

/** What a published story says in its ward's words: what may be written anew beside it. */
export type AmendedWords = {
  honorific: string;
  name: string;
  deed: string;
  figures: Figure[];
  story: StoryDocument;
  summaryEn: string;
  howTo: string;
  cost: string;
  needs: string;
};

export const amendedNames = [
  "honorific",
  "name",
  "deed",
  "figures",
  "story",
  "summaryEn",
  "howTo",
  "cost",
  "needs",
] as const satisfies (keyof AmendedWords & QuestionName)[];
export type AmendedName = (typeof amendedNames)[number];

/**
 * Why the new words may be shown: only the spelling or a number was put right, or whoever it tells of has read them and agrees
 * (Luật 91/2025/QH15: consent is to what was seen).
 */
export const amendmentGrounds = ["spelling", "seen"] as const;
export type AmendmentGround = (typeof amendmentGrounds)[number];

/** Where a published story is written anew. */
export const amendmentPath = (profileId: string) => `/ban-lam-viec/sua-bai/${profileId}`;

export type AmendedStory = AmendedWords & { kind: ProfileKind };
