import { documentStanding, type DocumentStanding } from "../documents/standing";
import { dayInWords } from "./authority";
import type { PaperLine } from "./paper";

/** A document that a paper names as its basis. */
export type PaperBasis = {
  id: string;
  number: string;
  title: string;
  issuer: string;
  issuedOn: string;
  issuedYearOnly: boolean;
  validFrom: string | null;
  validTo: string | null;
  replacedById: string | null;
  replacedByNumber: string | null;
  /** Read in a notice and not in the text itself. */
  toCheck: boolean;
};

/** What somebody has to look at before the paper is signed; null where it may stand as it is. */
export type BasisFault = Exclude<DocumentStanding, "in-force"> | "to-check" | "year-only" | null;

export function basisFault(basis: PaperBasis, today: string): BasisFault {
  const standing = documentStanding(basis, today);
  if (standing !== "in-force") return standing;
  if (basis.toCheck) return "to-check";
  return basis.issuedYearOnly ? "year-only" : null;
}

const remarks: Record<NonNullable<BasisFault>, (basis: PaperBasis) => string> = {
  replaced: ({ replacedByNumber }) =>
    replacedByNumber ? `ĐÃ ĐƯỢC THAY THẾ bằng ${replacedByNumber}` : "ĐÃ ĐƯỢC THAY THẾ",
  expired: () => "ĐÃ HẾT HIỆU LỰC",
  "to-come": () => "CHƯA CÓ HIỆU LỰC",
  "to-check": () => "CẦN ĐỐI CHIẾU với văn bản gốc",
  "year-only": () => "CẦN GHI ĐỦ NGÀY, THÁNG ban hành",
};

/**
 * The lines of legal bases as NĐ 30/2020/NĐ-CP has them: a law by its title alone, others by number, day, issuer and
 * title; a semicolon after each but the last. One that no longer holds says so in brackets, marked, and is never left silently.
 */
export function basisLines(bases: PaperBasis[], today: string): PaperLine[] {
  return bases.map((basis, at) => {
    const fault = basisFault(basis, today);
    const remark = fault ? ` [${remarks[fault](basis)}]` : "";
    const end = at === bases.length - 1 ? "." : ";";
    return { text: basisWords(basis) + remark + end, look: "basis", bold: 0, marked: fault !== null };
  });
}

function basisWords({ number, title, issuer, issuedOn, issuedYearOnly }: PaperBasis): string {
  const day = issuedYearOnly ? `năm ${issuedOn.slice(0, 4)}` : dayInWords(issuedOn);
  if (/^(Bộ luật|Luật|Pháp lệnh) /.test(title)) return `Căn cứ ${title} ${day}`;
  return `Căn cứ ${number} ${day} của ${issuer} ${title.charAt(0).toLocaleLowerCase("vi")}${title.slice(1)}`;
}
