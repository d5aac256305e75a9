import { writeOut } from "../units/names";
import { cleanLine } from "../text/fold";
import { keysOf } from "../vocabulary";
import { asBegun, textForms } from "./forms";
import { isTitled } from "./person";

/** Longer texts are cut: nobody searches for more, and every word costs a look-up. */
export const searchTextLimit = 300;
const wordLimit = 16;

/** Words that stand together, with accents and without. */
export type Phrase = { exact: string[]; folded: string[] };

/**
 * One word, or the words of a phrase in quotes. `begun` is what a word that may go on begins with ("quy" may yet become
 * "quyết", though as a word of its own it is found as "qui"). `also` is what is found in its place (synonyms). An `optional`
 * one, the title before a person's name, brings what has it forward and leaves nothing out.
 */
export type SearchTerm = Phrase & { begun: string | null; also: Phrase[]; optional?: true };

/** What a person searches for. `text` is what they typed, tidied, for showing it again. */
export type SearchText = { text: string; terms: SearchTerm[] };

/** Words somebody asks with, and what else is looked for then. */
export type Synonym = { asked: Phrase; meant: Phrase[] };

/**
 * Reads what a person typed into words and phrases in quotes; "P8 Q11" is written out, and a number with signs in it
 * ("01-KL/TW", "18.377") is a phrase. Everything that is no letter or digit only separates words, so the signs and words of
 * SQLite's query language mean nothing here.
 */
export function parseSearch(input: string, synonyms: readonly Synonym[] = []): SearchText {
  const text = cleanLine(input.slice(0, searchTextLimit * 4)).slice(0, searchTextLimit);
  const spelt = writeOut(text);
  const terms: SearchTerm[] = [];
  // Every second piece stands between quotes; a quote left open is only a separator.
  const pieces = spelt.split(/["“”„«»]/u);
  for (const [at, piece] of pieces.entries()) {
    const quoted = at % 2 === 1 && at < pieces.length - 1;
    terms.push(...(quoted ? [phraseOf(piece)] : piece.split(" ").flatMap(wordsOf)).map(asTerm));
  }
  const kept = withinLimit(terms.filter(({ folded }) => folded.length > 0));
  const last = kept.at(-1);
  const open = pieces.at(-1)?.trim() !== "" || pieces.length === 1;
  if (last && open && mayGoOn(last))
    last.begun = asBegun(/[\p{L}\p{N}]+(?=[^\p{L}\p{N}]*$)/u.exec(spelt)![0]);
  const [title] = kept;
  if (title && isTitled(kept.flatMap(({ folded }) => folded))) title.optional = true;
  return { text, terms: withSynonyms(kept, synonyms) };
}

const asTerm = (phrase: Phrase): SearchTerm => ({ ...phrase, begun: null, also: [] });

/** The words of a text in their order. */
export function phraseOf(text: string): Phrase {
  const forms = textForms(text);
  const split = (form: string) => form.split(" ").filter(Boolean);
  return { exact: split(forms.exact), folded: split(forms.folded) };
}

/** What stands between two spaces: a number with signs stays together, all else falls apart at them. */
function wordsOf(piece: string): Phrase[] {
  const phrase = phraseOf(piece);
  if (/\d/.test(piece) && /^[\p{L}\p{N}.,/:–-]+$/u.test(piece)) return [phrase];
  return phrase.exact.map((exact, at) => ({ exact: [exact], folded: [phrase.folded[at]!] }));
}

function withinLimit(terms: SearchTerm[]): SearchTerm[] {
  let left = wordLimit;
  return terms.flatMap((term) => {
    const [exact, folded] = [term.exact.slice(0, left), term.folded.slice(0, left)];
    left -= folded.length;
    return folded.length > 0 ? [{ ...term, exact, folded }] : [];
  });
}

/** A number is a whole word ("1" must not find "10"), and one letter would find everything. */
function mayGoOn({ folded }: SearchTerm): boolean {
  return folded.length === 1 && folded[0]!.length >= 2 && !/^\d+$/.test(folded[0]!);
}

/** Terms that are a synonym's words together become one that is also found as what it means; the longest first. */
function withSynonyms(terms: SearchTerm[], synonyms: readonly Synonym[]): SearchTerm[] {
  const found: SearchTerm[] = [];
  for (let at = 0; at < terms.length;) {
    let best: { size: number; words: Phrase; meant: Phrase[] } | null = null;
    const words: Phrase = { exact: [], folded: [] };
    for (let size = 1; at + size <= terms.length && words.folded.length < 8; size++) {
      words.exact.push(...terms[at + size - 1]!.exact);
      words.folded.push(...terms[at + size - 1]!.folded);
      const meant = synonyms.filter(({ asked }) => isSame(words, asked)).flatMap((one) => one.meant);
      if (meant.length > 0)
        best = { size, words: { exact: [...words.exact], folded: [...words.folded] }, meant };
    }
    const first = terms[at]!;
    if (best) found.push({ ...best.words, begun: best.size === 1 ? first.begun : null, also: best.meant });
    else found.push(first);
    at += best?.size ?? 1;
  }
  return found;
}

/** Accents count only where they were typed. */
function isSame(typed: Phrase, asked: Phrase): boolean {
  if (typed.folded.join(" ") !== asked.folded.join(" ")) return false;
  return typed.exact.every((word, at) => word === asked.exact[at] || word === typed.folded[at]);
}

/** Whether any accent was typed: then letters without one are meant to have none. */
export function hasAccents({ terms }: SearchText): boolean {
  return terms.some((term) => term.exact.some((word, at) => word !== term.folded[at]));
}

/** With a last word that does not go on. */
export function asWhole(text: SearchText): SearchText {
  if (text.terms.every(({ begun }) => begun === null)) return text;
  return { ...text, terms: text.terms.map((term) => ({ ...term, begun: null })) };
}

/** Without a last word that is only begun: one letter would narrow to nothing what the next one finds. */
export function whileTyping(text: SearchText): SearchText {
  const last = text.terms.at(-1);
  const begun =
    text.terms.length > 1 && last && last.folded.join("").length === 1 && /\p{L}/u.test(last.folded[0]!);
  if (!begun) return text;
  const terms = text.terms.slice(0, -1);
  return {
    ...text,
    terms: terms.map((term, at) => (at === terms.length - 1 ? { ...term, begun: null } : term)),
  };
}

export type Form = "exact" | "folded";

/**
 * The MATCH that finds every word and phrase: `exact` with accents as they were typed, whole words; `folded` in any spelling, and
 * the last word may go on.
 */
export function textMatch({ terms }: SearchText, form: Form): string {
  const all = terms
    .filter((term) => !term.optional)
    .map((term) => {
      const own = begunOrWhole(term, form);
      const also = term.also.map((phrase) => quoted(phrase[form]));
      return also.length > 0 ? `(${[own, ...also].join(" OR ")})` : own;
    });
  return `(${all.join(" AND ")})`;
}

function begunOrWhole(term: SearchTerm, form: Form): string {
  if (form === "exact" || term.begun === null) return quoted(term[form]);
  const begun = `${quoted([term.begun])}*`;
  return term.folded[0]!.startsWith(term.begun) ? begun : `(${quoted(term.folded)} OR ${begun})`;
}

/** The MATCH that finds all words side by side; `whole`: the last word, too, as far as it was typed. */
export function phraseMatch({ terms }: SearchText, whole: boolean): string {
  return whole ? quoted(terms.flatMap((term) => term.folded)) : sideBySide(terms);
}

function sideBySide(terms: SearchTerm[]): string {
  const begun = terms.at(-1)?.begun ?? null;
  if (begun === null) return quoted(terms.flatMap((term) => term.folded));
  return `${quoted([...terms.slice(0, -1).flatMap((term) => term.folded), begun])}*`;
}

const quoted = (words: string[]) => `"${words.join(" ")}"`;

/** What a list of results is narrowed to. Ids, not addresses. */
export type SearchFilter = {
  group?: string;
  kind?: string;
  fieldId?: string;
  unitId?: string;
  campaignId?: string;
  year?: number;
};

/** The dimensions of a filter and the token each value is indexed by: no word, nor the beginning of one, begins so. */
export const facetToken: Record<keyof SearchFilter, (value: string | number) => string> = {
  group: (value) => `:group:${value}`,
  kind: (value) => `:kind:${value}`,
  fieldId: (value) => `:field:${value}`,
  unitId: (value) => `:unit:${value}`,
  campaignId: (value) => `:campaign:${value}`,
  year: (value) => `:year:${value}`,
};

/** The tokens of a filter. Anything in them but letters, digits, "-" and ":" is gone. */
export function filterTokens(filter: SearchFilter): string[] {
  return keysOf(facetToken).flatMap((key) => {
    const value = filter[key];
    return value === undefined ? [] : [safeToken(facetToken[key](value))];
  });
}

/** What an entry carries that a demo made up. */
export const illustrativeToken = ":illustrative";

/** A token as both the index and a MATCH hold it. */
export function safeToken(token: string): string {
  return token.toLowerCase().replace(/[^a-z0-9:-]/gu, "");
}

/** Joins a text's MATCH (or none) with tokens every result must carry. */
export function withTokens(match: string | null, tokens: string[]): string {
  const facets = tokens.map((token) => `facets : "${token}"`);
  return [...(match ? [`(${match})`] : []), ...facets].join(" AND ");
}
