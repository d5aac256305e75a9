import { describe, expect, test } from "vitest";
import { readQuery, type Query } from "@/domain/address/read-query";
import { bulletinChoice, bulletinQuery } from "@/domain/bulletins/input";
import { facebookShareLink, shareCaption, shortPath, zaloShareLink } from "@/domain/profiles/sharing";
import { storyFromText, storyToText } from "@/domain/stories/document";
import { readingMinutes, storyExcerpt } from "@/domain/stories/reading-time";
import { spokenPieces } from "@/public/elements/spoken-pieces";

describe("reading time", () => {
  test.each([
    ["", 0],
    ["Tốt.", 0],
    ["chữ ".repeat(90), 0],
    ["chữ ".repeat(110), 1],
    ["chữ ".repeat(290), 1],
    ["chữ ".repeat(310), 2],
    ["chữ ".repeat(20_000), 100],
  ])("%#: whole minutes, none where it is read at a glance", (text, minutes) => {
    expect(readingMinutes(storyFromText(text))).toBe(minutes);
  });

  test("counts syllables, not signs, and a missing story as short", () => {
    expect(readingMinutes(storyFromText("– … !? ".repeat(500)))).toBe(0);
    expect(readingMinutes(null)).toBe(0);
  });
});

describe("the beginning of a story", () => {
  const paragraph = "Bà kể chuyện cũ. ".repeat(10).trim();

  test("is whole paragraphs, at least one", () => {
    const story = storyFromText([paragraph, paragraph, paragraph].join("\n\n"));
    expect(storyExcerpt(story, 400).content).toHaveLength(2);
    expect(storyExcerpt(story, 100).content).toHaveLength(1);
    expect(storyExcerpt(story, 9000)).toEqual(story);
    expect(storyExcerpt(storyFromText(""), 100).content).toEqual([]);
  });

  test("one endless paragraph is cut after a word; a heading never comes last", () => {
    const cut = storyToText(storyExcerpt(storyFromText(paragraph.repeat(60)), 100));
    expect(cut.length).toBeLessThanOrEqual(102);
    expect(cut).toMatch(/^Bà kể .*\S …$/);
    const heading = { type: "heading" as const, attrs: { level: 2 as const }, content: [] };
    const story = { type: "doc" as const, content: [...storyFromText(paragraph).content, heading] };
    expect(storyExcerpt(story, 9000).content).toHaveLength(1);
  });
});

describe("what a voice is given", () => {
  test("sentences; a stop inside a number ends nothing", () => {
    expect(spokenPieces("Có 18.377 lượt người. Vui quá!\nHết…")).toEqual([
      { words: "Có 18.377 lượt người.", at: 0 },
      { words: "Vui quá!", at: 22 },
      { words: "Hết…", at: 31 },
    ]);
    expect(spokenPieces("  \n ")).toEqual([]);
  });

  test("long sentences in pieces that end at a word, and no word is lost", () => {
    const text = "một hai ba bốn ".repeat(100).trim();
    const pieces = spokenPieces(text).map(({ words }) => words);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(241);
    expect(pieces.join(" ")).toBe(text);
  });
});

describe("sharing", () => {
  const url = "https://lantoa.example/guong/mo-lop-hoc";
  const story = {
    kind: "individual" as const,
    name: "Trần Thị B",
    honorific: "Bà",
    deed: "Mở lớp học",
    units: [{ name: "Phường Minh Phụng" }],
  };

  test("a caption says what, who, where, and the address", () => {
    expect(shareCaption(story, url)).toBe(`Mở lớp học\nBà Trần Thị B, Phường Minh Phụng\n${url}`);
    const everywhere = Array.from({ length: 6 }, (_, at) => ({ name: `Phường ${at}` }));
    expect(shareCaption({ ...story, kind: "model", name: "Mẹ đỡ đầu", units: everywhere }, url)).toBe(
      `Mở lớp học\nMẹ đỡ đầu\n${url}`,
    );
    expect(shareCaption(story, url, "Hồ sơ minh họa")).toBe(
      `Mở lớp học (Hồ sơ minh họa)\nBà Trần Thị B, Phường Minh Phụng\n${url}`,
    );
  });

  test("links carry the address and nothing of it is lost", () => {
    const odd = "https://lantoa.example/guong/a?b=c&d=é#e";
    expect(new URL(facebookShareLink(odd)).searchParams.get("u")).toBe(odd);
    for (const address of [url, odd, `${url}1`, `${url}12`]) {
      const data = new URL(zaloShareLink(address)).searchParams.get("d")!;
      expect(data).not.toContain("=");
      expect(JSON.parse(atob(data))).toEqual({ url: new URL(address).href });
    }
    expect(shortPath(12)).toBe("/g/12");
  });
});

const asked = (query: Query) => bulletinChoice(readQuery(query, bulletinQuery));

describe("a bulletin's address", () => {
  test("is read as far as it makes sense", () => {
    expect(asked({ "don-vi": "phuong-minh-phung", so: " 5 ", dai: "ca-bai", bai: ["3", "1", "3"] })).toEqual({
      unitId: "phuong-minh-phung",
      issue: "5",
      length: "full",
      numbers: [3, 1],
    });
    expect(asked({ bai: "7" }).numbers).toEqual([7]);
  });

  test("and never an error", () => {
    expect(asked({})).toEqual({ unitId: "", issue: "", length: "short", numbers: [] });
    expect(
      asked({ so: ["a", "b"], dai: "x", bai: ["-1", "1e99", "'; drop", "", "2.5"], "don-vi": ["x"] }),
    ).toEqual({ unitId: "x", issue: "a", length: "short", numbers: [] });
    const many = Array.from({ length: 500 }, (_, at) => String(at + 1));
    expect(asked({ bai: many }).numbers).toHaveLength(12);
  });
});
