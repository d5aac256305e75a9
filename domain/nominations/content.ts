import type { ConsentChannel, ConsentGiver } from "../consent/vocabulary";
import type { Figure, ProfileKind } from "../profiles/vocabulary";

/**
 * What a dossier says, as a person reads it: names instead of ids, the story as paragraphs of plain text. Kept
 * with every sending (`nomination_version.content`), so that two sendings can be compared.
 */
export type DossierContent = {
  campaign: string;
  kind: ProfileKind | null;
  name: string;
  honorific: string;
  birthYear: number | null;
  formerUnit: string;
  neighbourhood: string;
  field: string;
  sinceYear: number | null;
  untilYear: number | null;
  deed: string;
  story: string;
  figures: Figure[];
  howTo: string;
  cost: string;
  needs: string;
  photos: { id: string; alt: string; caption: string; credit: string }[];
  attachments: { id: string; fileName: string }[];
  consents: { channel: ConsentChannel; giver: ConsentGiver; giverName: string; givenOn: string }[];
};
