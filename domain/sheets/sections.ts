import type { ProfileKind } from "../profiles/vocabulary";
import { fold } from "../text/fold";

const kinds: [ProfileKind, RegExp][] = [
  ["collective", /\b(tap the|gia dinh)\b/],
  ["individual", /\b(ca nhan|nguoi tot viec tot)\b/],
  ["model", /\b(mo hinh|cach lam( hay| moi)|giai phap|sang kien)\b/],
];

/** The one kind that words name ("II. CÁ NHÂN"); null where they name none or several. */
export function kindInWords(words: string): ProfileKind | null {
  const folded = fold(words);
  const named = kinds.filter(([, pattern]) => pattern.test(folded));
  return named.length === 1 ? named[0]![0] : null;
}

/** "Tổng cộng: 02 tập thể", "Danh sách này có 81 người". */
export function isTotal(words: string): boolean {
  return /^(tong( cong| so|$| (kp|khu pho|to|so|ca nhan|tap the|\d))\b|so luong\b|trang truoc\b|mang sang\b|chuyen (sang|trang)\b|luy ke\b|cong( cong)?\b(?! (ti|ty|an|doan|dong|nhan|tac|chuc))|(ds|danh sach) (nay |tren )?(gom|co)\b|an dinh danh sach)/.test(
    fold(words),
  );
}

/** What stands beneath a list: who signs, who made it, to whom it goes. */
export function isSignature(words: string): boolean {
  return /^(tm|kt|tl|tuq|t m|k t|nguoi lap( bieu| bang| danh sach)?$|lap bang$|ke toan( truong)?$|nguoi (duyet|tong hop|kiem tra|nhan)$|phe duyet$|dai dien\b.*|chu tich$|pho chu tich$|noi nhan|thu truong( don vi)?$|xac nhan|bi thu$|pho bi thu$|truong ban$|truong phong$|hieu truong$|chu nhiem$|thu ki( .*)?$|chu (tri|toa)( .*)?$|(da )?ki$|giam doc$|ki ten|(ki )?ghi ro|luu vt|can bo (lap|tong hop)|duyet$|[\p{L} ]*,? ?ngay( \d+)? thang( \d+)? nam|ghi chu\b|luu y\b|y kien)/u.test(
    fold(words),
  );
}

/** A section's words without its number and count: "II. CÁ NHÂN: 02 người" → "CÁ NHÂN". */
export function sectionWords(words: string): string {
  return words
    .replace(/^\s*[-–*+•]\s*/u, "")
    .replace(/^\s*(?:phần|mục|nhóm)\s+(?:thứ\s+\p{L}+|[IVXLC]+|\d{1,2}|[A-ZĐ])(?!\p{L})\s*[.)/:–-]*\s*/iu, "")
    .replace(/^\s*([IVXLC]+|[A-ZĐ]|\d{1,2}(\.\d{1,2})*)\s*[.)/:-]\s*/u, "")
    .replace(counted, "")
    .replace(/\s*:\s*$/, "")
    .trim();
}

const counted =
  /\s*(?:\(\s*(?:gồm\s+)?\d{1,4}(?:\s[^)]*)?\)|:\s*\d{1,4}|[:–-]\s*(?:gồm\s+)?\d{1,4}\s+(?:người|trường hợp|cá nhân|tập thể|mô hình|gương|hồ sơ|đơn vị|hộ))\s*$/iu;

/** How a section is counted, where a row of names has its number. */
export const isSectionCount = (text: string) => /^([IVXLC]+|[A-ZĐ])[.)]?$/u.test(text.trim());
