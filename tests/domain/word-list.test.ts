import { expect, test } from "vitest";
import { writeListPaper } from "@/domain/papers/write-paper";
import { findTables } from "@/domain/sheets/find-tables";
import { readFileOfNames } from "@/domain/sheets/read-file";
import { withFile } from "../support/sheet-files";
import { partOf } from "../support/word-parts";

const heads = ["STT", "Họ và tên", "Năm sinh", "Phường, xã", "Việc làm tiêu biểu"];
const rows = [
  ["1", "Bà Trần Thị Bình", "1957", "Phường Minh Phụng", "Dạy chữ cho 213 em"],
  ["2", "Ông Lê Văn Cường", "1960", "Phường Minh Phụng", '=HYPERLINK("http://x") & <b>vá đường</b>'],
];
const list = {
  issuer: ["ỦY BAN NHÂN DÂN", "PHƯỜNG MINH PHỤNG"],
  number: "Số:      /DS-UBND",
  place: "Phường Minh Phụng, ngày … tháng … năm …",
  title: ["DANH SÁCH ĐỀ NGHỊ BIỂU DƯƠNG", "Gương sáng <2026> & “khu phố”\u0000"],
  table: { heads, rows, middle: [0] },
  total: "Danh sách có 2 trường hợp.",
  signers: [
    ["NGƯỜI LẬP", "(Ký, ghi rõ họ tên)"],
    ["THỦ TRƯỞNG", "(Ký, ghi rõ họ tên)"],
  ],
};

test("a list in Word is read again as the same list, whatever its words", async () => {
  const grids = await withFile("danh-sach.docx", await writeListPaper(list), readFileOfNames);
  const [table, ...others] = grids.flatMap(findTables);
  expect(others).toEqual([]);
  expect(table!.head.map((words) => words.join(" "))).toEqual(heads);
  // What stands beneath is no person, which the rows' reader tells.
  expect(table!.rows.slice(0, 2).map(({ cells }) => cells)).toEqual(rows);
  expect(table!.proposed.slice(0, 3)).toEqual(["index", "name", "birthYear"]);
});

test("its paper lies on its side, its head stands on each page, and no row breaks over two", async () => {
  const xml = await partOf(await writeListPaper(list), "word/document.xml");
  expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  // Those of the heading and of who signs are kept whole too.
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3 + 1 + rows.length);
  expect(xml).not.toMatch(/<w:(hyperlink|fldSimple|instrText)/);
});
