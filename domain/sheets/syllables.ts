const onset = "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?";
const nucleus =
  "(?:uyê|uya|uyu|oai|oao|oay|oeo|uây|uôi|ươi|ươu|iêu|yêu|iê|yê|uê|uâ|uô|uơ|ươ|oa|oă|oe|oo|uy|ua|ưa|ia|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|[aăâeêioôơuưy])";
const coda = "(?:ng|nh|ch|[cmnpt])?";
const syllable = new RegExp(`^${onset}${nucleus}${coda}$`, "u");
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const written = /[\p{L}\p{M}\u00A1-\u00FF\u00AD]+/gu;

/** A word without its tone, in NFC and lower case: "Nguyễn" → "nguyên". */
const toneless = (word: string) => word.toLowerCase().normalize("NFD").replace(tones, "").normalize("NFC");

/**
 * How Vietnamese a text reads: the share of words with letters beyond ASCII that are syllables of Vietnamese, from 0 to 1,
 * and how many there are. Words of plain letters say nothing: every encoding has them.
 */
export function vietnameseShare(text: string): { share: number; words: number } {
  let good = 0;
  let words = 0;
  for (const [word] of text.matchAll(written)) {
    if (/^[A-Za-z]+$/.test(word)) continue;
    words++;
    // An accent inside a word of small letters is never a capital: "Ên" is, "phÊn" is not.
    if (syllable.test(toneless(word)) && !/\p{Ll}\p{Lu}/u.test(word.normalize("NFC"))) good++;
  }
  return { share: words === 0 ? 0 : good / words, words };
}
