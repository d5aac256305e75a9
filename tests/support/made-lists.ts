import type { LabelledList } from "./labelled-list";
import { aColumns, type Column, type Hand } from "./made-columns";
import { chance, pick, seeded, type Random } from "./made-chance";
import { written } from "./made-layout";
import * as words from "./made-words";
import { book, wordFile } from "./sheet-files";

/** Who stands in a made list, and what is true of them. */
export type Someone = {
  kind: "individual" | "collective" | "model";
  name: string;
  year: number | null;
  sex: "male" | "female" | null;
  occupation: string;
  workplace: string;
  khuPho: number;
  field: number;
  deed: string;
  former: number;
};

function someone(random: Random, kind: Someone["kind"]): Someone {
  const shared = {
    kind,
    khuPho: 1 + Math.floor(random() * 14),
    field: Math.floor(random() * words.fieldsNamed.length),
    former: Math.floor(random() * words.formerWards.length),
    deed: pick(random, words.deedsDone),
  };
  if (kind !== "individual") {
    const name = pick(random, kind === "model" ? words.modelsNamed : words.bodiesNamed);
    return { ...shared, name, year: null, sex: null, occupation: "", workplace: "" };
  }
  const isWoman = chance(random, 0.5);
  const given = pick(random, isWoman ? words.womenNamed : words.menNamed);
  const usual: [string, Someone["sex"]] = [
    `${pick(random, words.surnamesUsed)} ${given}`,
    isWoman ? "female" : "male",
  ];
  const [name, sex] = chance(random, 0.06) ? pick(random, words.otherNames) : usual;
  return {
    ...shared,
    name,
    sex,
    year: 1938 + Math.floor(random() * 68),
    occupation: pick(random, words.occupationsUsed),
    workplace: pick(random, words.workplacesUsed),
  };
}

/** One list of a hand of its own, composed out of what differs between hands; the same seed makes the same. */
export function madeList(seed: number): LabelledList {
  const random = seeded(seed);
  const hand: Hand = {
    random,
    kinds: pick(random, [
      "individual",
      "individual",
      "individual",
      "sections",
      "column",
      "words",
      "ticks",
    ] as const),
    splitBy: pick(random, ["none", "none", "none", "khuPho", "field"] as const),
  };
  const columns = aColumns(hand);
  const people = peopleOf(hand);
  const { lines, spans } = written(hand, columns, people);
  if (chance(random, 0.06)) return inParagraphs(hand, people, seed);
  const rows = people.map((one) => labelOf(hand, one, columns));
  return { ...inAFile(hand, lines, spans), what: `seed ${seed}`, rows };
}

function peopleOf({ random, kinds, splitBy }: Hand): Someone[] {
  const count = 5 + Math.floor(random() * 6);
  const people: Someone[] = [];
  const names = new Set<string>();
  while (people.length < count) {
    const kind =
      kinds === "individual"
        ? kinds
        : pick(random, ["individual", "individual", "collective", "model"] as const);
    const one = someone(random, kind);
    if (names.has(one.name)) continue;
    names.add(one.name);
    people.push(one);
  }
  const order = ["collective", "individual", "model"];
  if (kinds === "individual" && splitBy !== "none")
    return people.sort((one, other) => one[splitBy] - other[splitBy]);
  return kinds === "sections"
    ? people.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
    : people;
}

function labelOf(hand: Hand, one: Someone, columns: Column[]): string {
  const told = new Set(columns.flatMap(({ tells }) => tells));
  if (hand.kinds === "individual" && hand.splitBy !== "none") told.add(hand.splitBy);
  const isPerson = one.kind === "individual";
  const when = (what: Column["tells"][number], value: string | number | null) =>
    told.has(what) ? (value ?? "") : "";
  return [
    one.name,
    one.kind,
    when("year", one.year),
    isPerson ? when("sex", one.sex) : "",
    when("occupation", one.occupation),
    when("workplace", one.workplace),
    told.has("address")
      ? `${one.khuPho * 7} Lý Nam Đế, khu phố ${one.khuPho}`
      : when("khuPho", `Khu phố ${one.khuPho}`),
    when("field", words.fieldsNamed[one.field]![0]),
    when("deed", told.has("deeds") ? `${one.deed}; Nhiều năm liền là gia đình văn hóa` : one.deed),
    when("former", words.formerWards[one.former]![0]),
  ].join(" | ");
}

/** A list that is no table: a paragraph for each person. */
function inParagraphs({ random }: Hand, all: Someone[], seed: number): LabelledList {
  const people = all.filter(({ kind }) => kind === "individual");
  const mark = pick(random, ["1.", "1/", "1)", "-", "+"]);
  const way = pick(random, [0, 1, 2]);
  const parts = people.map((one, at) => {
    const { name, year, occupation, khuPho, deed, sex } = one;
    const number = mark.replace("1", String(at + 1));
    return [
      `${number} ${words.saidTitles[sex!][0]} ${name}, sinh năm ${year}, ${occupation}, khu phố ${khuPho}: ${deed}.`,
      `${number} ${words.saidTitles[sex!][0]} ${name} (${year}), ${occupation}, KP ${khuPho}: ${deed}.`,
      `${number} ${words.saidTitles[sex!][0]} ${name} - sinh năm ${year} - ${occupation} - KP${khuPho}: ${deed}.`,
    ][way]!;
  });
  const rows = people.map(
    ({ name, year, sex, occupation, khuPho, deed }) =>
      `${name} | individual | ${year} | ${sex} | ${occupation} | | Khu phố ${khuPho} | | ${deed}.`,
  );
  const data = wordFile([
    "DANH SÁCH CÁ NHÂN ĐỀ NGHỊ BIỂU DƯƠNG",
    "Năm 2026",
    ...parts,
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Lê Văn Ký",
  ]);
  return { what: `seed ${seed}`, file: "a.docx", data, rows };
}

const quoted = (cell: string) => (/[",;\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function inAFile({ random }: Hand, lines: string[], spans: string[]): Pick<LabelledList, "file" | "data"> {
  const style = pick(random, ["xlsx", "xlsx", "xlsx", "docx", "docx", "csv", "csv", "nfd", "nbsp"]);
  if (spans.length > 0 || style === "xlsx") return { file: "a.xlsx", data: book(lines, spans) };
  if (style === "nfd") return { file: "a.xlsx", data: book(lines.map((line) => line.normalize("NFD"))) };
  if (style === "nbsp")
    return {
      file: "a.xlsx",
      data: book(
        lines.map((line) => line.replace(/(?<=\p{L}) (?=\p{Lu})/gu, "\u00A0").replace(/\|/g, "|\u200B")),
      ),
    };
  if (style === "docx") {
    const isRow = (line: string) => line.includes("|");
    const first = lines.findIndex((line) => line.split("|").length > 3);
    const parts: (string | string[])[] = lines.slice(0, first).map((line) => line.replaceAll("|", " "));
    const body = lines.slice(first).filter(Boolean);
    const last =
      body.findLastIndex(
        (line) =>
          (line.split("|").length > 3 &&
            !/Minh Phụng, ngày|KT?M?\. |NGƯỜI LẬP|Người lập|Cán bộ tổng|Ký Tên/.test(line)) ||
          /^\s*\d/.test(line),
      ) + 1;
    parts.push(body.slice(0, last).map((line) => (isRow(line) ? line : `${line} |`)));
    return {
      file: "a.docx",
      data: wordFile([...parts, ...body.slice(last).map((line) => line.replaceAll("|", " "))]),
    };
  }
  const separator = pick(random, [",", ";", "\t", ";"]);
  const text = lines
    .map((line) =>
      line
        .split("|")
        .map((cell) => quoted(cell.trim()))
        .join(separator),
    )
    .join(pick(random, ["\n", "\r\n"]));
  return pick(random, [
    { file: "a.csv", data: `\uFEFF${text}` },
    { file: "a.csv", data: text },
    { file: "a.csv", data: Buffer.from(`\uFEFF${text}`, "utf16le") },
  ]);
}
