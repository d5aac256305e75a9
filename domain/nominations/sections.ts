import type { ProfileKind } from "../profiles/vocabulary";
import { columnOf, isAsked, questionNames, questionOf, questionsIn } from "./questions/asked";
import { editableStates, recognisedStates, type NominationState } from "./workflow";
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

/** The section after this one, or null after the last. */
export function sectionAfter(kind: ProfileKind | null, id: SectionId): SectionId | null {
  const sections = sectionsFor(kind);
  return sections[sections.indexOf(id) + 1] ?? null;
}
