/**
 * How an office's paper is laid out (NĐ 30/2020/NĐ-CP, Phụ lục I): every measure of it stands here. Lengths are twentieths of a
 * point as Word keeps them, sizes of letters half points.
 */
const mm = (length: number) => Math.round((length * 1440) / 25.4);

export const sheet = {
  width: 11906,
  height: 16838,
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(8) },
} as const;

/** The room between the margins, upright and on its side. */
export const room = {
  portrait: sheet.width - sheet.margin.left - sheet.margin.right,
  landscape: sheet.height - sheet.margin.left - sheet.margin.right,
} as const;
export type Way = keyof typeof room;

export const font = "Times New Roman";

export const sizes = {
  state: 24,
  motto: 26,
  issuer: 24,
  number: 26,
  title: 28,
  about: 28,
  body: 28,
  list: 24,
  pageNumber: 26,
  recipientsHead: 24,
  recipients: 22,
  foot: 20,
} as const;

/** How far a paragraph's first line stands in, what stands after it, and its lines' distance (240 is single). */
export const paragraphs = { first: mm(12.7), after: 120, line: 264 } as const;

/** Of the room, what the issuer's half of the heading takes. */
export const issuerShare = 0.39;

/** How much of the width above it a line under a name is long. */
export const ruleShare = { issuer: 0.4, about: 0.3 } as const;

export const statesName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const motto = "Độc lập - Tự do - Hạnh phúc";
