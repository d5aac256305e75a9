/** What may be printed on a blank, from top to bottom: fields of words, and the check code as a picture. */
export const blankFieldKinds = [
  "issuer",
  "giving",
  "name",
  "address",
  "content",
  "decision",
  "book",
  "dated",
  "title",
  "signer",
  "code",
  "qr",
] as const;
export type BlankFieldKind = (typeof blankFieldKinds)[number];

/** From where a field is measured: its left edge, its middle or its right edge. */
export const alignments = ["left", "center", "right"] as const;
export type Alignment = (typeof alignments)[number];

/** The typefaces that are shipped, all of them with every Vietnamese letter. */
export const typefaces = [
  "serif",
  "serif-bold",
  "serif-italic",
  "serif-bold-italic",
  "display-bold",
] as const;
export type Typeface = (typeof typefaces)[number];

/** A field of a blank. Lengths are millimetres from the paper's upper left corner, `size` is points. */
export type BlankField = {
  /** Whether the machine prints it; what the blank has already, it does not. */
  on: boolean;
  /** Its words, with gaps; see `gaps`. */
  words: string;
  /** Where it is measured from, by its alignment. */
  x: number;
  /** Where the letters of its first line stand (a QR code: its upper edge). */
  y: number;
  width: number;
  height: number;
  size: number;
  align: Alignment;
  font: Typeface;
};
export type BlankFields = Record<BlankFieldKind, BlankField>;

/** What a field's words may leave open, written in braces: "{họ tên}". */
export const gaps = [
  "danh xưng",
  "họ tên",
  "địa chỉ",
  "nơi làm việc",
  "đơn vị",
  "thành tích",
  "năm",
  "số quyết định",
  "ngày quyết định",
  "địa danh",
  "số sổ vàng",
  "người ký",
  "mã",
] as const;
export type Gap = (typeof gaps)[number];

/** Why nobody is given a certificate for a recognition, or not now. */
export const hindrances = ["revoked", "consent-back", "on-hold", "lacks", "letters", "too-long"] as const;
export type Hindrance = (typeof hindrances)[number];
