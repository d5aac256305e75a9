/**
 * What people cannot see or tell apart, made one: the same name typed on two keyboards, or pasted from Word, Zalo and a
 * PDF, must be the same name. Everything typed into the portal passes here (`cleanLine`, `cleanText`, `fold`), and so
 * does everything that is searched.
 */
export function plainLetters(text: string): string {
  if (ordinary.test(text)) return text.normalize("NFC");
  const seen = text
    .replace(/[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(joiner, "")
    .replace(invisible, "")
    .replace(/[\p{Zs}\u2800]/gu, " ")
    .replace(/[\uFF01-\uFF5E\uFB00-\uFB06\u{1D400}-\u{1D7FF}]/gu, (letter) => letter.normalize("NFKC"))
    .replace(/[Dd][\u0335\u0336]/g, (letter) => (letter[0] === "D" ? "Đ" : "đ"))
    .replace(/[ÐƉðɖɡɑ]/g, (letter) => lookAlikes[letter]!);
  if (!isOther.test(seen)) return seen.normalize("NFC");
  const isMixed = (word: string) => isLatin.test(word) && isOther.test(word);
  return seen.replace(/[\p{L}\p{M}]+/gu, (word) => (isMixed(word) ? allLatin(word) : word)).normalize("NFC");
}

/** Vietnamese text as it is mostly typed: nothing in it is made anything else below. */
const ordinary = /^[\t\n\r -~À-ÏÑ-ïñ-ſƠơƯư\u0300-\u0303\u0306\u0309\u031B\u0323Ạ-ỹ–—‘’“”…]*$/;

/** A joiner means something only between two pictures: it makes a family of three people. */
const joiner = /(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
/**
 * Controls (NUL among them), soft hyphens, zero widths, direction marks, byte order marks, fillers, halves of characters,
 * private signs of one font. A variation selector stays behind a picture, and the joiner between two.
 */
const invisible =
  /[\0-\x08\x0E-\x1F\x7F-\x9F]|(?!\u200D)[\p{Cf}\p{Cs}\p{Co}]|[\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0\uFFFC]|(?<![\p{Extended_Pictographic}0-9#*])[\uFE00-\uFE0F]/gu;

const lookAlikes: Record<string, string> = { Ð: "Đ", Ɖ: "Đ", ð: "đ", ɖ: "đ", ɡ: "g", ɑ: "a" };

const isLatin = /\p{Script=Latin}/u;
const isOther = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Cyrillic and Greek letters that look like Latin ones; within a Latin word they are nothing else. */
const twins: Record<string, string> = Object.fromEntries(
  [
    ["АВЕЅІЈКМНОРСТУХԌԚԜ", "ABESIJKMHOPCTYXGQW"],
    ["аеѕіјкорсухһԁԛԝӏ", "aesijkopcyxhdqwl"],
    ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"],
    ["αικνορυχ", "aikvopux"],
  ].flatMap(([others, latin]) => [...others!].map((letter, at) => [letter, [...latin!][at]!])),
);

function allLatin(word: string): string {
  // Marks apart, so that a letter of another script keeps the accent it was given.
  return [...word.normalize("NFD")]
    .map((letter) => (isOther.test(letter) ? (twins[letter] ?? letter) : letter))
    .join("");
}
