import { questionOf, sheetQuestions, type SheetQuestion } from "../nominations/questions/asked";
import { fold } from "../text/fold";
import { isOneOf } from "../vocabulary";

/**
 * What a column of a sheet tells: a question's answer, or one of the ways in which offices write an answer apart (the year
 * under "Nam" or "Nữ" gives sex and year).
 */
export const otherTargets = [
  "male-year",
  "female-year",
  "male-mark",
  "female-mark",
  "age",
  "family-name",
  "occupation-workplace",
  "consent",
  "note",
  "index",
] as const;
type OtherTarget = (typeof otherTargets)[number];

export type SheetTarget = SheetQuestion | OtherTarget;
export const sheetTargets: readonly SheetTarget[] = [...sheetQuestions, ...otherTargets];
export const isOtherTarget = (target: SheetTarget): target is OtherTarget => isOneOf(otherTargets, target);
/** What a form or the memory says of a column; null for what is left out, or no longer a target. */
export const asTarget = (text: unknown): SheetTarget | null =>
  sheetTargets.find((target) => target === text) ?? null;

/** How sure a head's words are of their target: the catalogue's own, or words that offices use for it. */
export type Meant = { target: SheetTarget; sure: number };

const byHeader = new Map(
  sheetQuestions.flatMap((name) => questionOf(name).headers.map((words) => [fold(words), name] as const)),
);

/** Columns that no nomination asks for, and those whose answer a portal may not keep (Luật 91/2025: no more than needed). */
const leftOut =
  /cccd|cmnd|can cuoc|dinh danh|dien thoai|\bsdt\b|so dt|e ?mail|dan toc|ton giao|dang vien|vao dang|trinh do|hoc van|chuyen mon|que quan|nguyen quan|quyet dinh|hinh thuc|danh hieu|chu ki|ki nhan|so tien|tien thuong|tai khoan|suc khoe|hinh anh|minh chung|so phieu|de xuat|y kien/;

/** In order: the first that fits tells. */
const rules: [SheetTarget, RegExp, number][] = [
  ["index", /^(stt|tt|so tt|s tt|so thu tu|thu tu)$/, 9],
  ["note", /^(ghi chu|chu thich)/, 9],
  ["consent", /^(su |y kien |phieu |da )?dong y( (cho )?(neu|cong khai|cong bo|dang)\b.*)?$|\bneu ten\b/, 9],
  [
    "occupation-workplace",
    /(chuc vu|nghe nghiep|chuc danh|cong viec).*(don vi|noi (cong tac|lam viec)|co quan|dia chi)/,
    8,
  ],
  ["occupation-workplace", /don vi (cong tac )?(va )?chuc vu/, 8],
  // "Họ tên, năm sinh": the year is taken out of the name's cell.
  ["name", /^(stt )?ho (va )?(chu lot )?ten\b.*(\b(nam|ngay) sinh|tuoi|\bns\b)/, 9],
  ["birthYear", /nam sinh|ngay( thang)?( nam)? sinh|sinh (nam|ngay)|^(ns|n sinh|ng sinh|sinh)$/, 8],
  ["age", /^(so |do )?tuoi\b/, 8],
  ["sex", /gioi tinh|^gioi$|^gt$|^phai$|^nam nu$/, 8],
  ["family-name", /^(ho (va )?(ten )?(dem|lot)|ho( va)? (chu )?(lot|dem)|ho)$/, 8],
  [
    "name",
    /\bho (va )?(chu lot )?ten\b|ten (ca nhan|tap the|mo hinh|guong|nguoi|don vi ca nhan|don vi tap the)/,
    9,
  ],
  ["occupation", /nganh nghe/, 7],
  ["field", /linh vuc|^nganh\b/, 8],
  ["kind", /^(loai|phan loai|doi tuong|loai (hinh|doi tuong)|nhom doi tuong|ca nhan tap the)\b/, 6],
  ["sinceYear", /^(tu|bat dau tu) nam|nam bat dau|thuc hien tu/, 7],
  ["untilYear", /^den nam|nam ket thuc/, 7],
  [
    "deed",
    /thanh tich|viec (lam )?tot|dien hinh ve|(noi dung|li do) ?(bieu duong|de nghi|khen)?|tom tat|dong gop|mo ta|hanh dong|viec lam|ket qua noi bat|guong ve/,
    7,
  ],
  [
    "formerUnit",
    /(phuong|xa|don vi|dia phuong|dia ban|noi o) (xa )?(thi tran )?(cu|truoc)|truoc sap nhap|^(phuong|xa|phuong xa|phuong xa thi tran|ubnd phuong)$|don vi hanh chinh/,
    8,
  ],
  ["neighbourhood", /khu pho|\bkp\b|to dan pho|^ap\b/, 8],
  ["neighbourhood", /dia chi|noi o|cu tru|cu ngu|\bngu (tai|o)\b|thuong tru|tam tru|dia ban/, 6],
  ["occupation", /chuc vu|nghe nghiep|chuc danh|cong viec|nhiem vu|^nghe\b|^hien (nay |dang )?(la|lam)\b/, 7],
  ["workplace", /don vi cong tac|noi (lam viec|cong tac|hoc tap)|co quan|cong tac tai|sinh hoat tai/, 8],
  ["name", /^ten (don vi|co quan|to chuc|doan the|truong|chi hoi)$/, 6],
  ["workplace", /don vi|to chuc|doan the|truong|chi bo|chi hoi/, 5],
  ["honorific", /danh xung|cach goi/, 7],
  [
    "name",
    /^(ten|nguoi duoc .*|ca nhan|tap the|mo hinh|guong|ten goi)( dien hinh| tieu bieu)?$|^ten\b|guong dien hinh|nguoi tot/,
    5,
  ],
  ["deed", /guong|dien hinh|tieu bieu/, 3],
];

/** What a column's head means by its words, from the outermost to its own; null for a column of no use. */
export const targetOf = (words: string[]): Meant | null => meaningsOf(words)[0] ?? null;

/** All that a column's head may mean, the likeliest first: "Gương điển hình" names somebody, or beside names tells what was done. */
export function meaningsOf(words: string[]): Meant[] {
  const own = words.map(headWords).filter(Boolean);
  if (own.length === 0) return [];
  const last = own.at(-1)!;
  const above = own.slice(0, -1).join(" ");
  const bySex = ofOneSex(last, above);
  if (bySex) return [bySex];
  for (const text of [last, own.join(" "), above].filter(Boolean)) {
    const fitting = rules.filter(([, pattern]) => pattern.test(text));
    const [rule] = fitting;
    const named = byHeader.get(text);
    // A head that names two questions at once is neither's alone.
    if (named && rule?.[0] !== "occupation-workplace") return [{ target: named, sure: 10 }];
    const isOut = leftOut.test(text);
    if (rule && (!isOut || rule[2] >= 9)) return fitting.map(([target, , sure]) => ({ target, sure }));
    if (isOut) return [];
  }
  return [];
}

/** Whether a column is one the portal asks for nowhere or may not keep, whatever stands in it. */
export const isLeftOut = (words: string[]): boolean => words.some((text) => leftOut.test(headWords(text)));

/** "Nam" and "Nữ" under "Năm sinh" are years, under "Giới tính" marks; alone, the cells beneath tell (`settleBySex`). */
function ofOneSex(last: string, above: string): Meant | null {
  const [, year, sex] = /^(nam sinh |sinh nam |tuoi )?(nam|nu)( gioi)?$/.exec(last) ?? [];
  if (!sex) return null;
  if (/tuoi/.test(year ?? above) && !/sinh/.test(above)) return { target: "age", sure: 8 };
  const marks = /gioi|phai/.test(above) && !/sinh/.test(above);
  const side = sex === "nam" ? "male" : "female";
  return { target: `${side}-${marks ? "mark" : "year"}`, sure: above || year ? 9 : 6 };
}

/** A head's words to compare: without what stands in brackets, unless nothing else does or it is of a former unit ("Địa bàn (phường cũ)"). */
function headWords(text: string): string {
  return fold(text.replace(/\((?![^)]*(?:(?<!\p{L})cũ|trước)(?!\p{L}))[^)]*\)/giu, " ")) || fold(text);
}
