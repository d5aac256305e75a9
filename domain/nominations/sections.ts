import type { ProfileKind } from "../profiles/vocabulary";
import { columnOf, isAsked, questionNames, questionOf, questionsIn } from "./questions/asked";
import { editableStates, recognisedStates, type NominationState } from "./workflow";
import { keysOf } from "../vocabulary";
import { sectionIds, type SectionId } from "./questions/question";

/** The sections a nomination of this kind has: those that ask it anything. */
export function sectionsFor(kind: ProfileKind | null): SectionId[] {
  return sectionIds.filter((id) => questionsIn(id).some((name) => isAsked(name, kind)));
}

type Editable = { state: NominationState; content: { kind: ProfileKind | null } };

/**
 * The sections the ward may change: all of them before it is sent, of one that stands in the honour roll those that say
 * nothing of what the roll does; none while it is with the moderators.
 */
export function openSections({ state, content }: Editable): SectionId[] {
  if (!editableStates.includes(state)) return [];
  const settled = recognisedStates.includes(state);
  return sectionsFor(content.kind).filter(
    (id) => !settled || questionsIn(id).every((name) => questionOf(name).needed !== "recognised"),
  );
}

/** Where each answer is given, by its field's name, for links from the check page and from errors. */
export const sectionOfField: Record<string, SectionId> = Object.fromEntries(
  questionNames.map((name) => [columnOf(name) ?? name, questionOf(name).section]),
);

/** The pages a nomination is written on, each with its sections; a page is called like the address it stands at. */
export const pages = {
  "doi-tuong": ["doi-tuong", "don-vi"],
  "thanh-tich": ["thanh-tich", "cau-chuyen", "ap-dung", "so-lieu"],
  "kiem-tra": ["anh", "dong-y", "giay-to"],
} as const satisfies Record<string, readonly SectionId[]>;
export type PageId = keyof typeof pages;
export const pageIds = keysOf(pages);

/** The pages that are one form each; on the last stand files, consents and the sending. */
export const formPages = ["doi-tuong", "thanh-tich"] as const satisfies readonly PageId[];
export type FormPage = (typeof formPages)[number];

/** The page a section stands on. */
export function pageOf(section: SectionId): PageId {
  return pageIds.find((page) => sectionsOn(page).includes(section))!;
}

/** The sections of a page, in their order. */
export const sectionsOn = (page: PageId): readonly SectionId[] => pages[page];

/** The page after this one; the last leads nowhere. */
export const pageAfter = (page: PageId): PageId => pageIds[pageIds.indexOf(page) + 1] ?? page;
