import { gapKey } from "../text/gap-key";
import { gaps, type BlankField, type BlankFields, type Gap } from "./vocabulary";

/** The words of each gap. */
export type GapWords = Record<Gap, string>;

/** Without these a certificate says nothing: a field that asks for one and gets nothing is not printed. */
export const neededGaps: readonly Gap[] = [
  "họ tên",
  "thành tích",
  "số quyết định",
  "ngày quyết định",
  "người ký",
];

/** Millimetres of a side: from less than the shorter one of A6 to a little more than the longer one of A3. */
export const paperSides = { least: 80, most: 450 };

export type Paper = { width: number; height: number };

const field = (at: Partial<BlankField> & Pick<BlankField, "x" | "y" | "width">): BlankField => ({
  on: true,
  words: "",
  height: 8,
  size: 14,
  align: "center",
  font: "serif-bold",
  ...at,
});

/** What a new blank begins with: A4 laid across, as most wards' printed ones are. */
export const usualPaper: Paper = { width: 297, height: 210 };
export const usualFields: BlankFields = {
  issuer: field({ x: 148.5, y: 72, width: 220, words: "CHỦ TỊCH ỦY BAN NHÂN DÂN {đơn vị}", size: 15 }),
  giving: field({ x: 148.5, y: 101, width: 60, words: "Tặng" }),
  name: field({ x: 148.5, y: 113, width: 200, height: 13, words: "{danh xưng} {họ tên}", size: 28 }),
  address: field({ x: 148.5, y: 121.5, width: 200, height: 7, words: "{địa chỉ}" }),
  content: field({
    x: 148.5,
    y: 130.5,
    width: 180,
    height: 22,
    words: "{thành tích}, góp phần học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh năm {năm}.",
    size: 15,
  }),
  decision: field({
    x: 42,
    y: 156,
    width: 90,
    height: 12,
    words: "Quyết định số: {số quyết định}\nngày {ngày quyết định}",
    size: 12,
    align: "left",
  }),
  book: field({
    x: 42,
    y: 168.5,
    width: 70,
    height: 6,
    words: "Sổ vàng số: {số sổ vàng}",
    size: 12,
    align: "left",
  }),
  dated: field({
    x: 214,
    y: 156,
    width: 110,
    height: 6,
    words: "{địa danh}, ngày {ngày quyết định}",
    size: 13,
  }),
  title: field({ x: 214, y: 162.5, width: 90, height: 7, words: "CHỦ TỊCH" }),
  signer: field({ x: 214, y: 187, width: 90, height: 7, words: "{người ký}" }),
  code: field({
    x: 59,
    y: 187,
    width: 60,
    height: 4,
    words: "Mã kiểm tra: {mã}",
    size: 7,
    align: "left",
    font: "serif",
  }),
  qr: field({ x: 42, y: 172, width: 15, height: 15, align: "left" }),
};

/** Points of a line's distance from the next, for each point of the letters' size. */
export const lineStep = (kind: keyof BlankFields) => (kind === "name" ? 1.15 : 1.3);

/** A point in millimetres. */
export const point = 25.4 / 72;

/** How much of its size a line takes above where its letters stand (marks on capitals) and below. */
const above = 1;
const below = 0.25;

export type Box = { left: number; top: number; right: number; bottom: number };

/** Where a field may print: from its first line downwards, a name's from its only line's middle both ways. */
export function boxOf(kind: keyof BlankFields, { x, y, width, height, size, align }: BlankField): Box {
  const left = align === "left" ? x : align === "right" ? x - width : x - width / 2;
  if (kind === "qr") return { left, top: y, right: left + width, bottom: y + width };
  const line = size * point;
  if (kind === "name") {
    const middle = y - line * ((above - below) / 2);
    const half = Math.max(height, line * (above + below)) / 2;
    return { left, top: middle - half, right: left + width, bottom: middle + half };
  }
  const top = y - line * above;
  return { left, top, right: left + width, bottom: Math.max(top + height, y + line * below) };
}

/** Whether a field stays on the paper; half a millimetre is a ruler's own fault. */
export function isOnPaper(kind: keyof BlankFields, one: BlankField, paper: Paper): boolean {
  const box = boxOf(kind, one);
  const slack = 0.5;
  return (
    box.left >= -slack &&
    box.top >= -slack &&
    box.right <= paper.width + slack &&
    box.bottom <= paper.height + slack
  );
}

const gapPattern = /\{([^{}]*)\}/g;

const byKey = new Map(gaps.map((gap) => [gapKey(gap), gap]));
const gapOf = (typed: string): Gap | undefined => byKey.get(gapKey(typed));

/** The gaps that words leave open, by their names. */
export const gapsIn = (words: string): Gap[] =>
  [...words.matchAll(gapPattern)].flatMap(([, typed]) => gapOf(typed!) ?? []);

/** The first thing in words that nothing fills, as it stands there: a gap nobody knows, or a brace without its other; "" of sound ones. */
export function unknownGap(words: string): string {
  const strange = [...words.matchAll(gapPattern)].find(([, typed]) => !gapOf(typed!));
  if (strange) return strange[0];
  const rest = words.replace(gapPattern, "");
  return /[{}].{0,20}/.exec(rest)?.[0] ?? "";
}

/** Words with their gaps filled: one text for each line that they ask for; lines without anything are left out. */
export function fillWords(words: string, filled: GapWords): string[] {
  return words
    .split("\n")
    .map((line) => fillLine(line, filled).normalize("NFC").replace(/\s+/g, " "))
    .map((line) => line.replace(/^[\s,]+|[\s,]+$/g, ""))
    .filter((line) => line !== "");
}

/** In a line of capitals, what fills its gaps is in capitals too. */
function fillLine(line: string, filled: GapWords): string {
  const own = line.replace(gapPattern, "");
  const inCapitals = /\p{L}/u.test(own) && !/\p{Ll}/u.test(own);
  const whole = line.replace(gapPattern, (_gap, typed: string) => filled[gapOf(typed)!] ?? "");
  return inCapitals ? whole.toLocaleUpperCase("vi") : whole;
}
