import { fold } from "../text/fold";

type Row = { words: string; meant: string };

/** What a synonym leads to, one or several with commas between. */
export const meantWords = (meant: string): string[] =>
  meant
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);

/** Whether a synonym's words come back to it: named among what it means, inside one of that, or by way of other rows. */
export function leadsToItself({ words, meant }: Row, others: readonly Row[]): boolean {
  const own = fold(words);
  const next = new Map(others.map((row) => [fold(row.words), meantWords(row.meant).map(fold)]));
  const seen = new Set<string>();
  const waiting = meantWords(meant).map(fold);
  for (let at = 0; at < waiting.length; at++) {
    const one = waiting[at]!;
    if (` ${one} `.includes(` ${own} `)) return true;
    if (seen.has(one)) continue;
    seen.add(one);
    waiting.push(...(next.get(one) ?? []));
  }
  return false;
}
