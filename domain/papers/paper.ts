/** One paper as what it says, before it is drawn in Word or on a page. */
export type Paper = {
  /** The lines of who issues it, in capitals. */
  issuer: string[];
  /** "Số: 15/TTr-UBND"; with a gap where the number is not known, "" where such a paper bears none. */
  number: string;
  /** Written under the number while nothing is decided. */
  isDraft: boolean;
  /** "Phường Minh Phụng, ngày … tháng … năm …" */
  place: string;
  title: string;
  /** What it is about, a line each. */
  about: string[];
  /** "Kính gửi:" and to whom; none where it is for nobody in particular. */
  addressees: { lead: string; names: string[] };
  /** What whoever prints it has to know and strike out before it is signed: marked lines above the body. */
  remarks: PaperLine[];
  body: Block[];
  /** Nơi nhận. */
  recipients: string[];
  /** One stands on the right; of two the first stands on the left. */
  signers: string[][];
  /** Who signed, where that is known. */
  signedBy: string;
  annex: Annex | null;
  /** Said at the foot of every page, "" for nothing. */
  foot: string;
};

export type Block = { as: "line"; line: PaperLine } | { as: "table"; table: PaperTable };

/** How a line stands: a sentence, a heading, words in the middle, an article, a legal basis, or an answer under its name. */
export type LineLook = "text" | "heading" | "middle" | "basis" | "answer";
export type PaperLine = {
  text: string;
  look: LineLook;
  /** How many of its first characters are bold. */
  bold: number;
  /** Somebody has to look at it before it is signed. */
  marked?: boolean;
};

/** Cells as text, or a line across all columns that begins a part of the list. */
export type TableRow = string[] | { part: string };
export type PaperTable = {
  heads: string[];
  rows: TableRow[];
  /** Columns whose cells stand in the middle, from 0. */
  middle: number[];
};

/** The list behind a paper, on pages of its own. */
export type Annex = { title: string[]; under: string; table: PaperTable; total: string };
