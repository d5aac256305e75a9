const groups = [0, 1, 1, 1];

/** Syllables of one to three digits as they are said: "105" is "một trăm lẻ năm", 4; "21" is "hai mươi mốt", 3. */
function inGroup(digits: string, isFirst: boolean): number {
  const [hundreds = 0, tens = 0, ones = 0] = [...digits.padStart(3, "0")].map(Number);
  if (hundreds + tens + ones === 0) return 0;
  const says = !isFirst || hundreds > 0;
  const ofHundreds = says ? 2 : 0;
  if (tens === 0) return ofHundreds + (ones > 0 ? (says ? 2 : 1) : 0);
  const ofTens = tens === 1 ? 1 : 2;
  return ofHundreds + ofTens + (ones > 0 ? 1 : 0);
}

/** Syllables of a whole number said aloud ("18377": mười tám nghìn ba trăm bảy mươi bảy, 8). Past billions digit by digit. */
export function syllablesOfNumber(digits: string): number {
  const plain = digits.replace(/^0+(?=\d)/, "");
  if (plain === "0") return 1;
  // Telephone numbers and the like are read as they stand.
  if (plain.length > 12 || (digits.startsWith("0") && digits.length > 2)) return digits.length;
  const parts: string[] = [];
  for (let end = plain.length; end > 0; end -= 3) parts.unshift(plain.slice(Math.max(0, end - 3), end));
  return parts.reduce((all, part, at) => {
    const said = inGroup(part, at === 0);
    // nghìn, triệu, tỷ
    return all + said + (said > 0 ? (groups[parts.length - 1 - at] ?? 1) : 0);
  }, 0);
}
