import { escapeMarkup } from "../text/xml";
import { namesOf, type SheetLook } from "./written-sheet";
import { stylesXml } from "./written-styles";

/** What every part of a book begins with. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const sheetPart = (at: number) => `worksheets/sheet${at + 1}.xml`;

/** The parts of a book beside its sheets, each with its path: they are known before the first row is. */
export function bookParts(sheets: SheetLook[]): [path: string, xml: string][] {
  const names = namesOf(sheets);
  const parts = sheets.map((_, at) => sheetPart(at));
  // The head comes again on every page of paper.
  const titles = sheets.flatMap(({ head }, at) =>
    head
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escapeMarkup(names[at]!)}'!$${head}:$${head}</definedName>`,
        ]
      : [],
  );
  return [
    [
      "[Content_Types].xml",
      `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${parts
        .map((part) => `<Override PartName="/xl/${part}" ContentType="${spreadsheet}.worksheet+xml"/>`)
        .join("")}</Types>`,
    ],
    [
      "_rels/.rels",
      `${xmlHead}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
        .map((name, at) => `<sheet name="${escapeMarkup(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join(
          "",
        )}</sheets>${titles.length ? `<definedNames>${titles.join("")}</definedNames>` : ""}</workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${xmlHead}<Relationships xmlns="${packages}/relationships">${parts
        .map((part, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="${part}"/>`)
        .join("")}<Relationship Id="styles" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", `${xmlHead}${stylesXml(main)}`],
  ];
}
