import { chance, pick, shuffled, type Random } from "./made-chance";
import type { Someone } from "./made-lists";
import { mergedColumn, namingColumns } from "./made-names";
import * as words from "./made-words";

type Told =
  "year" | "sex" | "occupation" | "workplace" | "khuPho" | "address" | "field" | "deed" | "deeds" | "former";

/** A column of a made list: its head, in one row or two, how its cells are written, and what they tell of whom. */
export type Column = {
  head: string;
  over?: string;
  under?: string;
  cell: (one: Someone, number: string) => string;
  tells: Told[];
};

/** How one office writes its list. */
export type Hand = {
  random: Random;
  kinds: "individual" | "sections" | "column" | "words" | "ticks";
  splitBy: "none" | "khuPho" | "field";
  hasNoHead?: boolean;
};

export const person = ({ kind }: Someone) => kind === "individual";

/** The columns of a hand, in its order. */
export function aColumns(hand: Hand): Column[] {
  const { random, kinds } = hand;
  const head = (what: keyof typeof words.heads) => pick(random, words.heads[what]);
  const isMerged = chance(random, 0.12);
  const named = isMerged ? [mergedColumn(random, head("name"))] : namingColumns(hand, head);
  const told = new Set(named.flatMap(({ tells }) => tells));
  const others = [
    ...(told.has("year") ? [] : birthColumns(hand, head)),
    ...(told.has("occupation") ? [] : workColumns(random, head)),
    ...(hand.splitBy === "khuPho" ? [] : placeColumns(random, head)),
    ...(chance(random, 0.3) && hand.splitBy !== "field" ? [fieldColumn(random, head("field"))] : []),
    ...(kinds === "column" ? [kindColumn(random, head("kind"))] : []),
    ...(chance(random, 0.3) ? [leftOutColumn(random)] : []),
  ];
  const deed = deedColumn(random, head("deed"));
  const isShuffled = chance(random, 0.3);
  const ordered =
    isShuffled && !others.some(({ over }) => over) ? shuffled(random, [...others, deed]) : [...others, deed];
  const ticks = kinds === "ticks" ? tickColumns() : [];
  const note: Column = {
    head: head("note"),
    cell: () => (chance(random, 0.1) ? "Đã xác minh" : ""),
    tells: [],
  };
  const index: Column = { head: head("index"), cell: (_, number) => number, tells: [] };
  const all = [
    ...(chance(random, 0.9) ? [index] : []),
    ...named,
    ...ticks,
    ...ordered,
    ...(chance(random, 0.35) ? [note] : []),
  ];
  hand.hasNoHead = chance(random, 0.05) && !all.some(({ over }) => over) && kinds !== "ticks";
  // Without a head nobody could tell a bare number from another.
  return all;
}

function birthColumns({ random, kinds }: Hand, head: (what: keyof typeof words.heads) => string): Column[] {
  const style = pick(random, [
    "year",
    "year",
    "day",
    "mixed",
    "short",
    "with-age",
    "sides",
    "marks",
    "age",
    "dotted",
    "none",
  ] as const);
  const sexes = chance(random, 0.4)
    ? [sexColumn(random, head("sex"))]
    : chance(random, 0.2)
      ? [womenColumn(random)]
      : [];
  const day = ({ khuPho, year }: Someone, by: string) =>
    `${String(khuPho * 2).padStart(2, "0")}${by}0${1 + (khuPho % 9)}${by}${year}`;
  const written = (how: (one: Someone) => string): Column[] => [
    { head: head("birth"), cell: (one) => (person(one) ? how(one) : ""), tells: ["year"] },
    ...sexes.filter(() => kinds === "individual" || sexes[0]?.head !== "Nữ"),
  ];
  if (style === "none") return [];
  if (style === "day") return written((one) => day(one, "/"));
  if (style === "dotted") return written((one) => day(one, pick(random, [".", "-"])));
  if (style === "mixed")
    return written((one) =>
      chance(random, 0.5)
        ? String(one.year)
        : chance(random, 0.5)
          ? day(one, "/")
          : `${1 + (one.khuPho % 9)}/${one.year}`,
    );
  if (style === "short") return written(({ year }) => (year! < 2000 ? String(year! % 100) : String(year)));
  if (style === "with-age") return written(({ year }) => `${year} (${2026 - year!} tuổi)`);
  if (style === "age")
    return [{ head: head("age"), cell: (one) => (person(one) ? String(2026 - one.year!) : ""), tells: [] }];
  if (style === "sides" || style === "marks") {
    const over =
      style === "sides"
        ? pick(random, ["Năm sinh", "NĂM SINH", "Ngày tháng năm sinh"])
        : pick(random, ["Giới tính", "Phái"]);
    const side = (sex: "male" | "female", under: string): Column => ({
      head: "",
      over,
      under,
      cell: (one) => (one.sex === sex ? (style === "sides" ? String(one.year) : "x") : ""),
      tells: style === "sides" ? ["year", "sex"] : ["sex"],
    });
    return [side("male", "Nam"), side("female", "Nữ")];
  }
  return written(({ year }) => String(year));
}

function sexColumn(random: Random, head: string): Column {
  const [man, woman] = pick(random, [
    ["Nam", "Nữ"],
    ["nam", "nữ"],
    ["NAM", "NỮ"],
    ["Nam", "Nu"],
    ["M", "F"],
  ]);
  return { head, cell: ({ sex }) => (sex ? (sex === "male" ? man : woman) : ""), tells: ["sex"] };
}

const womenColumn = (random: Random): Column => {
  const mark = pick(random, ["x", "X", "✓"]);
  return { head: "Nữ", cell: ({ sex }) => (sex === "female" ? mark : ""), tells: ["sex"] };
};

function workColumns(random: Random, head: (what: keyof typeof words.heads) => string): Column[] {
  const only = (when: (one: Someone) => string) => (one: Someone) => (person(one) ? when(one) : "");
  const occupation: Column = {
    head: head("occupation"),
    cell: only((one) => one.occupation),
    tells: ["occupation"],
  };
  const workplace: Column = {
    head: head("workplace"),
    cell: only((one) => one.workplace),
    tells: ["workplace"],
  };
  const between = pick(random, [", ", " - ", "\n", "; "]);
  const both: Column = {
    head: head("both"),
    cell: only((one) => `${one.occupation}${between}${one.workplace}`),
    tells: ["occupation", "workplace"],
  };
  return pick(random, [[], [occupation], [occupation, workplace], [both], [workplace]]);
}

function placeColumns(random: Random, head: (what: keyof typeof words.heads) => string): Column[] {
  const style = pick(random, ["none", "khuPho", "khuPho", "address", "former", "both"] as const);
  const way = pick(random, [0, 1, 2, 3, 4, 5]);
  const khuPho: Column = {
    head: head("khuPho"),
    cell: ({ khuPho: at }) =>
      [
        `KP ${at}`,
        `${at}`,
        `Khu phố ${at}`,
        `kp.${String(at).padStart(2, "0")}`,
        `KP${at}`,
        `Khu phố ${String(at).padStart(2, "0")}`,
      ][way]!,
    tells: ["khuPho"],
  };
  const end = pick(random, [
    "",
    ", P. Minh Phụng",
    ", phường Minh Phụng, TP.HCM",
    ", P.Minh Phụng, Tp. Hồ Chí Minh",
  ]);
  const address: Column = {
    head: head("address"),
    cell: ({ khuPho: at }) =>
      `${at * 7} Lý Nam Đế, ${["KP", "kp ", "Khu phố ", "khu phố "][way % 4]}${at}${end}`,
    tells: ["address"],
  };
  const former: Column = {
    head: head("former"),
    cell: ({ former: at }) => words.formerWards[at]![1][way % 5]!,
    tells: ["former"],
  };
  return { none: [], khuPho: [khuPho], address: [address], former: [former], both: [khuPho, former] }[style];
}

function fieldColumn(random: Random, head: string): Column {
  const way = pick(random, [0, 1, 2]);
  return { head, cell: ({ field }) => words.fieldsNamed[field]![2][way]!, tells: ["field"] };
}

function kindColumn(random: Random, head: string): Column {
  const way = pick(random, [
    { individual: "Cá nhân", collective: "Tập thể", model: "Mô hình" },
    { individual: "CN", collective: "TT", model: "MH" },
    { individual: "cá nhân", collective: "tập thể", model: "mô hình" },
  ]);
  return { head, cell: ({ kind }) => way[kind], tells: [] };
}

/** Which kind it is, by a mark in a column of each. */
const tickColumns = (): Column[] =>
  (["individual", "collective", "model"] as const).map((kind, at) => ({
    head: ["Cá nhân", "Tập thể", "Mô hình"][at]!,
    cell: (one) => (one.kind === kind ? "x" : ""),
    tells: [],
  }));

const leftOutColumn = (random: Random): Column =>
  pick<Column>(random, [
    { head: "Số điện thoại", cell: ({ khuPho }) => `0903${100_000 + khuPho * 7919}`, tells: [] },
    { head: "CCCD", cell: ({ khuPho }) => `0790${10_000_000 + khuPho * 7919}`, tells: [] },
    { head: "Liên hệ", cell: ({ khuPho }) => `0903 ${100 + khuPho} 567`, tells: [] },
    { head: "Hình thức đề nghị", cell: () => "Giấy khen", tells: [] },
    { head: "Trình độ", cell: () => "12/12", tells: [] },
    { head: "Dân tộc", cell: () => "Kinh", tells: [] },
    { head: "", cell: () => "", tells: [] },
    { head: "Ảnh", cell: () => "", tells: [] },
  ]);

function deedColumn(random: Random, head: string): Column {
  const style = pick(random, ["line", "line", "line", "bullets", "heading", "dots"] as const);
  const more = "Nhiều năm liền là gia đình văn hóa";
  if (style === "bullets")
    return { head, cell: ({ deed }) => `- ${deed}\n- ${more}`, tells: ["deed", "deeds"] };
  if (style === "dots")
    return { head, cell: ({ deed }) => `+ ${deed};\n+ ${more}`, tells: ["deed", "deeds"] };
  if (style === "heading") return { head, cell: ({ deed }) => `Thành tích: ${deed}`, tells: ["deed"] };
  return { head, cell: ({ deed }) => deed, tells: ["deed"] };
}
