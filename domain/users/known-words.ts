import { fold } from "../text/fold";

/** What anybody would try first here: the place, the portal, what it is about. */
const everybodys = [
  "thành phố Hồ Chí Minh",
  "Hồ Chí Minh",
  "tp hcm",
  "hcm",
  "Sài Gòn",
  "Việt Nam",
  "Bác Hồ",
  "Lan Tỏa",
  "gương điển hình",
  "biểu dương",
  "ủy ban nhân dân",
  "ubnd",
  "phường",
  "cán bộ",
  "kiểm duyệt",
  "quản trị",
  "mật khẩu",
  "password",
  "admin",
];

/** What must be left of a password once such words are gone, a digit counting half: dates and rows of digits are guessed too. */
const leastLeft = 8;

/** Letters that people write as digits and signs. */
const disguised: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "@": "a",
  $: "s",
};

/**
 * Whether a password is little more than words that others know: those of everybody here, and `own` (names, an e-mail
 * address, units), with or without marks, blanks and signs between them, and with digits for letters.
 */
export function isOfKnownWords(password: string, own: string[]): boolean {
  const known = [...everybodys, ...own, ...own.flatMap(partsOf)].map(patternOf).filter(Boolean);
  const words = new RegExp(known.sort((a, b) => b.length - a.length).join("|"), "g");
  const plain = fold(password);
  const undisguised = plain.replace(/[01345@$]/g, (sign) => disguised[sign]!);
  return [plain, undisguised].some((text) => {
    const left = text.replace(words, "");
    return left !== text && weightOf(left) < leastLeft;
  });
}

/** Words of a name or before an @ that stand together, of one its longer ones only: shorter ones are in everything. */
function partsOf(text: string): string[] {
  const words = wordsOf(text.replace(/@.*$/, ""));
  return words.flatMap((word, at) => [
    ...(word.length >= 4 ? [word] : []),
    ...words.slice(at + 1).map((_, more) => words.slice(at, at + more + 2).join(" ")),
  ]);
}

const wordsOf = (text: string) =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** A pattern for its words in a row, whatever stands between them; empty for what is too short to tell. */
function patternOf(text: string): string {
  const words = wordsOf(text);
  return words.join("").length < 3 ? "" : words.join("[^a-z0-9]*");
}

const weightOf = (text: string) => {
  const digits = text.match(/\d/g)?.length ?? 0;
  return [...text].length - digits / 2;
};
