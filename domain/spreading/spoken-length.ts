import { syllablesOfNumber } from "./spoken-number";

/**
 * Syllables a second. Vietnamese readers said 5.22 where pauses were left out (Pellegrino, Coupé, Marsico 2011: "A cross-language
 * perspective on speech information rate", Language 87(3)). A loudspeaker over a street echoes, and is read slower: four
 * fifths of that is our own measure, to be checked against recordings.
 */
const rate = 5.22 * 0.8;

/** Seconds of silence: at a comma, at the end of a sentence, between paragraphs. Our own measure too. */
const pauses = { comma: 0.25, stop: 0.5, paragraph: 0.9 };

/** What a script should last, in seconds. */
export const wantedSeconds = { least: 60, most: 90 };

/** Short forms that are read in full, with their syllables. Any other word in capitals is read letter by letter. */
const readInFull: Record<string, number> = {
  UBND: 4,
  HĐND: 4,
  MTTQ: 4,
  LHPN: 5,
  TPHCM: 7,
  "TP.HCM": 7,
  HCM: 3,
  TP: 2,
  THCS: 4,
  THPT: 4,
  KP: 2,
  Q: 1,
  P: 1,
  kg: 3,
  km: 3,
  m2: 3,
  "m²": 3,
  cm: 3,
  "%": 2,
  "&": 1,
};

const day = /\b(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?\b/g;
const clock = /\b(\d{1,2})[:gh](\d{2})?\b/g;
const decimal = /\b(\d{1,3}(?:\.\d{3})+|\d+),(\d+)\b/g;
const grouped = /\b\d{1,3}(?:\.\d{3})+\b/g;

/** Syllables of a text as it is read aloud: numbers, days and short forms as many as they have when they are said. */
export function spokenSyllables(text: string): number {
  let counted = 0;
  const count = (syllables: number) => {
    counted += syllables;
    return " ";
  };
  const left = text
    .normalize("NFC")
    // "ngày 19 tháng 5 năm 2026": the words stand there or are said.
    .replace(day, (_all, d: string, m: string, y?: string) =>
      count(syllablesOfNumber(d) + 1 + syllablesOfNumber(m) + (y ? 1 + syllablesOfNumber(y) : 0)),
    )
    .replace(clock, (_all, h: string, m?: string) =>
      count(syllablesOfNumber(h) + 1 + (m && m !== "00" ? syllablesOfNumber(m) : 0)),
    )
    .replace(decimal, (_all, whole: string, part: string) =>
      count(syllablesOfNumber(whole.replaceAll(".", "")) + 1 + part.length),
    )
    .replace(grouped, (number) => count(syllablesOfNumber(number.replaceAll(".", ""))));
  for (const [word] of left.matchAll(/TP\.HCM|m²|[\p{L}\p{N}]+|[%&]/gu)) counted += ofWord(word);
  return counted;
}

function ofWord(word: string): number {
  const known = readInFull[word];
  if (known !== undefined) return known;
  if (/^\d+$/.test(word)) return syllablesOfNumber(word);
  if (/^\p{Lu}{2,6}$/u.test(word) && !hasVowelMark(word)) return word.length;
  // "A12", "5G": letters and digits each as they are.
  if (/\d/.test(word))
    return (word.match(/\d+|\D/gu) ?? []).reduce(
      (all, part) => all + (/\d/.test(part) ? syllablesOfNumber(part) : 1),
      0,
    );
  return 1;
}

/** A word in capitals with marks on it ("HẺM") is a word and no short form. */
const hasVowelMark = (word: string) => /[\u0300-\u036f]/.test(word.normalize("NFD").replace(/Đ/g, "D"));

/** Whole seconds a text lasts when it is read over a loudspeaker, pauses included; 0 of nothing. */
export function spokenSeconds(text: string): number {
  const syllables = spokenSyllables(text);
  if (syllables === 0) return 0;
  const body = text.trim();
  const paragraphs = body.split(/\n+/).length - 1;
  const stops = (body.match(/[.!?…:;]+(?=\s|$)/g) ?? []).length - 1;
  const commas = (body.match(/[,–](?=\s)/g) ?? []).length;
  const silence =
    commas * pauses.comma + Math.max(0, stops - paragraphs) * pauses.stop + paragraphs * pauses.paragraph;
  return Math.round(syllables / rate + silence);
}

/** Whether that is shorter or longer than the loudspeaker's minute and a half, or right. */
export function fitOf(seconds: number): "short" | "fits" | "long" {
  if (seconds < wantedSeconds.least) return "short";
  return seconds > wantedSeconds.most ? "long" : "fits";
}
