import { describe, expect, test } from "vitest";
import { cellText, readCell, type CellLists } from "@/domain/rolls/cells";
import { columnHeaded, rollColumns } from "@/domain/rolls/columns";

const lists: CellLists = {
  fields: [
    { id: "an-sinh", name: "An sinh xã hội", nameEn: "Welfare" },
    { id: "an-ninh", name: "An ninh trật tự", nameEn: "Order" },
    { id: "giao-duc", name: "Giáo dục", nameEn: "Education" },
  ],
  units: [
    { id: "phuong-7-quan-11", name: "Phường 7, Quận 11" },
    { id: "phuong-7-quan-10", name: "Phường 7, Quận 10" },
    { id: "phuong-tan-thanh-quan-tan-phu", name: "Phường Tân Thành, Quận Tân Phú" },
  ],
  words: {
    kinds: { individual: "Cá nhân", collective: "Tập thể", model: "Mô hình, cách làm" },
    sexes: { male: "Nam", female: "Nữ" },
  },
  place: "Khu phố",
};
const read = (column: (typeof rollColumns)[number], text: string) => readCell(column, text, lists);
const value = (column: (typeof rollColumns)[number], text: string) => read(column, text).value;
const problem = (column: (typeof rollColumns)[number], text: string) => read(column, text).problem?.code;

test("the columns are the catalogue's, in the order of offices' lists", () => {
  expect(rollColumns).toEqual([
    "kind",
    "name",
    "birthYear",
    "sex",
    "occupation",
    "workplace",
    "neighbourhood",
    "formerUnit",
    "deed",
    "field",
    "consent",
  ]);
  expect(columnHeaded("HỌ VÀ TÊN")).toBe("name");
  expect(columnHeaded("Năm sinh:")).toBe("birthYear");
  expect(columnHeaded("Đồng ý nêu tên")).toBe("consent");
  expect(columnHeaded("STT")).toBeUndefined();
  expect(columnHeaded("")).toBeUndefined();
});

describe("a year of birth", () => {
  test.each([
    ["1956", 1956],
    [" 1 956 ", 1956],
    ["15/08/1971", 1971],
    ["15-8-1971", 1971],
    ["1971-08-15", 1971],
    ["8/1971", 1971],
    ["năm 1956", 1956],
    ["SN 1956", 1956],
    ["1956 (70 tuổi)", 1956],
    ["", null],
    ["-", null],
  ])("%s", (text, year) => expect(read("birthYear", text)).toMatchObject({ value: year, problem: null }));

  test("one that has not come, or is long gone, is asked about", () => {
    expect(read("birthYear", "2091")).toMatchObject({
      value: undefined,
      problem: { code: "year-future", details: { year: 2091, mend: "1991" } },
      mends: ["1991"],
    });
    expect(read("birthYear", "1596")).toMatchObject({ problem: { code: "year-early" }, mends: ["1956"] });
  });

  test("an age is noted and no year", () => {
    expect(read("birthYear", "68 tuổi")).toEqual({
      value: null,
      problem: null,
      notes: [{ code: "age-only", details: { age: 68 } }],
      mends: [],
    });
    expect(read("birthYear", "68")).toMatchObject({ problem: { code: "year-or-age" }, mends: ["1968"] });
  });

  test("what is none is said", () => {
    expect(problem("birthYear", "31/02/1971")).toBe("date-impossible");
    expect(problem("birthYear", "không nhớ")).toBe("year-unread");
  });
});

test("kinds and sexes by any of their words", () => {
  expect(["Tập thể", "tap the", "TẬP THỂ", "TT"].map((text) => value("kind", text))).toEqual(
    Array(4).fill("collective"),
  );
  expect(["Nam", "NỮ", "nu", "Bà"].map((text) => value("sex", text))).toEqual([
    "male",
    "female",
    "female",
    "female",
  ]);
  expect(read("sex", "x")).toMatchObject({ problem: { code: "sex-mark" }, mends: ["Nam", "Nữ"] });
  expect(problem("kind", "hỗn hợp")).toBe("kind-unread");
});

test("a field by its name with or without accents, else the nearest", () => {
  expect(value("field", "an sinh xa hoi")).toBe("an-sinh");
  expect(value("field", "Giáo dục".normalize("NFD"))).toBe("giao-duc");
  expect(value("field", "trật tự")).toBe("an-ninh");
  expect(read("field", "Giao duc va dao tao")).toMatchObject({
    problem: { code: "field-unread" },
    mends: ["Giáo dục"],
  });
});

test("a former unit with its short forms, else those it may be", () => {
  expect(value("formerUnit", "P.7, Q.11")).toBe("phuong-7-quan-11");
  expect(value("formerUnit", "tân thành")).toBe("phuong-tan-thanh-quan-tan-phu");
  expect(read("formerUnit", "P7")).toMatchObject({
    problem: { code: "unit-several" },
    mends: ["Phường 7, Quận 11", "Phường 7, Quận 10"],
  });
  expect(problem("formerUnit", "Paris")).toBe("unknown-unit");
});

describe("consent to be named", () => {
  const given = { agreed: true, medium: "paper", witness: "", givenOn: null };
  test.each([
    ["giấy", given],
    ["Bằng văn bản", given],
    ["giấy 12/11/2026", { ...given, givenOn: "2026-11-12" }],
    ["lời – Lê Thị C", { ...given, medium: "spoken", witness: "Lê Thị C" }],
    ["bằng lời, người làm chứng: Lê Thị C", { ...given, medium: "spoken", witness: "Lê Thị C" }],
    ["lời (Lê Thị C) 12/11/2026", { ...given, medium: "spoken", witness: "Lê Thị C", givenOn: "2026-11-12" }],
    ["không", { ...given, agreed: false, medium: null }],
    ["", null],
  ])("%s", (text, consent) => expect(read("consent", text)).toMatchObject({ value: consent, problem: null }));

  test("without saying how it is asked about, without a witness it is none", () => {
    expect(read("consent", "có")).toMatchObject({
      value: { ...given, medium: null },
      notes: [{ code: "consent-how" }],
    });
    expect(problem("consent", "lời")).toBe("witness-missing");
    expect(problem("consent", "để hỏi lại")).toBe("consent-unread");
    expect(problem("consent", "giấy 31/02/2026")).toBe("date-impossible");
  });
});

describe("words", () => {
  test("are tidied, in one form of Unicode", () => {
    expect(value("name", `  ${"Trần Thị Bích".normalize("NFD")}\u200B \n`)).toBe("Trần Thị Bích");
    expect(value("neighbourhood", "03")).toBe("Khu phố 3");
    expect(value("neighbourhood", "Tổ 5, khu phố 3")).toBe("Tổ 5, khu phố 3");
  });

  test("in capitals are kept, with a proposal", () => {
    expect(read("name", "TRẦN THỊ ĐÀO")).toMatchObject({
      value: "TRẦN THỊ ĐÀO",
      notes: [{ code: "capitals" }],
      mends: ["Trần Thị Đào"],
    });
  });

  test("too many of them, or no letter in a name, are refused", () => {
    expect(problem("deed", "a".repeat(201))).toBe("deed-long");
    expect(problem("deed", "a".repeat(5000))).toBe("deed-long");
    expect(problem("occupation", "a".repeat(1_000_000))).toBe("too-long");
    expect(problem("name", "123")).toBe("no-letter");
  });
});

test("what a cell shows is read as the same again", () => {
  const cells = [
    ["kind", "collective"],
    ["sex", "female"],
    ["birthYear", 1956],
    ["field", "an-ninh"],
    ["formerUnit", "phuong-7-quan-10"],
    ["neighbourhood", "Khu phố 3"],
    ["deed", "Dạy chữ cho 213 em"],
    ["consent", { agreed: true, medium: "spoken", witness: "Lê Thị C", givenOn: "2026-11-12" }],
    ["consent", { agreed: false, medium: null, witness: "", givenOn: null }],
  ] as const;
  for (const [column, kept] of cells) expect(read(column, cellText(column, kept, lists)).value).toEqual(kept);
});
