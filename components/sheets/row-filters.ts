import type { SheetRow } from "./row-list";

/** The rows a list shows, by the address's word. */
export const rowFilters = {
  "": () => true,
  lap: ({ act }) => act === "make",
  "da-lap": ({ act }) => act === "made",
  "cap-nhat": ({ act }) => act === "update" || act === "updated",
  "nen-xem": ({ act, problems }) => act !== "refuse" && act !== "refused" && problems.length > 0,
  "tu-choi": ({ act }) => act === "refuse" || act === "refused",
} satisfies Record<string, (row: SheetRow) => boolean>;

export type RowFilter = keyof typeof rowFilters;

/** What each is called, under `sheet.only`. */
export const filterWords = {
  "": "all",
  lap: "make",
  "da-lap": "made",
  "cap-nhat": "update",
  "nen-xem": "look",
  "tu-choi": "refuse",
} as const satisfies Record<RowFilter, string>;
