import { expect, test } from "vitest";
import { findTables } from "@/domain/sheets/find-tables";
import { readFileOfNames } from "@/domain/sheets/read-file";
import { writeDocx } from "@/domain/sheets/write-docx";
import { openArchive } from "@/domain/sheets/archive";
import { withFile } from "../support/sheet-files";

const list = {
  heading: [
    ["PHƯỜNG MINH PHỤNG", "Số: ……/……"],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
  ] satisfies [string[], string[]],
  title: ["DANH SÁCH ĐỀ NGHỊ BIỂU DƯƠNG", "Gương sáng <2026> & “khu phố”"],
  heads: ["STT", "Họ và tên", "Năm sinh", "Phường, xã", "Việc làm tiêu biểu"],
  rows: [
    ["1", "Bà Trần Thị Bình", "1957", "Phường Minh Phụng", "Dạy chữ cho 213 em"],
    ["2", "Ông Lê Văn Cường", "1960", "Phường Minh Phụng", '=HYPERLINK("http://x") & <b>vá đường</b>'],
  ],
  total: "Danh sách có 2 trường hợp.",
  signers: [
    ["NGƯỜI LẬP", "(Ký, ghi rõ họ tên)"],
    ["THỦ TRƯỞNG", "(Ký, ghi rõ họ tên)"],
  ],
};

test("a list in Word is read again as the same list, whatever its words", async () => {
  const grids = await withFile("danh-sach.docx", writeDocx(list), readFileOfNames);
  const [table, ...others] = grids.flatMap(findTables);
  expect(others).toEqual([]);
  expect(table!.head.map((words) => words.join(" "))).toEqual(list.heads);
  // What stands beneath is no person, which the rows' reader tells.
  expect(table!.rows.slice(0, 2).map(({ cells }) => cells)).toEqual(list.rows);
  expect(table!.proposed.slice(0, 3)).toEqual(["index", "name", "birthYear"]);
});

test("its paper lies on its side, its head stands on each page, and no row breaks over two", async () => {
  const xml = await withFile("danh-sach.docx", writeDocx(list), async (path) => {
    const archive = await openArchive(path);
    const pieces: Buffer[] = [];
    for await (const piece of (await archive.open("word/document.xml"))!) pieces.push(piece);
    archive.close();
    return Buffer.concat(pieces).toString("utf8");
  });
  expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(1 + list.rows.length);
  expect(xml).not.toMatch(/<w:(hyperlink|fldSimple|instrText)/);
});
