import { editDistance } from "../search/edit-distance";
import { fold } from "../text/fold";
import { compareBodies } from "./bodies";
import { isPersonal, nameWords } from "./keys";
import type { ProfileKind } from "../profiles/vocabulary";
import { mayBeBody, mayBePerson, setOf } from "./may-be-alike";
import { commonness } from "./name-frequencies";
import { isSyllable } from "./syllables";
import type { AlikeName, Certainty, LikenessGround } from "./vocabulary";

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
  // A year that no slip of a finger makes of the other is another person's, however rare the name.
  if (years !== null && years > 1 && !isSlipOfDigits(String(one.birthYear), String(other.birthYear)))
    return null;
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

/** One digit other, or two in each other's place: 1956 and 1965. */
const isSlipOfDigits = (one: string, other: string) => editDistance(one, other) === 1;

const placePoints: Record<Place, number> = { same: 7, lineage: 7, elsewhere: -5, unknown: 0 };

function comparePeople(one: string, other: string): AlikeName | null {
  const [mine, theirs] = [nameWords(one), nameWords(other)];
  const [plain, plainTheirs] = [mine.map(fold), theirs.map(fold)];
  if (plain.length === 0 || plainTheirs.length === 0) return null;
  const bits = sum(commonness(plain));
  const [sorted, sortedTheirs] = [[...plain].sort().join(" "), [...plainTheirs].sort().join(" ")];
  if (sorted === sortedTheirs) {
    // "Dủng" is "Dũng": the south hears no difference.
    if (differInMarks(mine, theirs))
      return {
        points: bits - (differInMarks(mine.map(asHeard), theirs.map(asHeard)) ? 8 : 3),
        ground: "other-marks",
      };
    return plain.join(" ") === plainTheirs.join(" ")
      ? { points: bits, ground: "same-name" }
      : // "Quang Vinh Hồ" puts the family name last; "Hoàng Minh" and "Minh Hoàng" are two people.
        { points: bits - (isTurned(plain, plainTheirs) ? 1 : 14), ground: "other-order" };
  }
  if (withoutFiller(plain) === withoutFiller(plainTheirs) && !areManAndWoman(plain, plainTheirs))
    return { points: bits - 3, ground: "shorter-name" };
  const shorter = plain.length < plainTheirs.length ? plain : plainTheirs;
  if (isShortened(plain, plainTheirs))
    return { points: sum(commonness(shorter)) - 6, ground: "shorter-name" };
  return slip(plain, plainTheirs, mine.join(" "), theirs.join(" "));
}

const isTurned = (mine: readonly string[], theirs: readonly string[]) =>
  [...mine.slice(1), mine[0]].join() === theirs.join() ||
  [...theirs.slice(1), theirs[0]].join() === mine.join();

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
function slip(
  mine: readonly string[],
  theirs: readonly string[],
  written: string,
  theirWritten: string,
): AlikeName | null {
  const [one, other] = [mine.join(" "), theirs.join(" ")];
  const isJoined = mine.join("") === theirs.join("");
  const isSaidAlike = asSaid(written) === asSaid(theirWritten);
  if (Math.min(one.length, other.length) < (isJoined ? 6 : 9)) return null;
  if (!isSaidAlike && (Math.abs(one.length - other.length) > 1 || editDistance(one, other) !== 1))
    return null;
  const isMistyped = [...mine, ...theirs].some((word) => word.length > 1 && !isSyllable(word));
  // A lone letter stands for a word; it is not that word mistyped.
  const isLone = (word: string, at: number, others: readonly string[]) =>
    word.length === 1 && word !== "y" && word !== "o" && others[at] !== word;
  if (mine.some((word, at) => isLone(word, at, theirs)) || theirs.some((word, at) => isLone(word, at, mine)))
    return null;
  // Who errs by one key errs in one letter, its mark with it: "Phấn" and "Phấng", not "Quân" and "Quang".
  const isMarked = [written, theirWritten].every((name) => /[^\p{ASCII}]/u.test(name));
  const isOther =
    isMarked &&
    (editDistance(toneless(written), toneless(theirWritten)) > 1 ||
      isOtherOnset(mine, theirs) ||
      isOtherSound(toneless(written), toneless(theirWritten)));
  // The word that differs tells nothing.
  const bits = sum(commonness(mine).filter((_, at) => isJoined || mine[at] === theirs[at]));
  return {
    points: bits - (isJoined ? 1 : isMistyped ? 3 : isSaidAlike ? 6 : isOther ? 13 : 9),
    ground: "mistyped-name",
  };
}

const asHeard = (word: string) =>
  word
    .normalize("NFD")
    .replace(/\u0303/gu, "\u0309")
    .normalize("NFC");

/** "Giầu", "Dầu" and "Vầu" sound alike; "đ" does not. */
const asSaid = (name: string) => name.replace(/(?<!\p{L})(?:gi(?=\p{L})|v)/gu, "d");

const toneless = (name: string) =>
  name
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, "")
    .normalize("NFC");

/** "Mạnh" and "Minh" are two names; "Nhơn" and "Nhân" are one in two parts of the country. */
function isOtherSound(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const apart = [...one].flatMap((letter, at) =>
    letter === other[at] ? [] : [[letter, other[at]!].sort().join("")],
  );
  return apart.length === 1 && !spokenAlike.has(apart[0]!);
}

const spokenAlike = new Set(
  ["âơ", "âư", "ôu", "iê", "ăa", "âă", "aơ"].map((pair) => [...pair].sort().join("")),
);

/** "Danh" and "Oanh" are two names: the ear hears the beginning first. */
const isOtherOnset = (mine: readonly string[], theirs: readonly string[]) =>
  mine.some((word, at) => word[0] !== (theirs[at] ?? "")[0]);

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

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
