import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance } from "@/domain/search/edit-distance";
import { textForms } from "@/domain/search/forms";
import { excerpt, highlight } from "@/domain/search/highlight";
import { filterTokens, parseSearch, textMatch } from "@/domain/search/query";

const words = (input: string) => parseSearch(input).terms.map((term) => term.folded.join(" "));

describe("the forms of a text", () => {
  test("stand letter under letter", () => {
    const forms = textForms("Bà Đặng, “Đường hoa”\n12");
    expect(forms.exact).toBe("bà đặng   đường hoa  12");
    expect(forms.folded).toBe("ba dang   duong hoa  12");
    expect(textForms("Đường".normalize("NFD")).exact).toBe("đường");
  });

  test("of any text are equally long", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const { shown, exact, folded } = textForms(text);
        expect([exact.length, folded.length]).toEqual([shown.length, shown.length]);
      }),
    );
  });
});

describe("what was found", () => {
  const shown = (segments: { text: string; hit: boolean }[]) =>
    segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
  const marked = (text: string, query: string) => shown(highlight(textForms(text), parseSearch(query).terms));

  test("is marked in the text's own letters", () => {
    expect(marked("Con đường hoa, khu phố", "duong ho")).toBe("Con [đường] [hoa], khu phố");
    expect(marked("Đường xa, hoa gần, đường hoa", '"duong hoa"')).toBe("Đường xa, hoa gần, [đường] [hoa]");
    expect(marked("Tổ 10 và tổ 1", "to 1")).toBe("[Tổ] 10 và [tổ] [1]");
    expect(marked("", "hoa")).toBe("");
  });

  test("is shown in the piece that holds the most of it", () => {
    const text = "một hai ba bốn năm sáu bảy hoa tám chín mười trăm nghìn đường hoa xa. Hết.";
    const piece = (query: string) => shown(excerpt(textForms(text), parseSearch(query).terms, 6));
    expect(piece("duong hoa")).toBe("…chín mười trăm nghìn [đường] [hoa]…");
    expect(piece("khong co")).toBe("một hai ba bốn năm sáu…");
    expect(piece("het")).toBe("…trăm nghìn đường hoa xa. [Hết].");
  });

  test("and the rest make up the whole text again, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (text, query) => {
        const forms = textForms(text);
        const { terms } = parseSearch(query);
        expect(
          highlight(forms, terms)
            .map((one) => one.text)
            .join(""),
        ).toBe(forms.shown);
      }),
    );
  });
});

describe("what a person typed", () => {
  test.each([
    ["Nguyễn Văn", ["nguyen", "van"]],
    ["Nguyễn Văn".normalize("NFD"), ["nguyen", "van"]],
    ["  nguyen \t van ", ["nguyen", "van"]],
    ['"đường hoa" tự quản', ["duong hoa", "tu", "quan"]],
    ["“đường hoa” tự quản", ["duong hoa", "tu", "quan"]],
    ['đường" hoa', ["duong", "hoa"]],
    ['""" hoa "', ["hoa"]],
    ["P8 Q.11", ["phuong", "8", "quan", "11"]],
    ["a AND b* OR NOT (name: c)^-{d}", ["a", "and", "b", "or", "not", "name", "c", "d"]],
    ["", []],
    ["?!*", []],
  ])("%s is read as words", (input, expected) => expect(words(input)).toEqual(expected));

  test("goes on at the last word only, and never at a number, a letter or a phrase", () => {
    const open = (input: string) => parseSearch(input).terms.map((term) => term.begun !== null);
    expect(open("duong ho")).toEqual([false, true]);
    expect(open("phuong 1")).toEqual([false, false]);
    expect(open("duong h")).toEqual([false, false]);
    expect(open('"duong ho"')).toEqual([false]);
    expect(open('tu "duong ho"')).toEqual([false, false]);
  });

  test("is cut at 300 characters and 16 words", () => {
    expect(parseSearch("đ".repeat(1000)).text).toHaveLength(300);
    expect(words("a ".repeat(200))).toHaveLength(16);
  });

  test("never gets a sign of the query language into the query", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (input) => {
        const text = parseSearch(input);
        if (text.terms.length === 0) return;
        const inside = /^\((?:[("]|\)|AND|OR|\*|[\p{L}\p{N}]| )*$/u;
        expect(textMatch(text, "folded")).toMatch(inside);
        expect(textMatch(text, "exact")).toMatch(inside);
      }),
    );
  });
});

test("a filter becomes tokens without signs", () => {
  expect(filterTokens({ kind: "model", year: 2026 })).toEqual([":kind:model", ":year:2026"]);
  expect(filterTokens({ unitId: 'x" OR "y' })).toEqual([":unit:xory"]);
  expect(filterTokens({})).toEqual([]);
});

test.each([
  ["nguyen", "nguyen", 0],
  ["ngyuen", "nguyen", 1],
  ["nguyn", "nguyen", 1],
  ["hoa", "xe", 3],
  ["", "hoa", 3],
])("%s and %s are %i apart", (one, other, slips) => {
  expect(editDistance(one, other)).toBe(slips);
  expect(editDistance(other, one)).toBe(slips);
});
