import { phraseOf, type SearchText } from "./query";

/**
 * How near a name is to what was asked for: 0 it is that; 1 it begins so; 2 it holds the words side by side; 3 it holds them all;
 * 4 it and its line do; 4.5 its text holds the words side by side; 5 they stand elsewhere.
 */
export function closenessOf(text: SearchText, name: string, line: string, story = ""): number {
  const terms = text.terms.filter((term) => !term.optional);
  const asked = terms.flatMap((term) => term.folded);
  if (asked.length === 0) return 5;
  const [title, whole] = [phraseOf(name).folded, phraseOf(`${name} ${line}`).folded];
  const [inTitle, sought] = [` ${title.join(" ")} `, ` ${asked.join(" ")} `];
  if (inTitle === sought) return 0;
  if (inTitle.startsWith(sought)) return 1;
  if (inTitle.includes(sought)) return 2;
  const holds = (words: string[]) =>
    terms.every((term) =>
      [term, ...term.also].some((phrase) => ` ${words.join(" ")} `.includes(` ${phrase.folded.join(" ")} `)),
    );
  if (holds(title)) return 3;
  if (holds(whole)) return 4;
  return asked.length > 1 && ` ${phraseOf(story).folded.join(" ")} `.includes(sought) ? 4.5 : 5;
}
