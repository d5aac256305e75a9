import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { streamXlsx } from "@/domain/sheets/write-xlsx";
import type { Cell } from "@/domain/sheets/written-cells";
import { asked, convert, officePath } from "./support/office";

const office = officePath();
if (!office)
  console.log(
    "Bỏ qua: không có LibreOffice để mở bảng tính. `npm run test:papers` cài và chạy (Debian, root).",
  );

const head = [
  "STT",
  "Họ và tên",
  "Năm sinh",
  "Phường, xã",
  "Thành tích",
  "Ngày quyết định",
  "Số quyết định",
  "Ghi chú",
];
const names = ["Nguyễn Thị Ngọc Ánh", "Trần Văn Đạt", "Lê Hoàng Quý", "Đặng Thị Vòng"];
const rows = Array.from({ length: 120 }, (_, at): Cell[] => [
  at + 1,
  names[at % names.length]!,
  { year: 1950 + (at % 40) },
  "Phường Minh Phụng",
  "Mười hai năm mở lớp học buổi tối cho trẻ em lao động trong hẻm, mỗi tuần năm buổi, không lấy tiền",
  { day: "2026-05-19" },
  at === 0 ? "007" : `${at}/QĐ-UBND`,
  at === 1 ? "=1+1" : at === 2 ? "+84 28" : "",
]);

describe.skipIf(!office)("in LibreOffice", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "lan-toa-sheets-"));
    const pieces: Buffer[] = [];
    const above = { left: "Danh sách, Phường Minh Phụng", right: "Lập lúc 28/11/2026 08:00" };
    for await (const piece of streamXlsx([{ name: "Danh sách", head: 1, above, rows: [[head], rows] }]))
      pieces.push(piece);
    const file = join(folder, "ds.xlsx");
    writeFileSync(file, Buffer.concat(pieces));
    convert(office!, "pdf", folder, [file]);
    convert(office!, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", folder, [file]);
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const page = (at: number) =>
    asked("pdftotext", "-layout", "-f", String(at), "-l", String(at), join(folder, "ds.pdf"), "-").normalize(
      "NFC",
    );

  test("a list is A4 across, its head on every page, its pages numbered, its Vietnamese whole", () => {
    const info = asked("pdfinfo", join(folder, "ds.pdf"));
    const pages = Number(/Pages:\s+(\d+)/.exec(info)![1]);
    expect(info).toMatch(/Page size:\s+841\.\d+ x 595\.\d+ pts/);
    expect(pages).toBeGreaterThan(1);
    for (let at = 1; at <= pages; at++) {
      const text = page(at);
      expect(text).toMatch(/STT\s+Họ và tên[\s\S]*Thành tích/);
      expect(text).toContain(`Trang ${at}/${pages}`);
      expect(text).toContain("Danh sách, Phường Minh Phụng");
      expect(text).toContain("19/05/2026");
      // Words that do not fit into a line are all there.
      expect(text).toContain("không lấy tiền");
    }
    for (const name of names) expect(page(2)).toContain(name);
    expect(asked("pdffonts", join(folder, "ds.pdf"))).toMatch(/Liberation ?Serif|Times ?New ?Roman/);
  });

  test("what looks like a formula is words, and a number with zeros before it keeps them", () => {
    const lines = readFileSync(join(folder, "ds.csv"), "utf8").split("\n");
    expect(lines[0]).toContain("Họ và tên");
    expect(lines[1]).toContain("007");
    expect(lines[2]).toContain("=1+1");
    expect(lines[3]).toContain("+84 28");
  });
});
