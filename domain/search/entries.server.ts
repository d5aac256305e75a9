import "server-only";
import type { Entry, Reader } from "./entry";
import {
  campaignEntries,
  documentEntries,
  honourEntries,
  pageEntries,
  spaceEntries,
  unitEntries,
} from "./office-entries.server";
import { storyEntries } from "./story-entries.server";
import type { EntryKind } from "./vocabulary";

const sources: Record<EntryKind, (reader: Reader, refs: string[]) => Promise<Entry[]>> = {
  story: storyEntries,
  honour: honourEntries,
  campaign: campaignEntries("commendation"),
  contest: campaignEntries("contest"),
  document: documentEntries,
  space: spaceEntries,
  unit: unitEntries,
  page: pageEntries,
};

/** The entries of those of these things that anybody may find, as they stand now. */
export const entriesOf = (reader: Reader, kind: EntryKind, refs: string[]): Promise<Entry[]> =>
  sources[kind](reader, refs);
