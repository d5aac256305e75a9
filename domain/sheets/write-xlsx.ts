import { packed } from "./write-zip";
import { escapeMarkup } from "../text/xml";

/** A sheet to write: its name and its rows; `spans` are joined cells such as "A1:A2", `widths` its columns' in characters. */
export type WrittenSheet = { name: string; rows: string[][]; spans?: string[]; widths?: number[] };

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A book of sheets whose cells are all text: nothing in it is a formula, whatever it begins with. */
export function writeXlsx(sheets: WrittenSheet[]): Buffer {
  const names = namesOf(sheets);
  const parts = sheets.map((_, at) => `worksheets/sheet${at + 1}.xml`);
  return packed([
    [
      "[Content_Types].xml",
      `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>${parts
        .map((part) => `<Override PartName="/xl/${part}" ContentType="${spreadsheet}.worksheet+xml"/>`)
        .join("")}</Types>`,
    ],
    [
      "_rels/.rels",
      `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
        .map((name, at) => `<sheet name="${escapeMarkup(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${head}<Relationships xmlns="${packages}/relationships">${parts
        .map((part, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="${part}"/>`)
        .join("")}</Relationships>`,
    ],
    ...sheets.map((sheet, at): [string, string] => [`xl/${parts[at]}`, sheetXml(sheet)]),
  ]);
}

function sheetXml({ rows, spans = [], widths = [] }: WrittenSheet): string {
  const lines = rows.map((cells, row) => {
    const said = cells.map((text, column) =>
      text === ""
        ? ""
        : `<c r="${letters(column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${escapeMarkup(text)}</t></is></c>`,
    );
    return `<row r="${row + 1}">${said.join("")}</row>`;
  });
  const joined = spans.length
    ? `<mergeCells count="${spans.length}">${spans.map((span) => `<mergeCell ref="${span}"/>`).join("")}</mergeCells>`
    : "";
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const wide = columns.length ? `<cols>${columns.join("")}</cols>` : "";
  return `${head}<worksheet xmlns="${main}">${wide}<sheetData>${lines.join("")}</sheetData>${joined}</worksheet>`;
}

/** Excel's own rule: 31 characters, none of these, no two alike. */
function namesOf(sheets: WrittenSheet[]): string[] {
  const names: string[] = [];
  for (const { name } of sheets) {
    const wanted =
      name
        .replace(/[[\]:*?/\\']/g, " ")
        .trim()
        .slice(0, 27) || "Danh sách";
    const twins = names.filter((one) => one.replace(/ \d+$/, "").toLowerCase() === wanted.toLowerCase());
    names.push(twins.length > 0 ? `${wanted} ${twins.length + 1}` : wanted);
  }
  return names;
}

function letters(column: number): string {
  const before = Math.floor(column / 26);
  return (before > 0 ? letters(before - 1) : "") + String.fromCharCode(65 + (column % 26));
}
