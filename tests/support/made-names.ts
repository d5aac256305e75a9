import { chance, pick, type Random } from "./made-chance";
import { person, type Column, type Hand } from "./made-columns";
import type { Someone } from "./made-lists";
import * as words from "./made-words";

/** The columns that name somebody, in one way of many. */
export function namingColumns({ random }: Hand, head: (what: keyof typeof words.heads) => string): Column[] {
  const style = pick(random, [
    "plain",
    "plain",
    "plain",
    "titles",
    "plain-titles",
    "capitals",
    "year",
    "aside",
    "job",
    "split",
    "number",
    "title-column",
    "small",
    "job-before",
    "quoted",
  ] as const);
  const name = head("name");
  const written = (how: (one: Someone) => string, tells: Column["tells"] = []): Column[] => [
    { head: name, cell: (one) => (person(one) ? how(one) : one.name), tells },
  ];
  const ways = pick(random, [0, 1, 2, 3]);
  if (style === "titles")
    return written(({ name, sex }) => `${words.saidTitles[sex!][ways]} ${name}`, ["sex"]);
  if (style === "plain-titles") return written(({ name }) => `${pick(random, words.plainTitles)} ${name}`);
  if (style === "capitals") return written(({ name }) => name.toUpperCase());
  if (style === "small") return written(({ name }) => name.toLowerCase());
  if (style === "job-before")
    return written(({ name, occupation }) => `${occupation} ${name}`, ["occupation"]);
  if (style === "quoted") return written(({ name }) => (chance(random, 0.3) ? `${name} “Ba Gà”` : name));
  if (style === "number") return written(({ name }) => name);
  if (style === "year")
    return written(
      ({ name, year }) =>
        [`${name} (${year})`, `${name}, sinh năm ${year}`, `${name} - ${year}`, `${name}\nSN: ${year}`][
          ways
        ]!,
      ["year"],
    );
  if (style === "aside")
    return written(({ name }) => (chance(random, 0.4) ? `${name} (${pick(random, words.byNames)})` : name));
  if (style === "job")
    return written(
      ({ name, occupation }) =>
        [
          `${name} - ${occupation}`,
          `${name}, ${occupation}`,
          `${name}\n${occupation}`,
          `${name} (${occupation})`,
        ][ways]!,
      ["occupation"],
    );
  if (style === "split")
    return [
      {
        head: pick(random, ["Họ và tên đệm", "Họ và chữ lót", "Họ đệm", "Họ"]),
        cell: (one) => (person(one) ? one.name.split(" ").slice(0, -1).join(" ") : one.name),
        tells: [],
      },
      { head: "Tên", cell: (one) => (person(one) ? one.name.split(" ").at(-1)! : ""), tells: [] },
    ];
  if (style === "title-column")
    return [
      {
        head: pick(random, ["Ông/Bà", "Danh xưng", "Xưng hô", "Ông (Bà)"]),
        cell: ({ sex }) => (sex ? words.saidTitles[sex][0]! : ""),
        tells: ["sex"],
      },
      { head: pick(random, ["Họ và tên", "Họ tên"]), cell: (one) => one.name, tells: [] },
    ];
  return written(({ name }) => name);
}

/** "Họ tên, năm sinh, chức vụ" in one cell, with one kind of separator. */
export function mergedColumn(random: Random, head: string): Column {
  const between = pick(random, [", ", "\n", "; ", " - "]);
  const bears = pick(random, ["sinh năm ", "SN ", "", "sinh "]);
  const order = chance(random, 0.8);
  return {
    head: pick(random, [
      "Họ tên, năm sinh, nghề nghiệp",
      "Họ và tên, năm sinh, chức vụ",
      "Thông tin cá nhân",
      head,
    ]),
    cell: (one) => {
      if (!person(one)) return one.name;
      const rest = [`${bears}${one.year}`, one.occupation];
      return [`${words.saidTitles[one.sex!][0]} ${one.name}`, ...(order ? rest : rest.reverse())].join(
        between,
      );
    },
    tells: ["year", "occupation", "sex"],
  };
}
