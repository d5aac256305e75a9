import type { LabelledList } from "./labelled-list";
import { aColumns, type Column, type Hand } from "./made-columns";
import { chance, pick, seeded, type Random } from "./made-chance";
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

const sectionsOf = {
  collective: ["TẬP THỂ", "Tập thể", "ĐỐI VỚI TẬP THỂ", "Danh sách tập thể", "Gương tập thể"],
  individual: ["CÁ NHÂN", "Cá nhân", "ĐỐI VỚI CÁ NHÂN", "Danh sách cá nhân", "Gương cá nhân"],
  model: ["MÔ HÌNH", "Mô hình, cách làm hay", "CÁC MÔ HÌNH", "Mô hình hiệu quả", "Mô hình"],
};

function written(hand: Hand, columns: Column[], people: Someone[]) {
  const { random } = hand;
  const lines: string[] = [];
  const spans: string[] = [];
  const width = columns.length;
  if (chance(random, 0.5))
    lines.push(
      "ỦY BAN NHÂN DÂN || CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "PHƯỜNG MINH PHỤNG || Độc lập – Tự do – Hạnh phúc",
    );
  if (chance(random, 0.8) || hand.kinds === "individual")
    lines.push(
      hand.kinds === "individual"
        ? pick(random, [
            "DANH SÁCH CÁ NHÂN ĐỀ NGHỊ BIỂU DƯƠNG",
            "Danh sách cá nhân tiêu biểu năm 2026",
            "BIỂU TỔNG HỢP GƯƠNG NGƯỜI TỐT, VIỆC TỐT",
          ])
        : pick(random, ["DANH SÁCH ĐỀ NGHỊ BIỂU DƯƠNG", "TỔNG HỢP ĐIỂN HÌNH TIÊN TIẾN", "Phụ lục 1"]),
    );
  if (chance(random, 0.4)) lines.push("(Kèm theo Công văn số 214/UBND-VX ngày 10 tháng 10 năm 2026)");
  if (chance(random, 0.3)) lines.push("");
  const head = headLines(hand, columns, lines.length, spans);
  lines.push(...head);
  if (chance(random, 0.15)) lines.push(columns.map((_, at) => pick(random, [`(${at + 1})`])).join(" | "));
  let section = "";
  let counted = 0;
  const numbering = pick(random, ["1", "01", "1.", "1)", "1/"]);
  const style = pick(random, [0, 1, 2, 3, 4]);
  let within = 0;
  const closes = chance(random, 0.4);
  const again = chance(random, 0.15) ? Math.floor(people.length / 2) : -1;
  people.forEach((one, place) => {
    const title = titleOf(hand, one, style);
    if (title && title !== section) {
      if (section && closes)
        lines.push(
          pick(random, [`| Cộng: ${within}`, `Tổng cộng: ${within} trường hợp`, `|| Cộng (${within})`]),
        );
      section = title;
      const numeral = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"][counted++]!;
      lines.push(
        [
          `${numeral} | ${title}`,
          `${numeral}. ${title}`,
          `| ${title}`,
          `${String.fromCharCode(64 + counted)}. ${title}:`,
          `${title} (${people.length})`,
        ][style]!,
      );
      within = 0;
    }
    if (place === again) lines.push(...head.slice(-1).filter(() => head.length === 1));
    within++;
    const number = numbering.replace("1", String(place + 1));
    lines.push(columns.map((column) => column.cell(one, number).replaceAll("|", "/")).join(" | "));
    if (chance(random, 0.05))
      lines.push(pick(random, ["", "", "| Ghi chú: hồ sơ gửi sau", "(Tiếp theo trang sau)"]));
  });
  if (chance(random, 0.5))
    lines.push(
      pick(random, [
        `Tổng cộng: ${people.length} trường hợp`,
        `| Tổng số: ${people.length}`,
        `Danh sách có ${people.length} trường hợp./.`,
      ]),
    );
  if (chance(random, 0.5))
    lines.push(
      `${"|".repeat(Math.max(1, width - 3))} Minh Phụng, ngày 12 tháng 10 năm 2026`,
      pick(random, [
        "NGƯỜI LẬP BIỂU ||| TM. ỦY BAN NHÂN DÂN",
        "Người lập bảng ||| CHỦ TỊCH",
        "Cán bộ tổng hợp ||| KT. CHỦ TỊCH",
      ]),
      "Phạm Thị Lập ||| Trần Ký Tên",
    );
  return { lines, spans };
}

function titleOf({ kinds, splitBy }: Hand, one: Someone, style: number): string {
  if (kinds === "sections") return sectionsOf[one.kind][style]!;
  if (kinds !== "individual") return "";
  if (splitBy === "khuPho")
    return [
      `KHU PHỐ ${one.khuPho}`,
      `Khu phố ${one.khuPho}`,
      `KP ${one.khuPho}`,
      `KHU PHỐ ${one.khuPho}`,
      `Khu phố ${one.khuPho}`,
    ][style]!;
  const [, name] = words.fieldsNamed[one.field]!;
  return splitBy === "field"
    ? [
        `LĨNH VỰC ${name.toUpperCase()}`,
        `Lĩnh vực ${name}`,
        name.toUpperCase(),
        `Lĩnh vực ${name}`,
        `Lĩnh vực ${name.toLowerCase()}`,
      ][style]!
    : "";
}

function headLines(hand: Hand, columns: Column[], above: number, spans: string[]): string[] {
  const { random } = hand;
  if (hand.hasNoHead) return [];
  const shouts = chance(random, 0.15);
  const errs = chance(random, 0.15);
  const said = (text: string) => {
    const faulty = errs && text.length > 5 && chance(random, 0.5) ? mistyped(random, text) : text;
    return shouts ? faulty.toUpperCase() : faulty;
  };
  const isDeep = columns.some(({ under }) => under);
  const first = columns.map(({ head, over }, at) =>
    over ? (columns[at - 1]?.over === over ? "" : over) : said(head),
  );
  if (!isDeep) return [first.join(" | ")];
  const top = above + 1;
  columns.forEach(({ over }, at) => {
    const letter = String.fromCharCode(65 + at);
    if (!over) spans.push(`${letter}${top}:${letter}${top + 1}`);
    else if (columns[at - 1]?.over !== over)
      spans.push(`${letter}${top}:${String.fromCharCode(66 + at)}${top}`);
  });
  return [first.join(" | "), columns.map(({ under }) => under ?? "").join(" | ")];
}

/** One letter more, less, or two swapped. */
function mistyped(random: Random, text: string): string {
  const at = 1 + Math.floor(random() * (text.length - 3));
  if (!/^\p{L}{2}$/u.test(text.slice(at, at + 2))) return text;
  return pick(random, [
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2),
    text.slice(0, at) + text[at] + text.slice(at),
  ]);
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
