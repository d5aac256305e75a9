import { expect, test } from "vitest";
import { readFileOfNames } from "@/domain/sheets/read-file";
import { streamXlsx, writeXlsx, type StreamedSheet } from "@/domain/sheets/write-xlsx";
import type { Cell } from "@/domain/sheets/written-cells";
import { widthsOf } from "@/domain/sheets/written-sheet";
import { withFile } from "../support/sheet-files";
import { partOf } from "../support/word-parts";

const head = ["STT", "Họ và tên", "Năm sinh", "Ngày", "Lúc", "Mã", "Thành tích"];
const odd = ["=1+1", "+84", "-5", "@SUM(A1)", "\t=2", "_x0041_", "Đặng Thị Vòng".normalize("NFD")];
const lines: Cell[][] = odd.map((words, at) => [
  at + 1,
  words,
  { year: 1958 },
  { day: "2026-11-28" },
  { moment: new Date("2026-11-28T00:30:00+07:00") },
  "007",
  `Dòng ${at}\nhai dòng`,
]);
const rows = [["Danh sách"], head, ...lines];
const sheet = { name: "Danh sách", head: 2, above: { left: "A & B", right: "2026" } };

async function* oneByOne() {
  for (const row of rows) yield [row];
}

async function streamed(sheets: StreamedSheet[]): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of streamXlsx(sheets)) pieces.push(piece);
  return Buffer.concat(pieces);
}

const readBack = (book: Buffer) =>
  withFile("a.xlsx", book, async (path) => (await readFileOfNames(path))[0]!.rows.map(({ cells }) => cells));

test("a book written at once and one written row by row say the same, each cell as what it is", async () => {
  const [whole, parts] = [
    await readBack(writeXlsx([{ ...sheet, rows }])),
    await readBack(await streamed([{ ...sheet, rows: oneByOne() }])),
  ];
  expect(parts).toEqual(whole);
  expect(whole.slice(0, 2)).toEqual([["Danh sách"], head]);
  expect(whole.slice(2)).toEqual(
    odd.map((words, at) => [
      String(at + 1),
      words.normalize("NFC").trim(),
      "1958",
      "28/11/2026",
      "28/11/2026",
      "007",
      expect.stringContaining(`Dòng ${at}`),
    ]),
  );
});

test("numbers are numbers, days are days, words are never a formula", async () => {
  const book = await streamed([{ ...sheet, rows: oneByOne() }]);
  const xml = await partOf(book, "xl/worksheets/sheet1.xml");
  expect(xml).not.toMatch(/<f\b/);
  expect(xml).toMatch(/<c r="A3" s="\d+"><v>1<\/v>/);
  expect(xml).toMatch(/<c r="C3" s="\d+"><v>1958<\/v>/);
  expect(xml).toMatch(/<c r="D3" s="\d+"><v>46354<\/v>/);
  expect(xml).toMatch(/<c r="E3" s="\d+"><v>46354\.02083/);
  expect(xml).toMatch(/<c r="F3" s="\d+" t="inlineStr"><is><t xml:space="preserve">007</);
  expect(xml).toContain("_x005F_x0041_");
  // Excel's own mark of text stands on what would be a formula if it were typed, and on nothing else.
  const styles = [
    ...(await partOf(book, "xl/styles.xml")).match(/<cellXfs.*<\/cellXfs>/s)![0].matchAll(/<xf [^>]*>/g),
  ];
  const quoted = styles.findIndex(([one]) => one.includes('quotePrefix="1"'));
  const marked = [...xml.matchAll(new RegExp(`<c r="(\\w+)" s="${quoted}"`, "g"))].map(([, place]) => place);
  expect(marked).toEqual(["B3", "B4", "B5", "B6", "B7"]);
});

test("its head stays in view and comes again on paper, which is A4 across with numbered pages", async () => {
  const book = writeXlsx([{ ...sheet, name: "Tên: [1]/2'", rows }]);
  const xml = await partOf(book, "xl/worksheets/sheet1.xml");
  const workbook = await partOf(book, "xl/workbook.xml");
  expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
  expect(workbook).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Tên   1  2'!$2:$2</definedName>`,
  );
  expect(xml).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
  expect(xml).toContain("<oddHeader>&amp;L A &amp;&amp; B&amp;R 2026</oddHeader>");
  expect(xml).toContain("<oddFooter>&amp;CTrang &amp;P/&amp;N</oddFooter>");
  const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect(widths).toHaveLength(head.length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(44);
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(5);
});

test("however many columns there are, days, moments and numbers keep the room without which they are shown as ###", () => {
  const wordy = Array.from({ length: 12 }, () => "Mười hai năm mở lớp học buổi tối cho trẻ em lao động");
  const moment = new Date("2026-11-28T11:44:00Z");
  const row: Cell[] = [...wordy, { day: "2026-11-28" }, { moment }, 1_234_567];
  const head = row.map(() => "Cột");
  expect(widthsOf({ name: "Rộng", head: 1 }, [head, row]).slice(-3)).toEqual([12, 18, 11]);
});
