import type { Cell } from "@/domain/sheets/written-cells";
import type { Words } from "../_server/sheet-route";

/** The row's place in the list, from 1. */
export const place = (_: unknown, at: number): Cell => at + 1;

export const day = (date: string | null): Cell => (date ? { day: date } : null);
export const moment = (at: Date | null): Cell => (at ? { moment: at } : null);
export const year = (number: number | null): Cell => (number === null ? null : { year: number });

/** "Bà Trần Thị B". */
export const fullName = ({ honorific, name }: { honorific: string; name: string }) =>
  [honorific, name].filter(Boolean).join(" ");

/** What there is to note of a row: that it was made up to show the portal, then what else. */
export const note = ({ t }: Words, { illustrative }: { illustrative: boolean }, ...more: (string | null)[]) =>
  [illustrative ? t("adoption.illustrative") : "", ...more].filter(Boolean).join(". ");
