/** The parts of a year's book that have an address below it, in the order of the book. */
export const bookParts = ["danh-sach", "cau-chuyen", "mo-hinh", "chi-muc", "phuong-xa"] as const;
export type BookPart = (typeof bookParts)[number];

/** A year as it stands in an address; null for anything that is no year of four digits. */
export function parseYear(text: string): number | null {
  return /^(19|20)\d\d$/.test(text) ? Number(text) : null;
}

/** `/so-vang/2026`, or a part of it; without locale. */
export function bookPath(year: number, part?: BookPart | "ban-in"): string {
  return part ? `/so-vang/${year}/${part}` : `/so-vang/${year}`;
}

/** Where a row of the rolls stands within its page. */
export const rowAnchor = (number: number) => `so-${number}`;
