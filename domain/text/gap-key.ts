import { fold } from "./fold";

/**
 * A gap's name in one spelling, "so_luong", however it was typed in its braces: "Số lượng", "so luong". Wordings of papers and
 * of certificates know their gaps by it.
 */
export const gapKey = (typed: string): string => fold(typed).replaceAll(" ", "_");
