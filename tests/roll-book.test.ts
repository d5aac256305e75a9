import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findTables } from "@/domain/sheets/find-tables";
import { readFileOfNames } from "@/domain/sheets/read-file";
import { rollBook } from "@/domain/sheets/roll-book";
import words from "@/messages/vi/rolls.json";

const person = {
  kind: "Cá nhân",
  name: "Đặng Thị Vòng",
  birthYear: "1957",
  sex: "Nữ",
  occupation: "Thợ may",
  neighbourhood: "Khu phố 5",
  deed: '=HYPERLINK("http://x.example")',
  field: "An sinh xã hội",
  consent: "giấy",
};

test("a list's book is read as the very table it was written from, each row as it stood, formulas as text", async () => {
  const folder = mkdtempSync(join(tmpdir(), "roll-book-"));
  try {
    const rows = [{ cells: person }, { cells: { ...person, name: "+Lê Văn C", sex: "Nam", deed: "-1+1" } }];
    const titles = [words.rollDesk.paperTitle, "Biểu dương năm 2026", "Đơn vị: Phường Minh Phụng"];
    const book = rollBook(rows, { titles, order: "STT", columns: words.rollDesk.column });
    const path = join(folder, "ds.xlsx");
    writeFileSync(path, book);
    const [table, ...others] = (await readFileOfNames(path)).flatMap(findTables);
    expect(others).toEqual([]);
    const order = Object.keys(words.rollDesk.column);
    expect(table!.proposed).toEqual(["index", ...order]);
    const said = table!.rows.map(({ cells }) => order.map((_, at) => cells[at + 1] ?? ""));
    expect(said).toEqual(
      rows.map(({ cells }) => order.map((column) => (cells as Record<string, string>)[column] ?? "")),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
