import type { GridNote } from "./grid";
import { vietnameseShare } from "./syllables";

// Before Unicode, Vietnamese was a matter of fonts: bytes of Latin letters, drawn as Vietnamese by .VnTime (TCVN3) or VNI-Times.

/** TCVN 5712:1993, the third way: each letter one byte, small letters only; capitals are another font's. */
const tcvn3 = pairs(
  "µà¸á¶ả·ã¹ạ¨ă»ằ¾ắ¼ẳ½ẵÆặ©âÇầÊấÈẩÉẫËậ®đÌèÐéÎẻÏẽÑẹªêÒềÕếÓểÔễÖệ×ìÝíØỉÜĩÞịßòãóáỏâõäọ«ôåồèốæổçỗéộ¬ơêờíớëởìỡîợïùóúñủòũôụ\u00ADưõừøứöử÷ữùựúỳýýûỷüỹþỵ¡Ă¢Â§Đ£Ê¤Ô¥Ơ¦Ư",
);

/** VNI: a letter, then its marks as a letter of their own; i, ơ, ư, đ and ỵ are single. */
const vniMarks = {
  a: "øàùáûảõãïạââàầáấåẩãẫäậêăèằéắúẳüẵëặ",
  e: "øèùéûẻõẽïẹâêàềáếåểãễäệ",
  o: "øòùóûỏõõïọâôàồáốåổãỗäộ",
  ô: "øờùớûởõỡïợ",
  u: "øùùúûủõũïụ",
  ö: "øừùứûửõữïự",
  y: "øỳùýûỷõỹ",
};
const vniAlone = pairs("ììííæỉóĩòịñđôơöưîỵ");
const vni = new Map<string, string>();
for (const [base, marks] of Object.entries(vniMarks))
  for (const [mark, letter] of pairs(marks)) {
    vni.set(base + mark, letter);
    vni.set(base.toUpperCase() + mark.toUpperCase(), letter.toUpperCase());
    vni.set(base.toUpperCase() + mark, letter.toUpperCase());
  }
for (const [one, letter] of vniAlone) {
  vni.set(one, letter);
  vni.set(one.toUpperCase(), letter.toUpperCase());
}
const vniWritten = /[aeoôuöy][øùûõïâàáåãäêèéúüë]|[ìíæóòñôöî]/giu;

/** "NguyÔn V¨n A" → "Nguyễn Văn A"; in a font of capitals (.VnTimeH) "NGUYỄN VĂN A". */
export function fromTcvn3(text: string, capitals = false): string {
  const read = text.replace(/[\u00A1-\u00FF]/g, (letter) => tcvn3.get(letter) ?? letter);
  return capitals ? read.toUpperCase() : read;
}

/** "Nguyeãn Vaên A" → "Nguyễn Văn A". */
export function fromVni(text: string): string {
  return text.replace(vniWritten, (letters) => vni.get(letters) ?? alone(letters));
}

/** A pair that is none: its second letter stands by itself. */
const alone = (letters: string) => [...letters].map((letter) => vni.get(letter) ?? letter).join("");

/** What a text in this font says, with the note where the font was one of before Unicode. */
export function readInFont(text: string, font: string): { text: string; note?: GridNote } {
  if (!beyondAscii.test(text)) return { text: isCapitals(font) ? text.toUpperCase() : text };
  if (isTcvn3(font) && !beyondLatin.test(text))
    return { text: fromTcvn3(text, isCapitals(font)), note: "tcvn3" };
  if (isVni(font) && !beyondLatin.test(text)) return { text: fromVni(text), note: "vni" };
  return { text };
}

const isTcvn3 = (font: string) => /^\.vn/i.test(font);
const isVni = (font: string) => /^vni\b/i.test(font);
const isCapitals = (font: string) => isTcvn3(font) && /H$/.test(font);
const beyondAscii = /[\u0080-\u{10FFFF}]/u;
/** Letters that neither encoding has: the text is Unicode already, whatever its font is called. */
const beyondLatin = /[\u0100-\u024F\u0300-\u036F\u1EA0-\u1EFF]/u;

export type Reading = { note: GridNote | null; read: (text: string) => string };
const readings: Reading[] = [
  { note: null, read: (text) => text },
  { note: "tcvn3", read: (text) => (beyondLatin.test(text) ? text : fromTcvn3(text)) },
  { note: "vni", read: (text) => (beyondLatin.test(text) ? text : fromVni(text)) },
];

/** How a text without a font's name is best read: as it stands unless another reading is plainly Vietnamese and it is not. */
export function likeliestReading(sample: string): Reading {
  const suspect = sample
    .split(/\n/)
    .filter((line) => !beyondLatin.test(line))
    .join("\n");
  const [asItIs, ...others] = readings.map((one) => ({ one, ...vietnameseShare(one.read(suspect)) }));
  const best = others.reduce((most, other) => (other.share > most.share ? other : most));
  if (asItIs!.words === 0) return asItIs!.one;
  return best.share >= 0.7 && best.share > asItIs!.share + 0.25 ? best.one : asItIs!.one;
}

function pairs(text: string): Map<string, string> {
  const letters = [...text];
  return new Map(
    letters.flatMap((letter, at) => (at % 2 === 0 ? [[letter, letters[at + 1]!] as const] : [])),
  );
}
