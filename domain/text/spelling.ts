/**
 * One spelling for the two ways in which Vietnamese schools write the same syllable: "kĩ thuật" and "kỹ thuật", "hoà" and
 * "hòa". For comparing and finding only; what people wrote is kept and shown as they wrote it. `text` is NFC in lower
 * case, and what comes back is as long.
 */
export function oneSpelling(text: string): string {
  return text
    .replace(alone, (_, before: string, letter: string) => before + asI[letter]!)
    .replace(tone, (_, glide: string, vowel: string) => {
      const [bare, mark = ""] = [vowel.normalize("NFD")[0]!, vowel.normalize("NFD")[1]];
      return `${glide}${mark}`.normalize("NFC") + bare;
    });
}

const within = String.raw`(?<![\p{L}\p{N}])`;
const end = String.raw`(?![\p{L}\p{N}])`;

/** "y" as the only vowel of its syllable (lý, mỹ, kỹ, quý) is an "i"; that of "thúy", "tay" or "y tế" is a letter of its own. */
const asI: Record<string, string> = { y: "i", ý: "í", ỳ: "ì", ỷ: "ỉ", ỹ: "ĩ", ỵ: "ị" };
const alone = new RegExp(`${within}([bcdđghklmnprstvx]{1,3}|qu)([yýỳỷỹỵ])${end}`, "gu");

/** The mark of an open syllable stands on its first vowel: hoà → hòa, khoẻ → khỏe, thuỷ → thủy; never after a q. */
const tone = new RegExp(`(?<!q)(o(?=[àáảãạèéẻẽẹ])|u(?=[ỳýỷỹỵ]))([àáảãạèéẻẽẹỳýỷỹỵ])${end}`, "gu");
