import type { ProfileKind } from "../profiles/vocabulary";

/** The sections of a nomination in the order of the task list; the ids are also their addresses. */
export const sectionIds = [
  "doi-tuong",
  "don-vi",
  "thanh-tich",
  "cau-chuyen",
  "ap-dung",
  "so-lieu",
  "anh",
  "dong-y",
  "giay-to",
] as const;
export type SectionId = (typeof sectionIds)[number];

/** The sections a nomination of this kind has: only a model says how it can be borrowed. */
export function sectionsFor(kind: ProfileKind | null): SectionId[] {
  return sectionIds.filter((id) => id !== "ap-dung" || kind === "model");
}

/** Where each answer stands, for links from the check page and from errors. */
export const sectionOfField: Record<string, SectionId> = {
  kind: "doi-tuong",
  campaignId: "doi-tuong",
  name: "doi-tuong",
  honorific: "doi-tuong",
  birthYear: "doi-tuong",
  formerUnitId: "don-vi",
  neighbourhood: "don-vi",
  fieldId: "thanh-tich",
  deed: "thanh-tich",
  sinceYear: "thanh-tich",
  untilYear: "thanh-tich",
  story: "cau-chuyen",
  howTo: "ap-dung",
  figures: "so-lieu",
  photos: "anh",
  consents: "dong-y",
  ageGroup: "dong-y",
  attachments: "giay-to",
};

/** The section after this one, or null after the last. */
export function sectionAfter(kind: ProfileKind | null, id: SectionId): SectionId | null {
  const sections = sectionsFor(kind);
  return sections[sections.indexOf(id) + 1] ?? null;
}
