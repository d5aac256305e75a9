import { editDistance } from "../search/edit-distance";
import { bodyWords } from "./keys";
import { idleWords, plainWords } from "./short-forms";
import { isSyllable } from "./syllables";
import type { AlikeName } from "./vocabulary";

const places = new Set(["phuong", "xa", "quan", "huyen"]);
const schools = /^(tieu|trung|mam|mau) /;

type Body = { words: Set<string>; numbers: Map<string, string>; wards: Map<string, string> };

/** The words of a body's name, its numbers by what they number, and the ward it names, which its unit says as well. */
function partsOf(words: readonly string[]): Body {
  const body: Body = { words: new Set(), numbers: new Map(), wards: new Map() };
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const next = words[at + 1];
    // "Trường Tiểu học" is a "Tiểu học".
    if (at === 0 && word === "truong" && schools.test(`${next} `)) continue;
    // A "hợp tác xã" is no "xã", and "tổ số 7" is "tổ 7".
    if (word === "so" && /^\d+$/.test(next ?? "")) continue;
    const isPlace = places.has(word) && (word !== "quan" || /^\d/.test(next ?? ""));
    if (at > 0 && isPlace && next && words[at - 1] !== "tac") {
      const taken = /^\d+$/.test(next) ? 1 : 2;
      body.wards.set(word, words.slice(at + 1, at + 1 + taken).join(" "));
      at += taken;
    } else if (word === "thanh" && words.slice(at, at + 5).join(" ") === "thanh pho ho chi minh") at += 4;
    else if (/^\d+$/.test(word))
      body.numbers.set(
        words
          .slice(0, at)
          .filter((one) => one !== "so")
          .slice(-2)
          .join(" "),
        word,
      );
    else body.words.add(word);
  }
  return body;
}

/** The words of a body's name; "phường" at its end is that of its unit. */
const wordsOfBody = (name: string) =>
  bodyWords(name.normalize("NFC").replace(/\s(?:phường|xã|phuong|xa)\s*$/iu, ""));

/** A short form no list knows is written out where the other name has the words: "HKH" beside "Hội Khuyến học". */
function writtenOut(words: readonly string[], other: readonly string[]): string[] {
  return words.flatMap((word) => {
    if (word.length < 2 || isSyllable(word) || other.includes(word)) return [word];
    // "Ban", which its words leave out, still gives its letter: "BĐH".
    const shorts = [word, word.replace(/^b/, "")].filter((one) => one.length > 1);
    const runs = shorts.flatMap((short) =>
      other
        .map((_, at) => other.slice(at, at + short.length))
        .filter((run) => run.map((one) => one[0]).join("") === short),
    );
    return runs[0] ?? [word];
  });
}

/** How alike the names of two bodies are; null where they are of two. */
export function compareBodies(one: string, other: string): AlikeName | null {
  const [said, theirSaid] = [wordsOfBody(one), wordsOfBody(other)];
  const [mine, theirs] = [partsOf(writtenOut(said, theirSaid)), partsOf(writtenOut(theirSaid, said))];
  if (mine.words.size === 0 || theirs.words.size === 0) return null;
  const numbersOf = ({ numbers }: Body) => [...numbers.values()].sort().join();
  if (numbersOf(mine) !== numbersOf(theirs)) return null;
  for (const [label, value] of mine.numbers) if ((theirs.numbers.get(label) ?? value) !== value) return null;
  for (const [label, value] of mine.wards) {
    const their = theirs.wards.get(label);
    if (their && their !== value && /^\d/.test(their) === /^\d/.test(value)) return null;
  }
  const common = [...mine.words].filter((word) => theirs.words.has(word));
  const all = new Set([...mine.words, ...theirs.words]);
  const share = weightOf(common) / weightOf([...all]);
  const sameWards = [...mine.wards].filter(
    ([label, value]) => /^\d/.test(value) && theirs.wards.get(label) === value,
  );
  const bits = weightOf(common) + 3 * mine.numbers.size + 8 * sameWards.length;
  if (share === 1) return { points: bits, ground: "same-name" };
  if (share >= 0.74 && isOneSlip(mine.words, theirs.words)) return { points: bits - 2, ground: "like-name" };
  return null;
}

/** The numbers in a body's name that are not a ward's: without the same ones it is another body. */
export const numbersIn = (name: string): string[] => [...partsOf(wordsOfBody(name)).numbers.values()];

/** What only one of them says is plain, or a word of the other with one slip. */
function isOneSlip(mine: Set<string>, theirs: Set<string>): boolean {
  const [more, less] = [
    [...mine].filter((word) => !theirs.has(word)),
    [...theirs].filter((word) => !mine.has(word)),
  ];
  const isPlain = (word: string) => plainWords.has(word) || idleWords.has(word);
  if (more.length === 0 || less.length === 0) return [...more, ...less].every(isPlain);
  return (
    more.length === 1 &&
    less.length === 1 &&
    editDistance(more[0]!, less[0]!) === 1 &&
    !(isSyllable(more[0]!) && isSyllable(less[0]!))
  );
}

const weightOf = (words: readonly string[]) =>
  words.reduce((sum, word) => sum + (plainWords.has(word) ? 1 : 3.5), 0);
