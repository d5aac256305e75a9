import type { ProfileKind } from "../profiles/vocabulary";
import { fold } from "../text/fold";

const kinds: [ProfileKind, RegExp][] = [
  ["collective", /\b(tap the|don vi tap the|ho gia dinh)\b/],
  ["individual", /\b(ca nhan|nguoi tot viec tot)\b/],
  ["model", /\b(mo hinh|cach lam hay|giai phap)\b/],
];

/** The one kind that words name ("II. CÁ NHÂN"); null where they name none or several. */
export function kindInWords(words: string): ProfileKind | null {
  const folded = fold(words);
  const named = kinds.filter(([, pattern]) => pattern.test(folded));
  return named.length === 1 ? named[0]![0] : null;
}

/** "Tổng cộng: 02 tập thể", "Danh sách này có 81 người". */
export function isTotal(words: string): boolean {
  return /^(tong( cong| so)?\b|cong( cong)?\b(?! (ti|ty|an|doan|dong|nhan|tac|chuc))|(ds|danh sach) (nay |tren )?(gom|co)\b|an dinh danh sach)/.test(
    fold(words),
  );
}

/** What stands beneath a list: who signs, who made it, to whom it goes. */
export function isSignature(words: string): boolean {
  return /^(tm|kt|tl|tuq|t m|k t|nguoi lap( bieu| danh sach)?$|chu tich$|pho chu tich$|noi nhan|thu truong( don vi)?$|xac nhan|bi thu$|pho bi thu$|truong ban$|truong phong$|hieu truong$|chu nhiem$|giam doc$|ki ten|(ki )?ghi ro|luu vt|can bo (lap|tong hop)|duyet$|[\p{L} ]*,? ?ngay( \d+)? thang( \d+)? nam|ghi chu\b|luu y\b|y kien)/u.test(
    fold(words),
  );
}

/** A section's words without its number: "II. CÁ NHÂN" → "CÁ NHÂN". */
export function sectionWords(words: string): string {
  return words
    .replace(/^\s*([IVXLC]+|[A-ZĐ]|\d{1,2}(\.\d{1,2})*)\s*[.)/:-]\s*/u, "")
    .replace(/\s*:\s*$/, "")
    .trim();
}

/** How a section is counted, where a row of names has its number. */
export const isSectionCount = (text: string) => /^([IVXLC]+|[A-ZĐ])[.)]?$/u.test(text.trim());
