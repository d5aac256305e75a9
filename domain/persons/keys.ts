import type { ProfileKind } from "../profiles/vocabulary";
import { cleanLine, fold } from "../text/fold";
import { remembering } from "../text/remembering";
import { oneSpelling } from "../text/spelling";
import { isFamily, isOldFamily } from "./name-frequencies";
import { honorifics, idleWords, shortForms, shortPhrases } from "./short-forms";

// The keys by which persons and bodies are compared. A trace keeps them: whoever changes what a key is adds a migration
// that marks every trace due.

const isMarked = (text: string) => /[^\p{ASCII}]/u.test(text);

const foldedTitles = honorifics.map((title) => ({ exact: oneSpelling(title), folded: fold(title) }));

/** "DS.", "ThS.BS.": short forms of address, which a dot tells from short forms of a name. */
const dotted = /^\s*(?:(?!ng\.|th\.)\p{L}{2,5}\.\s*)+(?=\p{L}+\s)/iu;

/** A person's name in words as written, lower case, without brackets, what stands before it, and what follows "tức" or a comma. */
export const nameWords = remembering((name): readonly string[] => {
  const bare = name.replace(dotted, "");
  const plain = oneSpelling(cleanLine(bare.replace(/\([^)]*\)?|\[[^\]]*\]?/gu, " ")).toLowerCase())
    .replace(/[,;–—].*$|\s-\s.*$|\stức\s.*$|\sbí danh\s.*$/u, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
  let rest = plain;
  for (let found = true; found;) {
    found = false;
    for (const { exact, folded } of foldedTitles) {
      // Without accents "ba" may be a name, too; but then the whole name stands without.
      const title = isMarked(plain) ? exact : folded;
      if (!rest.startsWith(`${title} `) || rest.slice(title.length + 1).split(" ").length < 2) continue;
      rest = rest.slice(title.length + 1);
      found = true;
    }
  }
  const words = withoutForms(rest.split(" ").filter(Boolean));
  return words.map((word, at) =>
    words.length < 3 ? word : (cutShort[at === 0 ? 0 : at < words.length - 1 ? 1 : 2]![word] ?? word),
  );
});

/** Forms of address that no list knows stand before a family name that everybody bears: "HLV Trương Hoài Nam". */
function withoutForms(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => isFamily(fold(word)));
  const before = words.slice(0, Math.max(0, at));
  const areForms =
    at >= 1 && at <= 2 && words.length - at >= 3 && before.every((word) => !isOldFamily(fold(word)));
  return areForms ? words.slice(at) : words;
}

/** "Ng. V. Hùng": what stands for the first word and for those of the middle. */
const cutShort: Record<string, string>[] = [
  { ng: "nguyễn", ngyễn: "nguyễn" },
  { v: "văn", t: "thị", th: "thị" },
  {},
];

/** Folded words of what a body is called, short forms written out: "CLB ĐTN KP3" as "cau lac bo doan thanh nien khu pho 3". */
export const bodyWords = remembering((text): readonly string[] =>
  shortRuns
    .reduce((spelt, [short, long]) => spelt.replace(short, long), fold(text))
    .replace(/(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu, " ")
    .split(" ")
    .flatMap((word) => longForms.get(word) ?? [word])
    .map((word) => word.replace(/^0+(?=\d)/, ""))
    .filter((word) => word && !idleWords.has(word)),
);

const shortRuns = shortPhrases.map(
  ([short, long]) => [new RegExp(`\\b${short}\\b`, "g"), fold(long)] as const,
);

const longForms = new Map(
  Object.entries(shortForms).map(([short, long]) => [fold(short), fold(long).split(" ")] as const),
);

/** Whether a name is a body's, where nobody has said of what kind it is. */
export function looksLikeBody(name: string): boolean {
  const words = bodyWords(name).slice(0, 3).join(" ");
  return /^(ban |bo |chi |cong ti|cong doan|cau lac bo|doan |dang |doi |hoi |hop tac|khu pho|mo hinh|nhom |tap the|tieu |to |tram |truong |trung tam|uy ban)/.test(
    `${words} `,
  );
}

/** `individual` or not; what has no kind yet is told by its words. */
export function isPersonal(kind: ProfileKind | null, name: string): boolean {
  return kind ? kind === "individual" : !looksLikeBody(name);
}

const keyOfWords = (words: readonly string[]) => [...words].sort().join(" ");

/** The key under which a name is found, whatever the order of its words, its accents and what stands before it. */
export function nameKeyOf(kind: ProfileKind | null, name: string): string {
  return isPersonal(kind, name) ? keyOfWords(nameWords(name).map(fold)) : keyOfWords(bodyWords(name));
}

/** Different words of a workplace. */
export const workplaceKeyOf = (workplace: string) => keyOfWords([...new Set(bodyWords(workplace))]);

const deedIdle = new Set(
  "la va cua cho cac nhung trong tren tai o voi duoc da den tu nay do mot nguoi nam lan co khi ve theo de ra vao di rat nhieu".split(
    " ",
  ),
);

/** Different words of a deed that say something, numbers among them. */
export const deedKeyOf = (deed: string) =>
  keyOfWords([...new Set(fold(deed).split(" "))].filter((word) => word && !deedIdle.has(word)));
