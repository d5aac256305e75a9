import { textForms } from "./forms";

/**
 * What a text means that was typed for Telex ("hiens maus") or VNI ("hie61n ma1u") while the keyboard was set to neither;
 * null where it says nothing of the kind. A word that would make no Vietnamese syllable stays as it is.
 */
export function readKeys(text: string, keys: "telex" | "vni"): string | null {
  const read = text.replace(
    /[a-z0-9]+/giu,
    (word) => (keys === "vni" ? fromVni(word) : fromTelex(word)) ?? word,
  );
  return read === text || textForms(read).folded === textForms(text).folded ? null : read;
}

const toTelex: Record<string, string> = { 1: "s", 2: "f", 3: "r", 4: "x", 5: "j", 7: "w", 8: "w" };

/** VNI's digits are Telex's letters: 6 is a vowel twice, 9 a d twice. */
function fromVni(word: string): string | null {
  if (!/^[a-z]+[1-9][a-z1-9]*$/iu.test(word)) return null;
  // A syllable has one tone: "quan11" is a district.
  if (/[1-5].*[1-5]/u.test(word)) return null;
  let keys = "";
  for (const key of word) {
    if (key === "9") keys = keys.replace(/d/iu, "dd");
    else if (key === "6") keys = keys.replace(/([aeo])(?!.*[aeo])/iu, "$1$1");
    else keys += toTelex[key] ?? key;
  }
  return fromTelex(keys);
}

const tones: Record<string, string> = { s: "\u0301", f: "\u0300", r: "\u0309", x: "\u0303", j: "\u0323" };
const onsets = /^(ngh|ng|nh|gh|gi(?=[aeiouy])|g|kh|k|ph|p|qu|th|tr|t|ch|c|dd|d|b|h|l|m|n|r|s|v|x)?/u;
const rime = new RegExp(
  `^(?:${
    "a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iu iêu oa oă oe oi ôi ơi oai oay oeo ua uâ uê ui uy uơ uô uôi uây " +
    "uya uyê uyu ưa ưi ươ ươi ươu ưu yê yêu"
  }`.replaceAll(" ", "|") + ")(?:ch|ng|nh|[cmnpt])?$",
  "u",
);

function fromTelex(typed: string): string | null {
  const word = typed.toLowerCase();
  const [onset] = onsets.exec(word)!;
  let rest = word.slice(onset.length);
  let begin = onset === "dd" ? "đ" : onset;
  // "dodf" is typed as well as "ddof".
  if (begin === "d" && /d/.test(rest)) {
    begin = "đ";
    rest = rest.replace("d", "");
  }
  if (!/^[aeiouyw]/u.test(rest)) return null;
  const tone = [...rest].filter((key) => key in tones).at(-1);
  rest = rest.replace(/[sfrxjz]/gu, "");
  for (const [vowel, made] of [
    ["a", "â"],
    ["e", "ê"],
    ["o", "ô"],
  ] as const)
    rest = rest.replace(new RegExp(`${vowel}(.*)${vowel}`, "u"), `${made}$1`);
  if (rest.includes("w")) rest = withHorns(rest);
  // Nobody types the whole of "iên": there is no other.
  rest = rest.replace(/([iy])e(?=[cmnptu])/u, "$1ê").replace(/^uo(?=[cmnpti])/u, "uô");
  if (!rime.test(rest)) return null;
  const read = begin + (tone ? toned(rest, tones[tone]!) : rest);
  return read === word ? null : read.normalize("NFC");
}

function withHorns(rest: string): string {
  const bare = rest.replaceAll("w", "");
  if (/uo/u.test(bare)) return bare.replace("uo", "ươ");
  if (/^a|[^u]a|oa/u.test(bare) && !/u/u.test(bare)) return bare.replace("a", "ă");
  return bare.replace(/[uo]/u, (vowel) => (vowel === "u" ? "ư" : "ơ")) || "ư";
}

/** The mark stands on the vowel of its own shape, else on the last before a final consonant, else on the first of two. */
function toned(rest: string, mark: string): string {
  const vowels = /^[aeiouyăâêôơư]+/u.exec(rest)![0];
  const shaped = [...vowels].findLastIndex((vowel) => /[ăâêôơư]/u.test(vowel));
  const at =
    shaped >= 0 ? shaped : rest.length > vowels.length ? vowels.length - 1 : vowels.length === 3 ? 1 : 0;
  return (rest.slice(0, at + 1) + mark + rest.slice(at + 1)).normalize("NFC");
}
