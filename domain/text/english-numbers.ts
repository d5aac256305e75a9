/** A stretch of text: a number in the English form, or what stands around it as it was written. */
export type Stretch = { text: string; isNumber: boolean };

/** Written the Vietnamese way: points between thousands, a comma before decimals. No dates, and no "1.5". */
const vietnameseNumber = /(?<![\p{L}\d.,/])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)(?![\d/]|[.,]\d)/gu;

/** "Hơn 1.900,5 lượt" as `Hơn `, `1,900.5`, ` lượt`: every number that English writes otherwise, apart. */
export function withEnglishNumbers(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { 0: number, index } of text.matchAll(vietnameseNumber)) {
    if (index > from) stretches.push({ text: text.slice(from, index), isNumber: false });
    stretches.push({ text: exchanged(number), isNumber: true });
    from = index + number.length;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), isNumber: false });
  return stretches;
}

const exchanged = (number: string) => number.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
