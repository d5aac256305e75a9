import { honorifics } from "../persons/short-forms";
import { isSyllable } from "../persons/syllables";
import { fold } from "../text/fold";
import type { ProfileKind } from "../profiles/vocabulary";

const surnames = new Set(
  (
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong li ly dinh truong lam mai trinh doan dao luong ha cao " +
    "chau ta thai quach to la luu kieu phung vuong thach kim son tang ong diep nghiem bach trieu tong hua khuu giang lieu mac " +
    "au quan chu tu ton doi danh dam thieu van ninh nhan uong lu lo vi khong phi mac nhu lang tieu mach hong khong cu kha " +
    "than tiet trang viem bang canh co dong dau giap han hau khuong lai luc ma mong na nong o phuong sam sy si tat thi tuong ung xa y"
  ).split(" "),
);

const bodies =
  /^(chi (hoi|doan|bo)|dang bo|ban|to|doi|hoi|nhom|cau lac bo|clb|truong|cong (ti|ty|an|doan)|khu pho|kp|ap|ubnd|ubmttq|uy ban|tram|phong|doan|tap the|hop tac xa|htx|xi nghiep|benh vien|chua|tinh xa|giao (xu|ho)|nha tho|gia dinh|ho (gia dinh|kinh doanh|dan|ong|ba)|hem|phan hoi|thien vien|tu vien|cua hang|co so|trung tam|lien doan|lop|quan chung|van phong|bo phan|mat tran|qui|nghiep doan|khoi|doanh nghiep|dntn|lien (quan|doi)|cong dong|hoi dong|luc luong|bep an|thu vien|khoa|cum|mai am|nha|quan|tiem|bqt|bdh|mai)\b/;

/** Words that a name of a person does not begin with, but that of a body or a practice may. */
export function kindByName(name: string): ProfileKind | null {
  const words = fold(name);
  if (/^mo hinh\b/.test(words)) return "model";
  if (isPersonName(name)) return "individual";
  if (bodies.test(words)) return "collective";
  return null;
}

/** Two to six words, the first a surname, each with a capital: "Trần Thị B". In capitals as a whole too. */
export function isPersonName(name: string): boolean {
  const words = name.trim().split(/\s+/);
  if (words.length < 2 || words.length > 6) return false;
  if (!words.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word))) return false;
  if (bodies.test(fold(name)) && !surnames.has(fold(words[0]!))) return false;
  return surnames.has(fold(words[0]!));
}

/** What stands before a household's name, not a person's. */
const ofFamilies = new Set(["gia đình", "hộ"]);

const titles = new RegExp(
  `^((?:${[...honorifics, "đc"]
    .filter((title) => !ofFamilies.has(title))
    .map((title) => title.replace(" ", "[\\s/.]+"))
    .join("|")})\\.?)[\\s:]+`,
  "iu",
);
const ofMen = /^(ông|anh|chú|thầy|thầy giáo|linh mục|đại đức|thượng tọa|hòa thượng)$/iu;
const ofWomen = /^(bà|chị|cô|cô giáo|dì|nữ tu|ni sư|sư cô|mẹ .*)$/iu;

export type SaidName = { name: string; honorific: string; sex: "male" | "female" | null };

/** A name without its forms of address, which tell the sex where they are of one only. "Đồng chí" is no form for a portal. */
export function readName(text: string): SaidName {
  const [whole, said] = titles.exec(text) ?? [];
  const behind = text.slice(whole?.length);
  const rest = said ? readName(behind) : null;
  // "Bà con khu phố 3" begins with no form of address, "Cụ ông Trần Văn A" with two.
  if (!said || !rest || (rest.name === behind && !/^\p{Lu}/u.test(behind)))
    return { name: text, honorific: "", sex: null };
  const word = said.toLowerCase().replace(/\.$/, "");
  const sex = ofMen.test(word) ? "male" : ofWomen.test(word) ? "female" : rest.sex;
  return { name: rest.name, honorific: rest.honorific || asForm(said, word), sex };
}

/** "ÔNG" as "Ông", "ThS." as "ThS". */
function asForm(said: string, word: string): string {
  if (/^(đồng chí|đ\/?c)/.test(word)) return "";
  return isSyllable(fold(word.split(" ")[0]!))
    ? word[0]!.toUpperCase() + word.slice(1)
    : said.replace(/\.$/, "");
}

const together = /^(?:hai |2 )?(?:vợ chồng|anh em|chị em|mẹ con|cha con|ông bà)\s*:?\s+(?=\p{Lu})/iu;
/** "3. Nguyễn Văn A", "3/ Nguyễn Văn A": the count of a list without a column for it. */
const countBefore = /^\s*\d{1,4}\s*[.)/]\s*(?=\p{L})/u;
export const withoutCount = (name: string): string => name.replace(countBefore, "");

const birthBehind =
  /[\s(,;–-]+(?:(?:sinh(?: năm| ngày)?|năm sinh|sn|ns)[\s.:]*)?((?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d)\s*\)?\s*$/iu;

/** "Nguyễn Văn A (1965)", "Nguyễn Văn A, sinh năm 1965": a person's name and what stands behind it of the birth. */
export function splitBirth(name: string): { name: string; birth: string } {
  const [tail, birth] = birthBehind.exec(name) ?? [];
  const rest = tail ? name.slice(0, -tail.length).trim() : name;
  return birth && isPersonName(readName(rest).name) ? { name: rest, birth } : { name, birth: "" };
}

const asideBehind =
  /[\s,]*(?:\([^)]*\)|\*+|(?:-\s*|–\s*)?(?<=[\s(–-])(?:tức|bí danh|pháp danh|thường gọi)(?:\s|:).*)\s*$/iu;

/** "Nguyễn Văn A (Ba Gà)", "Nguyễn Văn A (*)", "Nguyễn Văn A - tức Năm Hiền": a person's name and what is said beside it. */
export function splitAside(name: string): { name: string; aside: string } {
  const [aside] = asideBehind.exec(name) ?? [];
  const rest = aside ? name.slice(0, -aside.length).trim() : name;
  return aside && isPersonName(readName(rest).name)
    ? { name: rest, aside: aside.trim() }
    : { name, aside: "" };
}

const between =
  /\s*(?:\n|;|,|&|\+|\/|\s-\s|\s(?:và|cùng)\s)\s*(?:(?:và|cùng)\s+)?(?:(?:vợ|chồng|con|em|mẹ|cha)\s+(?:là\s+)?)?/iu;

/**
 * The people that one cell names: "Nguyễn Văn A và Trần Thị B" are two. Only where every part is a person's name by itself;
 * anything else is one name.
 */
export function namesIn(cell: string): string[] {
  const parts = cell
    .replace(together, "")
    .split(between)
    .map((part) => withoutCount(part).trim())
    .filter(Boolean);
  const isName = (part: string) => isPersonName(readName(splitAside(part).name).name);
  if (parts.length > 1 && parts.every(isName)) return parts;
  return [withoutCount(cell).replace(/\s+/g, " ").trim()];
}

/** "NGUYỄN THỊ ÁNH-TUYẾT" → "Nguyễn Thị Ánh-Tuyết"; of a body only its first letter, and what are names within is not known. */
export function inProperCase(name: string, kind: ProfileKind | null): string {
  if (!isShouted(name)) return name;
  const low = name.toLocaleLowerCase("vi");
  if (kind === "individual" || isPersonName(name))
    return low.replace(
      /(^|[\s(.'’-])(\p{Ll})/gu,
      (_, before: string, letter: string) => before + letter.toLocaleUpperCase("vi"),
    );
  return low.replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase("vi"));
}

/** In capitals throughout, and of more than an abbreviation's length. */
export function isShouted(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) && /\s/.test(text.trim());
}
