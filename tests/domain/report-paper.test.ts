import { expect, test } from "vitest";
import { reportPaper } from "@/domain/figures/report-paper";
import { writePapers } from "@/domain/papers/write-paper";
import { paragraphsOf, partOf } from "../support/word-parts";

const report = {
  year: 2026,
  issuer: "Ủy ban nhân dân phường Minh Phụng",
  place: "Phường Minh Phụng",
  opening: ["Năm nay có 3 hồ sơ có việc trên cổng."],
  parts: [
    {
      title: "Thời gian từng bước",
      lead: "Của những bước kết thúc trong năm.",
      table: { heads: ["Bước", "Trung vị (ngày)"], rows: [["Niêm yết & chờ", "10,5"]], middle: [1] },
    },
    { title: "Trễ hạn", lead: "", table: null },
  ],
  none: "Năm này chưa có gì để đếm.",
  foot: "Có 2 mục minh họa",
};

test("a year's report is an office's paper: who, what year, a numbered part for each figure, who signs", async () => {
  const file = await writePapers([reportPaper(report)]);
  const words = paragraphsOf(await partOf(file, "word/document.xml"));
  for (const line of [
    "ỦY BAN NHÂN DÂN",
    "PHƯỜNG MINH PHỤNG",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Phường Minh Phụng, ngày … tháng … năm …",
    "BÁO CÁO",
    "Công tác xét duyệt, biểu dương năm 2026",
    "I. Thời gian từng bước",
    "Niêm yết & chờ",
    "10,5",
    "II. Trễ hạn",
    "Năm này chưa có gì để đếm.",
    "NGƯỜI LẬP BÁO CÁO",
    "THỦ TRƯỞNG ĐƠN VỊ",
  ])
    expect(words, line).toContain(line);
  expect(words.filter((line) => line.startsWith("Số:"))).toHaveLength(1);
});

test("of several units it bears nobody's name, and dots stand for the place", () => {
  const paper = reportPaper({ ...report, issuer: "……………", place: "" });
  expect(paper.issuer).toEqual(["……………"]);
  expect(paper.place).toBe("……………, ngày … tháng … năm …");
});
