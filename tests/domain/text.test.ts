import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { line, lines, nameLine } from "@/domain/text/input";
import { cleanLine, cleanText, fold, slugify } from "@/domain/text/fold";
import { plainLetters } from "@/domain/text/letters";
import { normaliseEmail } from "@/domain/users/email";

describe("letters that look right and are not", () => {
  test.each([
    ["eth for Đ", "\u00D0\u1EB7ng Th\u1ECB \u00D0\u00E0o", "Đặng Thị Đào"],
    ["African D for Đ", "\u0189\u1EB7ng", "Đặng"],
    ["d and a stroke laid over it", "d\u0335i và D\u0336i", "đi và Đi"],
    ["a soft hyphen inside a word", "Nguy\u00ADễn", "Nguyễn"],
    ["zero widths and a word joiner", "Ng\u200Buyễn\u2060 Văn\u200C A\uFEFF", "Nguyễn Văn A"],
    ["direction marks and overrides", "\u202EBình\u202C \u200E2026\u200F \u2066x\u2069", "Bình 2026 x"],
    ["Cyrillic within a Latin word", "Nguy\u0435\u0302\u0303n V\u0103n \u0410n", "Nguyễn Văn An"],
    ["Greek within a Latin word", "Th\u03BF Lan", "Tho Lan"],
    ["a wholly Cyrillic word", "Москва và Пушкин", "Москва và Пушкин"],
    ["a wholly Greek word", "Αθήνα", "Αθήνα"],
    ["what has no twin", "βeta", "βeta"],
    ["letters apart (NFD)", "Trần Thị Bình".normalize("NFD"), "Trần Thị Bình"],
    ["marks in the wrong order", "Vie\u0302\u0323t", "Việt"],
    ["full width", "Ｎｇｕｙễｎ ２０２６", "Nguyễn 2026"],
    ["mathematical letters", "\u{1D400}\u{1D427} Nhiên", "An Nhiên"],
    ["ligatures", "\uFB01le", "file"],
    ["blanks of all widths", "Lê\u00A0Văn\u2003\u3000\u2800B", "Lê Văn B"],
    ["controls", "A\u0000B\u0007 C\u001b[0m\u009f", "AB C[0m"],
    ["half a character", "a\uD83D b", "a b"],
    ["fillers", "\u3164Bình\u115F", "Bình"],
    ["a font's private bullet", "\uF0B7 việc", "việc"],
    ["a family of three and a red heart", "👨\u200D👩\u200D👧 ❤\uFE0F", "👨\u200D👩\u200D👧 ❤\uFE0F"],
    ["a joiner between letters", "Ng\u200Duyễn", "Nguyễn"],
    ["Vietnamese as it should be", "Đặng Thùy Trâm, đường Nguyễn Huệ", "Đặng Thùy Trâm, đường Nguyễn Huệ"],
  ])("%s", (_, typed, kept) => {
    expect(cleanLine(typed)).toBe(kept);
    expect(fold(typed)).toBe(fold(kept));
    expect(slugify(typed)).toBe(slugify(kept));
  });

  test("line ends of every kind are line ends", () => {
    expect(cleanText("a\r\nb\rc\u2028d\u0085e\vf")).toBe("a\nb\nc\nd\ne\nf");
    expect(cleanLine("a\u2028b")).toBe("a b");
  });

  test("once clean stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(plainLetters(plainLetters(text))).toBe(plainLetters(text));
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe("one syllable spelt in two ways is one word", () => {
  test.each([
    ["kĩ thuật", "kỹ thuật"],
    ["Lý Thái Tổ", "Lí Thái Tổ"],
    ["Mỹ", "Mĩ"],
    ["quý", "quí"],
    ["bác sỹ", "bác sĩ"],
    ["hoà giải", "hòa giải"],
    ["khoẻ mạnh", "khỏe mạnh"],
    ["Thuỷ", "Thủy"],
    ["Hòa", "Hoà".normalize("NFD")],
  ])("%s = %s", (one, other) => expect(fold(one)).toBe(fold(other)));

  test.each([
    ["tay", "tai"],
    ["thuý", "thúi"],
    ["huy", "hui"],
    ["y tế", "i tế"],
    ["đường", "dường dẫn"],
  ])("%s is not %s", (one, other) => expect(fold(one)).not.toBe(fold(other)));

  test("an address keeps the spelling", () => {
    expect(slugify("Kỹ thuật của bà Mỹ")).toBe("ky-thuat-cua-ba-my");
    expect(slugify("Ðặng Thị Ðào an giỗ")).toBe("dang-thi-dao-an-gio");
  });
});

describe("what a form takes", () => {
  test("is cleaned before it is measured", () => {
    expect(line(4).parse(" a\u200B\0b  \u202Ac ")).toBe("ab c");
    expect(lines(3).parse("a\u00AD\r\nb")).toBe("a\nb");
    expect(line(3).safeParse("dài quá").error?.issues[0]?.message).toBe("too-long");
  });

  test.each([".. ..", "123", "\u200B-", "!?"])("%j is nobody's name", (typed) => {
    expect(nameLine(200).safeParse(typed).success).toBe(typed === "");
  });

  test("an empty name is still to be given, and a name of one letter is one", () => {
    expect([nameLine(200).parse(""), nameLine(200).parse("Ý"), nameLine(200).parse("Tổ 4")]).toEqual([
      "",
      "Ý",
      "Tổ 4",
    ]);
  });

  test("an address for signing in is the same however it was pasted", () => {
    expect(normaliseEmail(" \u200BHoa@Example.VN\u00A0\u202C")).toBe("hoa@example.vn");
  });
});
