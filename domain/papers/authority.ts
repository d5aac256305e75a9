/** Words for who issues a paper, as a decree writes them (NĐ 30/2020/NĐ-CP, Phụ lục II). */
export type PaperUnit = { id: string; name: string; isCity: boolean };

/** A name within a sentence: "phường Minh Phụng", but "Phường 7" and "Thành phố Hồ Chí Minh". */
export function nameInside({ name, isCity }: PaperUnit): string {
  const keeps = isCity || /^\S+ \d/.test(name) || /^Đặc khu \d/.test(name);
  return keeps ? name : name.charAt(0).toLocaleLowerCase("vi") + name.slice(1);
}

export const authorityOf = (unit: PaperUnit): string => `Ủy ban nhân dân ${nameInside(unit)}`;

/** What stands for what is not known, for a pen to fill. */
export const dots = "……………";
export const dayGap = "ngày … tháng … năm …";

/** "05 tháng 3 năm 2026": days below 10 and the first two months with a nought before them; `day` is an ISO date. */
export function dateInWords(day: string): string {
  const [year, month, date] = day.split("-") as [string, string, string];
  return `${date} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
}

/** The same after "ngày", with room for a pen where the day is not known. */
export const dayInWords = (day: string | null): string => (day ? `ngày ${dateInWords(day)}` : dayGap);

/**
 * Where a paper or a certificate is given, before its day: the official name whole. It has to be whole where a place is called by
 * a number or after a person or an event (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4), and no table says which are.
 */
export const placeName = (unit: string | null | undefined): string => unit || dots;

/** "Số: 15/TTr-UBND", or with room to write where the number is not known. A `known` number may hold its symbol already. */
export function numberLine(symbol: string, known: string | null): string {
  if (known) return `Số: ${known.replace(/^số:?\s*/iu, "")}`;
  return symbol ? `Số:      /${symbol}` : "";
}

/** The same within a sentence. */
export function numberInside(symbol: string, known: string | null): string {
  return known ? `số ${known.replace(/^số:?\s*/iu, "")}` : `số ……/${symbol}`;
}

/** "ỦY BAN NHÂN DÂN" above "PHƯỜNG MINH PHỤNG": both are one name, on two lines. */
export const issuerLines = (line: string): string[] => bodyAbovePlace(line.toLocaleUpperCase("vi"));

/** The same of a line in capitals already; any other line stays as it is. */
export function bodyAbovePlace(line: string): string[] {
  const [, body, place] = /^(ỦY BAN NHÂN DÂN)\s+(.+)$/u.exec(line) ?? [];
  return body && place ? [body, place] : [line];
}
