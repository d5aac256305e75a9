import { honorifics } from "../persons/short-forms";
import { isSyllable } from "../persons/syllables";
import { fold } from "../text/fold";
import type { ProfileKind, Sex } from "../profiles/vocabulary";

const surnames = new Set(
  (
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong li ly dinh truong lam mai trinh doan dao luong ha cao " +
    "chau ta thai quach to la luu kieu phung vuong thach kim son tang ong diep nghiem bach trieu tong hua khuu giang lieu mac " +
    "au quan chu tu ton doi danh dam thieu van ninh nhan uong lu lo vi khong phi mac nhu lang tieu mach hong khong cu kha " +
    "than tiet trang viem bang canh co dong dau giap han hau khuong lai luc ma mong na nong o phuong sam sy si tat thi tuong ung xa y che vong sam truong luc sa kpa siu ksor rmah cil kon ha lieng tu te bo hy"
  ).split(" "),
);

const bodies =
  /^(chi (hoi|doan|bo)|dang bo|ban|to|doi|hoi|nhom|cau lac bo|clb|truong|cong (ti|ty|an|doan)|khu pho|kp|ap|ubnd|ubmttq|uy ban|tram|phong|doan|tap the|hop tac xa|htx|xi nghiep|benh vien|chua|tinh xa|giao (xu|ho)|nha tho|gia dinh|ho (gia dinh|kinh doanh|dan|ong|ba)|hem|phan hoi|thien vien|tu vien|cua hang|co so|trung tam|lien doan|lop|quan chung|van phong|bo phan|mat tran|qui|nghiep doan|khoi|doanh nghiep|dntn|lien (quan|doi)|cong dong|hoi dong|luc luong|bep an|thu vien|khoa|cum|mai am|nha|quan|tiem|bqt|bdh|mai|dang uy|quy|bep com|hoi quan|phan doi|tieu doi|trung doi|dai doi|hai quan|buu (dien|cuc)|ngan hang|chung cu|tong cong ti|tap doan|hoc vien|vien|dinh|mieu|hiep hoi|khach san|sieu thi|chi nhanh|chi cuc|don vi|lien chi|thanh nien xung|mttq|hlhpn|hkh|hctd|ccb)\b/;

/** What a name's words say it is of: a body, a practice or a person; null where they say nothing. */
export function kindByName(name: string): ProfileKind | null {
  const words = fold(name);
  if (models.test(words)) return "model";
  if (isPersonName(name)) return "individual";
  if (bodies.test(words)) return "collective";
  return looksLikePerson(name) ? "individual" : null;
}

const models =
  /^(mo hinh|cach lam (hay|moi)|cong trinh|giai phap|sang kien|phong trao|chuong trinh|du an|de an|chien dich|cuoc (thi|van dong)|tuyen (hem|duong|pho))\b/;

/** Two to six words, the first a surname or the second "Thị" or "Văn", each with a capital: "Trần Thị B". In capitals as a whole too. */
export function isPersonName(name: string): boolean {
  const words = name.trim().split(/\s+/);
  if (words.length < 2 || words.length > 6) return false;
  const isSmall = !/\p{Lu}/u.test(name);
  if (!words.every((word) => (isSmall ? inLetters : withCapital).test(word))) return false;
  const [first, second] = words.map((word) => fold(word)) as [string, string];
  // "Trường" is no "Trương".
  if (/^trường$/iu.test(words[0]!.normalize("NFC")) || ofBodies.test(fold(name))) return false;
  const isUsual = surnames.has(first) || first === "thich";
  if (isSmall)
    return (
      usual.has(first) &&
      words.length >= 3 &&
      words.length <= 5 &&
      words.every((word) => isSyllable(fold(word)))
    );
  if (bodies.test(fold(name)) && !isUsual) return false;
  return isUsual || (words.length >= 3 && /^(thi|van)$/.test(second) && !things.test(fold(name)));
}

/** Short forms that stand in no person's name. */
const ofBodies = /\b(thcs|thpt|tnhh|ubnd|mttq|clb|kp|khu pho|to dan pho)\b/;

const withCapital = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const inLetters = /^[\p{Ll}\p{M}]+$/u;

/** Surnames by which even a name in small letters throughout is told. */
const usual = new Set("nguyen tran le pham huynh hoang phan vo dang bui ngo duong trinh dinh".split(" "));

/** What names of practices begin with, and no person's. */
const things =
  /^(tu|bep|hem|duong|cau|ngay|phien|cho|cay|vuon|san|goc|gio|xe|com|hu|pho|thung|gian|quay|chuyen|tuyen|chum|don|hop|qua|cong|loa|tram|ti?em|chiec|buoi|bua|mot|hai|ba|moi|khong|gom|thu|giup|tiet kiem|camera|nuoc|mai che|mau|nui|ban tin)\b/;

/** A person's name by its look, though its surname is known to no list: "Sa Lê Hà". */
export const looksLikePerson = (name: string) => {
  const words = name.trim().split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    !isShouted(name) &&
    words.every((word) => withCapital.test(word)) &&
    !things.test(fold(name)) &&
    !/\b(vien|chua|truong|cong ti|doi|hoi|nhom|clb|xanh|do|dep|sach|xa|phuong|khu pho|viet nam|yeu thuong|nghia tinh)\b/.test(
      fold(name),
    )
  );
};

/** What stands before a household's name, not a person's. */
const ofFamilies = new Set(["gia đình", "hộ"]);

/** Others that only lists write before a name. */
const moreTitles =
  "chuẩn úy|thượng sĩ|trung sĩ|hạ sĩ|binh nhất|binh nhì|thiếu tướng|trung tướng|dược sĩ|lương y|mục sư|soeur|sơ|tu sĩ|cư sĩ|nghệ sĩ nhân dân|nghệ nhân ưu tú|nghệ nhân nhân dân|nsưt|nsnd|ngưt|ngnd|nnưt|ahllvtnd|ccb|ds|đd|lm|ms|tt|đđ|ht|ckii|cki|ck2|ck1|bsckii|bscki|ktv|ktts|cn|ô|kts".split(
    "|",
  );

const titles = new RegExp(
  `^((?:${[...honorifics, ...moreTitles, "đc"]
    .sort((one, other) => other.length - one.length)
    .filter((title) => !ofFamilies.has(title))
    .map((title) => title.replace(" ", "[\\s/.]+"))
    .join("|")})(?:\\.|(?=[\\s:/])))[\\s:/]*(?=\\p{L})`,
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
const countBefore = /^\s*(?:\(\d{1,4}\)|\d{1,4}\s*[.)/:-]|[-–•*+])\s*(?=\p{L})/u;
export const withoutCount = (name: string): string => name.replace(countBefore, "");

/** The people that one cell names, each in the words told of them, and the sex that "vợ" and "chồng" tell. */
export type Named = { text: string; sex: Sex | null };

const strong = /\s*(?:\n|;|&|\+|\s(?:và|cùng)\s)\s*(?:(?:và|cùng)\s+)?/iu;
const weak = /\s*(?:\n|;|,|&|\+|\/|\s-\s|\s(?:và|cùng)\s)\s*(?:(?:và|cùng)\s+)?/iu;
const related = /^(?:(vợ|chồng|con|em|mẹ|cha)\s*:?\s+(?:là\s+)?)(?=\p{L})/iu;

/**
 * The people that one cell names: "Nguyễn Văn A và Trần Thị B" are two. Only where every part names a person by itself;
 * anything else is one name. `isPerson` tells whether a part names one.
 */
export function namesIn(cell: string, isPerson: (part: string) => boolean): Named[] {
  for (const separator of [strong, weak]) {
    const parts = cell
      .replace(together, "")
      .split(separator)
      .map((part) => withoutCount(part).trim())
      .filter(Boolean)
      .map((part) => ({
        text: part.replace(related, ""),
        relation: related.exec(part)?.[1]?.toLowerCase() ?? "",
      }));
    if (parts.length < 2 || !parts.every(({ text }) => isPerson(text))) continue;
    const spouse = parts.find(({ relation }) => relation in sexOf)?.relation;
    return parts.map(({ text, relation }, at) => ({
      text,
      sex:
        sexOf[relation] ??
        (spouse && at === 0 && parts.length === 2 ? (spouse === "vợ" ? "male" : "female") : null),
    }));
  }
  return [{ text: withoutCount(cell).trim(), sex: null }];
}

const sexOf: Record<string, Sex> = { vợ: "female", chồng: "male", mẹ: "female", cha: "male" };

/** "NGUYỄN THỊ ÁNH-TUYẾT" → "Nguyễn Thị Ánh-Tuyết"; "nguyễn Văn A" too; of a body only its first letter, and what are names within is not known. */
export function inProperCase(name: string, kind: ProfileKind | null): string {
  const isSmall = kind === "individual" && !/\p{Lu}/u.test(name);
  const isMixed = kind === "individual" && isPersonName(name) && /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u.test(name);
  if (!isShouted(name) && !isSmall && !isMixed) return name;
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
