import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packed } from "@/domain/sheets/write-zip";
import { writeXlsx } from "@/domain/sheets/write-xlsx";

/** Gives `work` the path of a file with these bytes. */
export async function withFile<T>(
  name: string,
  data: string | Buffer,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "lan-toa-sheet-"));
  try {
    const path = join(folder, name);
    writeFileSync(path, data);
    return await work(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A book of one sheet: lines of cells parted by "|"; `spans` are joined cells such as "A1:A2". */
export const book = (lines: string[], spans: string[] = [], name = "Danh sách") =>
  writeXlsx([{ name, rows: rowsOf(lines), spans }]);

export const rowsOf = (lines: string[]) => lines.map((line) => line.split("|").map((cell) => cell.trim()));

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

/** A Word document: texts are paragraphs, lists of lines are tables whose cells are parted by "|". */
export function wordFile(parts: (string | string[])[]): Buffer {
  const body = parts.map((part) => {
    if (typeof part === "string") return paragraph(part);
    const rows = rowsOf(part).map(
      (cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`,
    );
    return `<w:tbl>${rows.join("")}</w:tbl>`;
  });
  const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return packed([
    [
      "[Content_Types].xml",
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ],
    [
      "word/document.xml",
      `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${body.join("")}</w:body></w:document>`,
    ],
  ]);
}
