import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { at, drafts, importFile, sheet, type Choice } from "./support/import-command";

describe("what cannot be imported ends with 1 and a sentence", () => {
  test.each([
    ["a.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Tệp này là Word dạng cũ (.doc, .rtf)"],
    ["a.docx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Tệp này là Word dạng cũ (.doc, .rtf)"],
    [
      "a.xls",
      "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\0o\0r\0k\0b\0o\0o\0k\0",
      "Tệp này ở dạng cũ, cổng không đọc được. Mở bằng Excel",
    ],
    ["a.xlsx", "%PDF-1.7\n", "Tệp PDF không đọc thành danh sách được."],
    ["b.xlsx", "PK\x03\x04", "Tệp bị hỏng hoặc chưa chép xong."],
    ["b.csv", "một hai ba\n", "Không thấy bảng danh sách nào trong tệp"],
  ])("%s holding %j", (name, bytes, words) => {
    writeFileSync(at(name), Buffer.from(bytes, name.endsWith("csv") ? "utf8" : "latin1"));
    const { status, lines, stderr } = importFile(at(name));
    expect([status, lines, stderr.split("\n").length]).toEqual([1, [""], 1]);
    expect(stderr.startsWith(words)).toBe(true);
  });

  test.each<[Choice, string]>([
    [{ campaign: "khong-co" }, "Không có đợt nào ở địa chỉ “khong-co”."],
    [{ campaign: "bieu-duong-nam-2025" }, "Đợt này đã đóng hoặc đã hết hạn nhận hồ sơ. Chưa ghi gì."],
    [{ unit: "99999" }, "Không có đơn vị hiện nay nào mang mã 99999."],
    [{ unit: "phường" }, "--unit là mã đơn vị hiện nay, ví dụ 27238"],
    [{ as: "ai-do@demo.example" }, "Không có tài khoản đang dùng nào mang email ai-do@demo.example."],
    [{ as: "canbo.tansonhoa@demo.example" }, "Tài khoản này không lập hồ sơ cho đơn vị ấy. Chưa ghi gì."],
  ])("%j", async (choice, words) => {
    const { status, lines, stderr } = importFile(sheet, choice);
    expect([status, lines, stderr.split("\n")[0]]).toEqual([1, [""], words]);
    expect(await drafts()).toEqual([]);
  });

  test("a file that is not there", () =>
    expect(importFile(at("khong-co.xlsx"))).toEqual({ status: 1, lines: [""], stderr: "Không có tệp ấy." }));
});
