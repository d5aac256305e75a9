import type { Sex } from "../profiles/vocabulary";
import { cleanLine } from "../text/fold";
import { isPersonName, kindByName, looksLikePerson, readName, withoutCount } from "./names";
import { readBirth, readSex } from "./read-cells";
import { isWork } from "./works";

/** What a cell that names a person says, each in the words it stands in. */
export type NameParts = {
  name: string;
  /** Whether it is plainly a person's. */
  isPerson: boolean;
  birth: string;
  sex: Sex | null;
  work: string;
  place: string;
  /** What else is said beside the name: a by-name, a remark. */
  aside: string;
};

const born =
  /[\s(,;:–—-]*(?<![\p{L}\d])(?:(?:sinh(?: năm| ngày)?|năm sinh|n\.\s?sinh|sn|ns|s\.n|n\.s)[\s.:]*)((?:\d{1,2}\s?[/.-]\s?){0,2}(?:(?:19|20)\d\d|\d\d)(?!\d))(?:\s*\(?\s*\d{1,3}\s*tuổi\)?)?\)?/iu;
const yearBehind = /[\s(,;–—-]+((?:\d{1,2}[/.-]){0,2}(?:19|20)\d\d)\s*\)?(?=\s*(?:$|[,;\n)(–—-]))/u;
const between = /\s*(?:\n|;|,|\s[-–—]\s?|[–—]|\/(?=\s)|\|)\s*/u;

type Segment = { text: string; isAside: boolean };

/** A cell's pieces; what stands in brackets is a piece of its own. */
function segments(text: string): Segment[] {
  return text
    .split(/(\([^)]*\)?|\[[^\]]*\]?|["“][^"”]*["”])/u)
    .flatMap((piece) => {
      const isAside = /^[([“"]/.test(piece);
      const inner = isAside ? piece.slice(1).replace(/[)\]”"]$/, "") : piece;
      return isAside
        ? [{ text: inner, isAside }]
        : inner.split(between).map((one) => ({ text: one, isAside: false }));
    })
    .map(({ text: one, isAside }) => ({
      text: cleanLine(one).replace(/^[-–—*+•.,:\s]+|[-–—*,:;\s]+$/gu, ""),
      isAside,
    }))
    .filter(({ text: one }) => one !== "");
}

/** A text without the first year of birth it tells. */
function withoutYears(text: string): { rest: string; birth: string } {
  const found = born.exec(text) ?? yearBehind.exec(text);
  if (!found || found.index === 0) return { rest: text, birth: "" };
  return {
    rest: text.slice(0, found.index) + "\n" + text.slice(found.index + found[0].length),
    birth: found[1]!,
  };
}

const byName = /^(?:tức|bí danh|pháp danh|thường gọi|còn gọi|tên thường|tên khác|hay gọi)(?!\p{L})/iu;
const inPlace =
  /^(?:ngụ|ở|nơi ở|địa chỉ|đ\/c|trú)?\s*:?\s*(?:tại\s+)?(?:số\s+)?(?:(?:kp|k\.p|khu phố|ấp|tdp|tổ dân phố|tổ|hẻm)\s*\.?\s*\d|\d+[\p{L}\d]*\/\d|\d+\s+\p{Lu})/iu;

const nothing: NameParts = {
  name: "",
  isPerson: false,
  birth: "",
  sex: null,
  work: "",
  place: "",
  aside: "",
};

/**
 * What a cell that names a person says, whatever parts it: "Nguyễn Văn A (Ba Gà)", "Nguyễn Văn A, sinh năm 1965, Tổ trưởng", "Bác sĩ
 * Trần Thị B\nSN: 1980". Of anything else the name is all of it.
 */
export function partsOfName(cell: string): NameParts {
  const whole = withoutCount(cell.trim());
  if (isPersonName(whole)) return { ...nothing, name: cleanLine(whole), isPerson: true };
  const { rest, birth } = withoutYears(whole);
  const [first, ...others] = segments(rest);
  const said = first && !first.isAside ? workBefore(first.text, birth !== "") : null;
  const parts: NameParts = { ...nothing, name: cleanLine(whole), isPerson: said !== null };
  if (!said) return parts;
  Object.assign(parts, { name: said.name, birth, work: said.work });
  for (const { text, isAside } of others) put(parts, text, isAside);
  return parts;
}

/** "Tổ trưởng Nguyễn Văn A": what somebody does stands before the name. Null where no person is named. */
function workBefore(text: string, isBorn: boolean): { name: string; work: string } | null {
  const { name: bare, honorific, sex } = readName(text);
  if (isPersonName(bare)) return { name: text, work: "" };
  // A surname that no list knows, of somebody who is addressed or was born.
  if ((isBorn || honorific || sex) && looksLikePerson(bare)) return { name: text, work: "" };
  if (!isWork(text)) return null;
  const words = text.split(" ");
  for (let from = 1; from < words.length - 1; from++) {
    const name = words.slice(from).join(" ").replace(/^:\s*/, "");
    const work = words.slice(0, from).join(" ").replace(/:$/, "");
    if (
      isPersonName(name) &&
      !/\p{Lu}/u.test(work.slice(1).at(-1) ?? "") &&
      !/(?:trường|đội|đoàn|phố|đường)$/iu.test(work)
    )
      return { name, work };
  }
  return null;
}

function put(parts: NameParts, text: string, isAside: boolean): void {
  const birth = parts.birth ? null : readBirth(text);
  if (/^\D{0,20}[\d .]{9,}$/.test(text)) return;
  if (birth && /^\D{0,12}\d/.test(text)) parts.birth = text;
  else if (!parts.sex && readSex(text) && !/^(?:ông|bà|anh|chị)$/iu.test(text)) parts.sex = readSex(text);
  else if (byName.test(text)) parts.aside = joined(parts.aside, text);
  else if (inPlace.test(text) && !parts.place)
    parts.place = text.replace(/^(?:ngụ|ở|nơi ở|địa chỉ|đ\/c|trú)\s*:?\s*(?:tại\s+)?/iu, "");
  else if (
    isWork(text) ||
    (!isAside && (parts.work || kindByName(text) === "collective" || isPlainWords(text)))
  )
    parts.work = joined(parts.work, text);
  else parts.aside = joined(parts.aside, text);
}

const joined = (one: string, other: string) => [one, other].filter(Boolean).join(", ");

/** "Trợ lý thanh niên": words of which the second begins small, as of no name. */
const isPlainWords = (text: string) => /^\p{L}+\s\p{Ll}/u.test(text) && text.length <= 80 && !/\d/.test(text);
