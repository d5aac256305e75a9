import "server-only";
import { fold } from "../text/fold";
import { hitsOf } from "./hits.server";
import { newestIn, tables } from "./matches.server";
import { filterTokens, parseSearch, phraseMatch, phraseOf, withTokens, type SearchFilter } from "./query";

/** Words that were read out of keys: with their own accents if they stand so anywhere, else with those that stand there. */
export async function spelled(read: string, filter: SearchFilter): Promise<string> {
  const { exact, folded } = phraseOf(read);
  const match = withTokens(`"${exact.join(" ")}"`, filterTokens(filter));
  const [own] = await newestIn(tables.whole.exact, match, 1);
  return own === undefined ? ((await asWritten(folded.join(" "), filter)) ?? read) : read;
}

/** Folded words with the accents that they have where they are found side by side; null where they are not. */
export async function asWritten(folded: string, filter: SearchFilter): Promise<string | null> {
  const text = parseSearch(`"${folded}"`);
  if (text.terms.length === 0) return null;
  const match = withTokens(phraseMatch(text, true), filterTokens(filter));
  const [id] = await newestIn(tables.whole.folded, match, 1);
  const [hit] = id === undefined ? [] : await hitsOf([{ id, form: "folded" }], text);
  for (const segments of hit ? [hit.title, hit.line, hit.text] : [])
    for (let from = 0; from < segments.length; from++)
      for (let to = from + 1; to <= segments.length; to++) {
        const words = segments
          .slice(from, to)
          .map((one) => one.text)
          .join("");
        if (segments[from]!.hit && fold(words) === folded) return words.toLowerCase();
      }
  return null;
}
