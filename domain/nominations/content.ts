import type { AgeGroup, ConsentChannel, ConsentGiver } from "../consent/vocabulary";
import type { Figure, ProfileKind } from "../profiles/vocabulary";
import type { StoryDocument } from "../stories/document";

/**
 * What a nomination says, as a person reads it: names instead of ids. Kept with every sending
 * (`nomination_version.content`), so that two sendings can be compared.
 */
export type NominationContent = {
  campaign: string;
  kind: ProfileKind | null;
  name: string;
  honorific: string;
  birthYear: number | null;
  /** Absent in sendings kept before it was asked. */
  ageGroup?: AgeGroup | null;
  formerUnit: string;
  neighbourhood: string;
  field: string;
  sinceYear: number | null;
  untilYear: number | null;
  deed: string;
  /** Its words alone: what is counted and shown where only words fit. */
  story: string;
  /** The story as it would be published, links and all; absent in sendings kept before November 2026. */
  storyDocument?: StoryDocument | null;
  figures: Figure[];
  howTo: string;
  cost: string;
  needs: string;
  photos: { id: string; alt: string; caption: string; credit: string }[];
  attachments: { id: string; fileName: string }[];
  consents: { channel: ConsentChannel; giver: ConsentGiver; giverName: string; givenOn: string }[];
};
