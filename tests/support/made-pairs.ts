import { chance, pick, seeded, type Random } from "./made-chance";
import { bodiesNamed, menNamed, otherNames, surnamesUsed, womenNamed } from "./made-words";

/**
 * Pairs of writings composed at random, in the way of person-pairs.ts: of one person or body as two hands write it, and of two that are
 * easily taken for one. The same seed makes the same.
 */
export function madePairs(seed: number, count: number): string {
  const random = seeded(seed);
  return Array.from({ length: count }, () => (chance(random, 0.5) ? one(random) : two(random))).join("\n");
}

type Writing = { name: string; year: number | ""; unit: string };

const written = ({ name, year, unit }: Writing) => `${name};${year};${unit}`;
const pair = (first: Writing, sign: "=" | "#", second: Writing) =>
  `${written(first)} ${sign} ${written(second)}`;

/** Names of three words and more: a common one of two is nobody's proof. */
function somebody(random: Random): Writing {
  const isWoman = chance(random, 0.5);
  const pool = isWoman ? womenNamed : menNamed;
  const long = pool.filter((given) => given.includes(" "));
  const name = chance(random, 0.08)
    ? pick(random, otherNames)[0]
    : `${pick(random, surnamesUsed)} ${pick(random, long)}`;
  return { name, year: 1938 + Math.floor(random() * 66), unit: "mp" };
}

const plain = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");

/** What two hands do differently with one name. */
const ways: ((random: Random, somebody: Writing) => Writing | null)[] = [
  (_, one) => ({ ...one, name: one.name.toUpperCase() }),
  (_, one) => ({ ...one, name: one.name.toLowerCase() }),
  (_, one) => ({ ...one, name: plain(one.name) }),
  (_, one) => ({ ...one, name: one.name.normalize("NFD") }),
  (_, one) => ({ ...one, name: one.name.replace(/ /g, "\u00A0") }),
  (random, one) => ({
    ...one,
    name: `${pick(random, ["Ông", "Bà", "Chị", "Anh", "Cô", "Đ/c", "Đồng chí", "BS.", "ThS.", "Thượng tá", "Cụ"])} ${one.name}`,
  }),
  (random, one) => ({
    ...one,
    name: `${one.name} (${pick(random, ["Ba Gà", "Sáu Nhỏ", "tức Hai", "Út Lửa"])})`,
  }),
  (random, one) => ({
    ...one,
    name: `${one.name}${pick(random, [", tổ trưởng", " - Trưởng khu phố 5", " – giáo viên", " (Hội Phụ nữ)"])}`,
  }),
  (_, one) => ({ ...one, name: `${one.name}, sinh năm ${one.year}` }),
  (_, one) => ({ ...one, unit: "q11" }),
  (_, one) => ({ ...one, year: "" }),
  (_, one) => ({
    ...one,
    name: swapped(
      one.name,
      /([òóọỏõ])a(?=\s|$)/u,
      (tone) => `o${({ ò: "à", ó: "á", ọ: "ạ", ỏ: "ả", õ: "ã" } as Record<string, string>)[tone]!}`,
    ),
  }),
  (_, one) =>
    /(?<=\s[LMKTHS])[ýỹỳỷỵ](?=\s|$)/u.test(one.name)
      ? {
          ...one,
          name: one.name.replace(/(?<=\s[LMKTHS])ỹ(?=\s|$)/u, "ĩ").replace(/(?<=\s[LMKTHS])ý(?=\s|$)/u, "í"),
        }
      : null,
  (_, one) => without(one, " Thị"),
  (_, one) => without(one, " Văn"),
  // One key too many or too few in a word.
  (random, one) => ({ ...one, name: slipped(random, one.name) }),
  (_, one) => ({ ...one, name: one.name.replace(" ", "  ") }),
  (_, one) => ({ ...one, name: one.name.replace(/^(\S+) (.*)$/u, "$2 $1") }),
  (_, one) =>
    one.name.split(" ").length >= 4 ? { ...one, name: one.name.replace(/^(\S+ \S+) \S+ /u, "$1 ") } : null,
  (_, one) => ({ ...one, year: Number(one.year) + 1 }),
  (_, one) => (one.name.startsWith("Nguyễn ") ? { ...one, name: one.name.replace("Nguyễn", "Ng.") } : null),
  (_, one) =>
    / (Thị|Văn) \p{L}/u.test(one.name)
      ? { ...one, name: one.name.replace(" Thị ", " T. ").replace(" Văn ", " V. ") }
      : null,
  (_, one) =>
    one.name.includes("ũ") || one.name.includes("ã")
      ? { ...one, name: one.name.replace(/ũ/u, "ủ").replace(/ã/u, "ả") }
      : null,
  (_, one) =>
    / D(?=[iu])/u.test(one.name)
      ? { ...one, name: one.name.replace(/ D(?=[u])/u, " Gi").replace(/ D(?=i)/u, " V") }
      : null,
  (_, one) =>
    one.name.split(" ").length === 3
      ? { ...one, name: one.name.replace(/ (\S+)$/u, (_all, word: string) => word.toLowerCase()) }
      : null,
];

function swapped(name: string, pattern: RegExp, other: (tone: string) => string): string {
  return name.replace(pattern, (_, tone: string) => other(tone));
}

function without(one: Writing, word: string): Writing | null {
  return one.name.includes(`${word} `) && one.name.split(" ").length >= 4
    ? { ...one, name: one.name.replace(word, "") }
    : null;
}

/** A letter doubled or left out, so that the word is none any more. */
function slipped(random: Random, name: string): string {
  const words = name.split(" ");
  const at = words.length - 1 - Math.floor(random() * 2);
  const word = words[at]!;
  const last = word.at(-1)!;
  words[at] = /[nghtcmp]$/u.test(word) ? word + last : `${word}${pick(random, ["q", "z", "w"])}`;
  return words.join(" ");
}

const bodyWays: ((body: string) => string)[] = [
  (body) => body.toUpperCase(),
  (body) => plain(body),
  (body) =>
    body
      .replace(/khu phố (\d)/iu, "KP $1")
      .replace("Chi hội Phụ nữ", "Chi hội PN")
      .replace("Câu lạc bộ", "CLB"),
  (body) =>
    body
      .replace(/khu phố (\d)/iu, "KP.0$1")
      .replace("Trường Tiểu học", "Trường TH")
      .replace("Công ty TNHH", "Cty TNHH"),
  (body) =>
    body
      .replace("Hội Chữ thập đỏ", "Hội CTĐ")
      .replace("Tổ dân phố", "TDP")
      .replace("Ban điều hành", "BĐH")
      .replace("Trạm Y tế", "TYT"),
  (body) => (body.endsWith("phường") ? `${body} Minh Phụng` : body),
  (body) => body.replace("Nhóm ", "Nhóm "),
];

function one(random: Random): string {
  if (chance(random, 0.3)) {
    const body = pick(
      random,
      bodiesNamed.filter((name) => !name.startsWith("Gia đình")),
    );
    const other = pick(random, bodyWays)(body);
    return `@${body};;mp = @${other};;mp`;
  }
  for (;;) {
    const who = somebody(random);
    const other = pick(random, ways)(random, who);
    if (other && other.name.trim()) return pair(who, "=", other);
  }
}

/** Two people that are easily taken for one. */
const others: ((random: Random, somebody: Writing) => Writing | null)[] = [
  (random, who) => ({ ...who, year: elsewhen(random, who) }),
  (random, who) => ({ ...who, year: elsewhen(random, who), unit: "q11" }),
  (random, who) => ({ ...who, name: otherGiven(random, who.name) }),
  (random, who) => ({ ...who, name: otherGiven(random, who.name), year: elsewhen(random, who) }),
  // Father and son: another last word, thirty years between.
  (random, who) => ({
    ...who,
    name: otherGiven(random, who.name),
    year: Math.max(1938, Number(who.year) - 28),
  }),
  (_, who) => (who.name.includes(" Thị ") ? { ...who, name: who.name.replace(" Thị ", " Văn ") } : null),
  (_, who) => (who.name.includes(" Văn ") ? { ...who, name: who.name.replace(" Văn ", " Thị ") } : null),
  (random, who) => ({
    ...who,
    name: `${pick(
      random,
      surnamesUsed.filter((name) => !who.name.startsWith(name)),
    )} ${who.name.split(" ").slice(1).join(" ")}`,
  }),
  (random, who) => ({ ...who, unit: "tsh", year: elsewhen(random, who) }),
  (random) => ({ name: `Nguyễn Thị ${pick(random, ["Hoa", "Lan", "Mai"])}`, year: "", unit: "tsh" }),
  (_, who) => sameButForMarks(who),
];

const elsewhen = (random: Random, { year }: Writing) => {
  const by = 4 + Math.floor(random() * 25);
  return Number(year) - by < 1930 ? Number(year) + by : Number(year) - by;
};

/** Given names one letter apart, both of which are borne. */
const near =
  "Lan Lam|Hùng Hưng|Tâm Tám|Hoa Hòa|Liên Liễu|Tân Tấn|Hạnh Hằng|Phúc Phước|Sơn Sang|Thanh Thành|Minh Mình|Nga Ngà|Dung Dũng|Bảo Báu|Quang Quảng|Linh Lĩnh"
    .split("|")
    .map((pair) => pair.split(" "));

function otherGiven(random: Random, name: string): string {
  const words = name.split(" ");
  const found = near.find((all) => all.includes(words.at(-1)!));
  const given = found
    ? found.find((one) => one !== words.at(-1)!)!
    : pick(
        random,
        ["Khánh", "Lực", "Oanh", "Thủy"].filter((one) => one !== words.at(-1)),
      );
  return [...words.slice(0, -1), given].join(" ");
}

function sameButForMarks(who: Writing): Writing | null {
  const words = who.name.split(" ");
  const found = near.find(([first, second]) => words.at(-1) === first && plain(first!) === plain(second!));
  return found ? { ...who, name: [...words.slice(0, -1), found[1]!].join(" "), unit: "tsh" } : null;
}

const bodyOthers: ((random: Random, body: string) => string | null)[] = [
  (_, body) => (/\d/.test(body) ? body.replace(/\d+/, (digits) => String(Number(digits) + 3)) : null),
  (_, body) => (body.startsWith("Chi hội Phụ nữ") ? body.replace("Phụ nữ", "Nông dân") : null),
  (_, body) => (body.startsWith("Chi bộ") ? body.replace("Chi bộ", "Chi đoàn") : null),
  (_, body) => (body.startsWith("Trường Tiểu học") ? body.replace("Âu Cơ", "Âu Lạc") : null),
  (_, body) => (body.startsWith("Chùa") ? "Chùa Pháp Vân" : null),
  (_, body) => (body.startsWith("Hội Chữ") ? "Hội Khuyến học phường" : null),
  (_, body) => (body.startsWith("Câu lạc bộ") ? "Câu lạc bộ Thơ ca" : null),
  (random, body) =>
    pick(
      random,
      bodiesNamed.filter((other) => other !== body),
    ),
];

function two(random: Random): string {
  if (chance(random, 0.3)) {
    const body = pick(random, bodiesNamed);
    for (;;) {
      const other = pick(random, bodyOthers)(random, body);
      if (other && other !== body) return `@${body};;mp # @${other};;mp`;
    }
  }
  for (;;) {
    const who = somebody(random);
    const other = pick(random, others)(random, who);
    if (other && other.name !== who.name) return pair(who, "#", other);
    if (other && other.year !== who.year) return pair(who, "#", other);
  }
}
