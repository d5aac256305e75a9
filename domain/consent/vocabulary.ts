import type { ProfileKind } from "../profiles/vocabulary";

/**
 * Where a person agrees to appear (Luật 91/2025: consent is specific to each purpose). `roll`: the name alone, in a printed
 * and published honour roll; `web`: the story, the name with it.
 */
export const consentChannels = ["roll", "web", "notice_board", "social", "audio"] as const;
export type ConsentChannel = (typeof consentChannels)[number];

/** The person, a child's guardian, or the representative of a collective or model. */
export const consentGivers = ["self", "guardian", "representative"] as const;
export type ConsentGiver = (typeof consentGivers)[number];

/** Who can agree for what is nominated; a nomination whose kind is not chosen yet is taken for a person's. */
export function giversFor(kind: ProfileKind | null): readonly ConsentGiver[] {
  return kind === "collective" || kind === "model" ? ["representative"] : ["self", "guardian"];
}

/** Whether a person may agree alone, needs a guardian beside them, or is agreed for (Luật 91/2025, NĐ 356/2025). */
export const ageGroups = ["adult", "minor", "under-7"] as const;
export type AgeGroup = (typeof ageGroups)[number];

/** bằng giấy · bằng lời, có người làm chứng · bằng đường dẫn của chính người đó */
export const consentMedia = ["paper", "spoken", "link"] as const;
export type ConsentMedium = (typeof consentMedia)[number];
