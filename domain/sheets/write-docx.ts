import { escapeMarkup } from "../text/xml";
import { packed } from "./write-zip";

/** A list on paper as offices send it (NĐ 30/2020/NĐ-CP): lines of its heading, the table with its head, and who signs. */
export type WrittenList = {
  /** Beside each other at the top: who sends it, and the state with place and day. The first line of each is bold. */
  heading: [string[], string[]];
  /** The first line is the title. */
  title: string[];
  heads: string[];
  rows: string[][];
  /** Under the table. */
  total: string;
  signers: string[][];
};

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const packages = "http://schemas.openxmlformats.org/package/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** Twentieths of a point: an A4 sheet on its side with the margins of the decree. */
const page = { width: 16838, height: 11906, top: 1134, right: 1134, bottom: 1134, left: 1701 };
const room = page.width - page.left - page.right;

/** A Word document of one list, its head repeated on each page. Everything is plain text: no field, no link. */
export function writeDocx(list: WrittenList): Buffer {
  const body = [
    side(list.heading.map((lines) => lines.map((line, at) => paragraph(line, { bold: at === 0 })).join(""))),
    ...list.title.map((line, at) =>
      paragraph(line, { bold: at === 0, size: at === 0 ? 28 : 26, before: 240 }),
    ),
    paragraph("", {}),
    table([list.heads, ...list.rows]),
    paragraph(list.total, { left: true, before: 120 }),
    side(list.signers.map((lines) => lines.map((line, at) => paragraph(line, { bold: at === 0 })).join(""))),
    `<w:sectPr><w:pgSz w:w="${page.width}" w:h="${page.height}" w:orient="landscape"/><w:pgMar w:top="${page.top}" w:right="${page.right}" w:bottom="${page.bottom}" w:left="${page.left}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`,
  ];
  return packed([
    [
      "[Content_Types].xml",
      `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ],
    [
      "_rels/.rels",
      `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      "word/document.xml",
      `${xml}<w:document xmlns:w="${word}"><w:body>${body.join("")}</w:body></w:document>`,
    ],
  ]);
}

type Look = {
  bold?: boolean;
  /** Half points. */ size?: number;
  /** Twentieths of a point. */ before?: number;
  left?: boolean;
};

function paragraph(text: string, { bold, size = 26, before = 0, left }: Look): string {
  const font = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
  return `<w:p><w:pPr><w:spacing w:before="${before}" w:after="0"/><w:jc w:val="${left ? "left" : "center"}"/></w:pPr><w:r><w:rPr>${font}${bold ? "<w:b/>" : ""}<w:sz w:val="${size}"/></w:rPr><w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r></w:p>`;
}

/** Two or more parts beside each other, without lines. */
function side(parts: string[]): string {
  const width = Math.floor(room / parts.length);
  const cells = parts.map(
    (part) =>
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${part || paragraph("", {})}</w:tc>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="${room}" w:type="dxa"/></w:tblPr><w:tr>${cells.join("")}</w:tr></w:tbl>`;
}

/** Columns as wide as their longest words ask, within bounds. */
function table(rows: string[][]): string {
  const wanted = rows[0]!.map((_, column) =>
    Math.min(60, Math.max(5, ...rows.map((cells) => (cells[column] ?? "").length))),
  );
  const sum = wanted.reduce((all, one) => all + Math.sqrt(one), 0);
  const widths = wanted.map((one) => Math.floor((room * Math.sqrt(one)) / sum));
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(line).join("");
  const lines = rows.map((cells, at) => {
    const said = widths.map(
      (width, column) =>
        `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(cells[column] ?? "", { size: 22, bold: at === 0, left: at > 0 })}</w:tc>`,
    );
    return `<w:tr><w:trPr><w:cantSplit/>${at === 0 ? "<w:tblHeader/>" : ""}</w:trPr>${said.join("")}</w:tr>`;
  });
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  return `<w:tbl><w:tblPr><w:tblW w:w="${room}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${lines.join("")}</w:tbl>`;
}
