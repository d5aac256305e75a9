import type { SuggestionState } from "./vocabulary";

/** The inbox's filters, as data: address value → states. */
export const suggestionFilters = {
  "": ["new"],
  xong: ["handled", "declined"],
  "ho-so": ["nominated"],
  "tat-ca": undefined,
} satisfies Record<string, SuggestionState[] | undefined>;
