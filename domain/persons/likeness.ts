import { editDistance } from "../search/edit-distance";
import { fold } from "../text/fold";
import { bodyWords, isPersonal, nameWords } from "./keys";
import type { ProfileKind } from "../profiles/vocabulary";
import { mayBeBody, mayBePerson, setOf } from "./may-be-alike";
import { commonness } from "./name-frequencies";
import { idleWords, plainWords } from "./short-forms";
import { isSyllable } from "./syllables";
import type { LikenessGround, Certainty } from "./vocabulary";

/** What is compared: a trace, or what somebody is typing. `place` is how its unit stands to the other's. */
export type Described = {
  kind: ProfileKind | null;
  name: string;
  birthYear: number | null;
  /** Of the name, see `nameKeyOf`. */
  nameKey: string;
  workplaceKey: string;
  deedKey: string;
};
/** `same` unit, one that it came from or went to (`lineage`), another (`elsewhere`), or not said. */
export type Place = "same" | "lineage" | "elsewhere" | "unknown";

/** How alike two are. `points` are bits of evidence: each is a halving of the chance that it is a coincidence. */
export type Alike = { points: number; certainty: Certainty; grounds: LikenessGround[]; deed: number };

/** Below this many bits a likeness is told to nobody: a common name of one ward without a year just reaches it. */
const least = 16;
const likely = 20;

/** How alike two are said to be; null where nobody should be asked. See docs/decisions/2026-11-likeness.md. */
export function compare(one: Described, other: Described, place: Place): Alike | null {
  const personal = isPersonal(one.kind, one.name);
  if (personal !== isPersonal(other.kind, other.name)) return null;
  if (one.kind && other.kind && one.kind !== other.kind) return null;
  if (!(personal ? mayBePerson : mayBeBody)(one.nameKey, other.nameKey)) return null;
  const name = personal ? comparePeople(one.name, other.name) : compareBodies(one.name, other.name);
  if (!name) return null;
  const grounds: LikenessGround[] = [name.ground];
  let points = name.points + placePoints[place];
  // A ward has one body of a name, however plain its words.
  if (!personal && name.ground === "same-name" && place === "same") points = Math.max(points, likely);
  if (place === "same" || place === "lineage") grounds.push(place === "same" ? "same-unit" : "former-unit");
  const years =
    personal && one.birthYear && other.birthYear ? Math.abs(one.birthYear - other.birthYear) : null;
  if (years !== null) points += years === 0 ? 6 : years === 1 ? 2 : -14;
  if (years !== null && years <= 1) grounds.push(years === 0 ? "same-year" : "near-year");
  const workplace = overlap(one.workplaceKey, other.workplaceKey);
  if (workplace >= 0.6) {
    points += 5;
    grounds.push("same-workplace");
  }
  const deed = jaccard(one.deedKey, other.deedKey);
  if (deed >= 0.5) {
    points += deed >= 0.8 ? 9 : 6;
    grounds.push("like-deed");
  }
  if (points < least) return null;
  const here = place === "same" || place === "lineage";
  const isCertain = name.ground === "same-name" && here && (personal ? years === 0 : place === "same");
  const isLikely = points >= likely && years !== 1 && (years ?? 0) <= 1;
  return { points, certainty: isCertain ? "certain" : isLikely ? "likely" : "possible", grounds, deed };
}

const placePoints: Record<Place, number> = { same: 7, lineage: 7, elsewhere: -5, unknown: 0 };

type Name = { points: number; ground: LikenessGround };

function comparePeople(one: string, other: string): Name | null {
  const [mine, theirs] = [nameWords(one), nameWords(other)];
  const [plain, plainTheirs] = [mine.map(fold), theirs.map(fold)];
  if (plain.length === 0 || plainTheirs.length === 0) return null;
  const bits = sum(commonness(plain));
  const [sorted, sortedTheirs] = [[...plain].sort().join(" "), [...plainTheirs].sort().join(" ")];
  if (sorted === sortedTheirs) {
    if (differInMarks(mine, theirs)) return { points: bits - 8, ground: "other-marks" };
    return plain.join(" ") === plainTheirs.join(" ")
      ? { points: bits, ground: "same-name" }
      : { points: bits - 1, ground: "other-order" };
  }
  if (withoutFiller(plain) === withoutFiller(plainTheirs) && !areManAndWoman(plain, plainTheirs))
    return { points: bits - 3, ground: "shorter-name" };
  const shorter = plain.length < plainTheirs.length ? plain : plainTheirs;
  if (isShortened(plain, plainTheirs))
    return { points: sum(commonness(shorter)) - 6, ground: "shorter-name" };
  return slip(plain, plainTheirs);
}

/** "Thị" and "Văn" are often left out. */
const withoutFiller = (words: readonly string[]) =>
  words
    .filter((word, at) => at === 0 || at === words.length - 1 || (word !== "thi" && word !== "van"))
    .join(" ");

/** "Dương Văn Tám" and "Dương Thị Tám" are two people. */
const areManAndWoman = (mine: readonly string[], theirs: readonly string[]) =>
  ["van", "thi"].every((word) => mine.includes(word) !== theirs.includes(word));

/** One word of the middle is left out: "Hồ Ngọc Bích Trâm" and "Hồ Bích Trâm". */
function isShortened(mine: readonly string[], theirs: readonly string[]): boolean {
  const [long, short] = mine.length > theirs.length ? [mine, theirs] : [theirs, mine];
  if (short.length < 3 || long.length !== short.length + 1) return false;
  return long.some((_, at) => at > 0 && at < short.length && long.toSpliced(at, 1).join() === short.join());
}

/** Both are written with accents, and not with the same ones: "Hùng" and "Hưng" are two people. */
function differInMarks(mine: readonly string[], theirs: readonly string[]): boolean {
  const written = (words: readonly string[]) => [...words].sort().join(" ");
  const isMarked = (words: readonly string[]) => /[^\p{ASCII}]/u.test(words.join(""));
  return isMarked(mine) && isMarked(theirs) && written(mine) !== written(theirs);
}

/** One letter more, less, other or swapped in a long name. A name that cannot be Vietnamese was mistyped; two that can be are rather two people. */
function slip(mine: readonly string[], theirs: readonly string[]): Name | null {
  const [one, other] = [mine.join(" "), theirs.join(" ")];
  if (Math.min(one.length, other.length) < 9 || Math.abs(one.length - other.length) > 1) return null;
  if (editDistance(one, other) !== 1) return null;
  const isMistyped = [...mine, ...theirs].some((word) => word.length > 1 && !isSyllable(word));
  const isJoined = mine.join("") === theirs.join("");
  // A lone letter stands for a word; it is not that word mistyped.
  const isLone = (word: string, at: number, others: readonly string[]) =>
    word.length === 1 && word !== "y" && word !== "o" && others[at] !== word;
  if (mine.some((word, at) => isLone(word, at, theirs)) || theirs.some((word, at) => isLone(word, at, mine)))
    return null;
  // The word that differs tells nothing.
  const bits = sum(commonness(mine).filter((_, at) => isJoined || mine[at] === theirs[at]));
  return { points: bits - (isJoined ? 1 : isMistyped ? 3 : 9), ground: "mistyped-name" };
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

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
    if (at > 0 && places.has(word) && next && words[at - 1] !== "tac") {
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
const wordsOfBody = (name: string) => bodyWords(name.normalize("NFC").replace(/\s(?:phường|xã)\s*$/iu, ""));

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

function compareBodies(one: string, other: string): Name | null {
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

/** How much of the shorter one stands in the other, of keys of words. */
function overlap(one: string, other: string): number {
  const [mine, theirs] = [setOf(one), setOf(other)];
  const common = [...mine].filter((word) => theirs.has(word));
  const least = Math.min(mine.size, theirs.size);
  return least === 0 ? 0 : common.length / least;
}

/** How many of all their words both say, 0 to 1. */
export function jaccard(one: string, other: string): number {
  const [mine, theirs] = [setOf(one), setOf(other)];
  const common = [...mine].filter((word) => theirs.has(word)).length;
  const all = mine.size + theirs.size - common;
  return all === 0 ? 0 : common / all;
}
