import { questionOf, sheetQuestions, type SheetQuestion } from "../nominations/questions/asked";
import { fold } from "../text/fold";
import { mendedHead } from "./head-words";
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
  "of-individual",
  "of-collective",
  "of-model",
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

export const namingTargets: readonly SheetTarget[] = ["name", "of-individual", "of-collective", "of-model"];
/** Whether a column may hold a row's name: its own one, or that of one kind. */
export const isNaming = (target: SheetTarget | null) => target !== null && namingTargets.includes(target);

/** How sure a head's words are of their target: the catalogue's own, or words that offices use for it. */
export type Meant = { target: SheetTarget; sure: number };

const byHeader = new Map(
  sheetQuestions.flatMap((name) => questionOf(name).headers.map((words) => [fold(words), name] as const)),
);

/** Columns that no nomination asks for, and those whose answer a portal may not keep (Luật 91/2025: no more than needed). */
const leftOut =
  /cccd|cmnd|cmt\b|can cuoc|dinh danh|dien thoai|\bs ?dt\b|so dt|lien he|dau moi|zalo|e ?mail|dan toc|ton giao|quoc tich|dang vien|(vao|ngay) (dang|doan|hoi)\b|ket nap|nhap ngu|ngay (cap|nop|nhan|gui|lap|tham gia)|trinh do|hoc van|chuyen mon|que quan|nguyen quan|quyet dinh|hinh thuc|danh hieu|da duoc khen|chu ki|ki nhan|so tien|tien thuong|muc (thuong|khen)|tai khoan|suc khoe|hinh anh|^(hinh|anh)( (the|chan dung|dai dien))?$|minh chung|dinh kem|^(file|link|ma|dau thoi gian)\b|so phieu|bieu quyet|(nguoi|don vi|co quan|noi) (de (xuat|cu|nghi)|gioi thieu|tien cu|trinh)\b(?!.*cong tac)|^de xuat|nguoi (lien he|phu trach|lap|xac nhan|nhap|gui|tong hop|bao cao)|y kien|ket qua (xet|tham dinh)|(bao hiem|bhxh)/;

/** Of those, what is nobody's business but the person's own: identity, ways to reach them, belief, health (Luật 91/2025). */
const ofOnesOwn =
  /cccd|cmnd|cmt\b|can cuoc|dinh danh|dien thoai|\bs ?dt\b|so dt|zalo|e ?mail|dan toc|ton giao|dang vien|(vao|ngay) dang\b|ket nap|tai khoan|suc khoe|(bao hiem|bhxh)/;

/** In order: the first that fits is the likeliest, unless the column's cells look like another's. */
const rules: [SheetTarget, RegExp, number][] = [
  ["index", /^(stt|tt|so tt|s tt|s t t|so thu tu|thu tu|no|so)$/, 9],
  ["note", /^(ghi chu|chu thich|g chu|luu i|luu y)/, 9],
  ["consent", /^(su |y kien |phieu |da )?dong y( (cho )?(neu|cong khai|cong bo|dang)\b.*)?$|\bneu ten\b/, 9],
  ["kind", /^hinh thuc cn tt$/, 9],
  [
    "occupation-workplace",
    /(chuc vu|nghe nghiep|chuc danh|cong viec).*(don vi|noi (cong tac|lam viec)|co quan|dia chi)/,
    8,
  ],
  ["occupation-workplace", /don vi (cong tac )?(va )?chuc vu/, 8],
  // "Họ tên, năm sinh": the year is taken out of the name's cell.
  ["name", /^(stt )?(ho (va )?(chu lot )?ten|thong tin)\b.*(\b(nam|ngay) sinh|tuoi|\bns\b|ca nhan)/, 9],
  [
    "birthYear",
    /nam sinh|ngay( thang)?( nam)? sinh|sinh (nam|ngay)|^(ns|n sinh|ng sinh|sinh|year of birth|date of birth|dob)$/,
    8,
  ],
  ["age", /^(so |do )?tuoi\b/, 8],
  ["sex", /gioi tinh|^gioi$|^gt$|^phai( tinh)?$|^nam nu$|^(sex|gender)$/, 8],
  ["family-name", /^(ho (va )?(ten )?(dem|lot)|ho( va)? (chu )?(lot|dem)|ho)$/, 8],
  [
    "name",
    /\bho (va )?(chu lot )?ten\b(?! (dem|lot))|\bh ten\b|ten (ca nhan|tap the|mo hinh|guong|nguoi|doi tuong|don vi ca nhan|don vi tap the)|^(full )?name$/,
    9,
  ],
  [
    "name",
    /^(cac )?(ca nhan|tap the|nguoi|doi tuong|ca nhan.*tap the)\b.*\b(duoc|de nghi)\b|^(guong|nguoi) (tot|duoc)/,
    7,
  ],
  ["kind", /^ca nhan tap the\b/, 7],
  ["name", /^ca nhan (va )?tap the/, 6],
  ["occupation", /nganh nghe/, 7],
  ["field", /linh vuc|^nganh\b|^mang( (viec|cong tac))?$/, 8],
  ["kind", /^(loai|phan loai|doi tuong|loai (hinh|doi tuong)|nhom( doi tuong)?)\b/, 6],
  ["sinceYear", /^(tu|bat dau tu) nam|nam bat dau|thuc hien tu/, 7],
  ["untilYear", /^den nam|nam ket thuc/, 7],
  [
    "deed",
    /thanh tich|viec (lam )?(tot|nghia|tu te)|dien hinh ve|(noi dung|li do) ?(bieu duong|de nghi|khen|de xuat)?|tom (tat|luoc)|dong gop|mo ta|hanh dong|viec lam|viec da|ket qua noi bat|guong ve|nghia cu|cong (lao|trang)|(da|viec) lam (duoc|gi)|trich ngang|cau chuyen \w|dien giai|hoat dong|^achievements?$/,
    7,
  ],
  [
    "formerUnit",
    /(phuong|xa|don vi|dia phuong|dia ban|noi o|dvhc|hanh chinh) (xa )?(thi tran )?(cu\b|truoc)|truoc (sap (nhap|xep)|khi sap|day)|^(thuoc )?(phuong|xa|phuong xa|phuong xa thi tran|ubnd phuong)$|don vi hanh chinh|^dvhc/,
    8,
  ],
  ["neighbourhood", /khu pho|\bkp\b|\bk pho\b|^ap\b/, 8],
  ["neighbourhood", /to dan pho|\btdp\b/, 7],
  [
    "neighbourhood",
    /dia chi|noi o|cho o|nha o|cu tru|cu ngu|\bngu (tai|o)\b|thuong tru|tam tru|dia ban|ho khau|so nha|^d c\b|^address$/,
    6,
  ],
  [
    "occupation",
    /chuc vu|nghe nghiep|chuc danh|cong viec|nhiem vu|^nghe\b|^hien (nay |dang )?(la|lam)\b|dang lam|vi tri|vai tro|^(occupation|job)$/,
    7,
  ],
  [
    "workplace",
    /don vi cong tac|noi (lam|cong tac|hoc|sinh hoat)|co quan|cong tac tai|sinh hoat tai|dvct|truc thuoc/,
    8,
  ],
  ["name", /^ten (don vi|co quan|to chuc|doan the|truong|chi hoi)$/, 6],
  ["workplace", /don vi|to chuc|doan the|truong|chi bo|chi hoi/, 5],
  ["occupation", /^cong tac$/, 5],
  ["honorific", /danh xung|cach goi|xung ho|^ong( hoac)? ba$/, 7],
  [
    "name",
    /^(ten|nguoi duoc .*|ca nhan|tap the|mo hinh|guong|ten goi)( dien hinh| tieu bieu)?$|^ten\b|guong dien hinh|nguoi tot|^ong ba$|^dong chi$|^d c$|danh tinh|doi tuong/,
    5,
  ],
  ["deed", /guong|dien hinh|tieu bieu|ket qua/, 3],
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
  const texts = [last, own.join(" "), above].filter(Boolean);
  for (const text of texts) {
    const found = offersOf(text);
    // What is mistyped or cut short may mean what the words it is nearest to mean, too.
    const mended = mendedHead(text);
    const meant = mended === text ? null : offersOf(mended);
    if (found && (found.length === 0 || !meant)) return found;
    if (found || meant) return [...(found ?? []), ...(meant ?? [])];
  }
  return [];
}

/** What one text may mean; null where it says nothing known, none where it heads a column of no use. */
function offersOf(text: string): Meant[] | null {
  const fitting = rules
    .filter(([, pattern]) => pattern.test(text))
    .map(([target, , sure]) => ({ target, sure }));
  const [first] = fitting;
  const named = byHeader.get(text);
  // A head that names two questions at once is neither's alone.
  if (named && first?.target !== "occupation-workplace")
    return [{ target: named, sure: 10 }, ...fitting.filter(({ target }) => target !== named)];
  if (first && (!leftOut.test(text) || first.sure >= 9)) return fitting;
  return leftOut.test(text) ? [] : null;
}

/** Whether a text is a head's words as they stand. */
export const saysHead = (text: string): boolean => offersOf(headWords(text)) !== null;

/** Whether a column is one the portal asks for nowhere or may not keep, whatever stands in it. */
export const isLeftOut = (words: string[]): boolean => words.some((text) => leftOut.test(headWords(text)));

/** Whether a column holds what the portal may hand to nobody. */
export const isOnesOwn = (words: string[]): boolean =>
  targetOf(words) === null && words.some((text) => ofOnesOwn.test(headWords(text)));

/** The one kind that a column's head names ("Tập thể", "Tên tập thể"), where other columns are for others. */
export function kindOfHead(words: string[]): "individual" | "collective" | "model" | null {
  const own = headWords(words.at(-1) ?? "");
  if (/^((ho )?ten )?(cac )?(ca nhan|nguoi)$/.test(own)) return "individual";
  if (/^(ten )?(cac )?(tap the|don vi|tap the don vi|don vi tap the|ho gia dinh)$/.test(own))
    return "collective";
  return /^(ten )?(cac )?(mo hinh|cach lam hay|mo hinh cach lam( hay)?)$/.test(own) ? "model" : null;
}

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
  return (
    fold(text.replace(/\((?![^)]*(?:(?<!\p{L})(?:cũ|CN\W+TT)|trước)(?!\p{L}))[^)]*\)/giu, " ")) || fold(text)
  );
}
