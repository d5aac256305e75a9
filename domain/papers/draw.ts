import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ISectionOptions,
} from "docx";
import { xmlText } from "../text/xml";
import { room, sheet, sizes, type Way } from "./layout";
import type { PaperTable } from "./paper";

type Look = {
  size?: number;
  bold?: boolean;
  italics?: boolean;
  marked?: boolean;
  color?: string;
};

/** Words as they are: what XML has no place for is left out. */
export const run = (text: string, { marked, ...look }: Look = {}) =>
  new TextRun({ text: xmlText(text), ...look, ...(marked ? { highlight: "yellow" as const } : {}) });

/** A line in the middle, without room around it unless it is asked for. */
export const middle = (text: string, look: Look = {}, more: IParagraphOptions = {}) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0 },
    children: [run(text, look)],
    ...more,
  });

/** A thin line under a name, as long as this share of `width`. */
export function rule(width: number, share: number): Paragraph {
  const indent = Math.round((width * (1 - share)) / 2);
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 40, after: 0, line: 80, lineRule: "exact" },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: "000000" } },
  });
}

const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
const noLines = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** Parts beside each other, without lines; every row is kept on one page. */
export function beside(widths: number[], rows: Paragraph[][][]): Table {
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noLines,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                width: { size: widths[at]!, type: WidthType.DXA },
                margins: { left: 0, right: 0 },
                borders: { top: none, bottom: none, left: none, right: none },
                children: children.length > 0 ? children : [new Paragraph("")],
              }),
          ),
        }),
    ),
  });
}

/** A list with its head on every page; no row breaks over two. */
export function drawTable({ heads, rows, middle: centred }: PaperTable, way: Way): Table {
  const cellRows = rows.filter((row): row is string[] => Array.isArray(row));
  const widths = columnWidths([heads, ...cellRows], room[way]);
  const cell = (text: string, at: number, look: Look, isHead: boolean) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      verticalAlign: isHead ? "center" : "top",
      children: [
        new Paragraph({
          alignment: isHead || centred.includes(at) ? AlignmentType.CENTER : AlignmentType.LEFT,
          spacing: { before: 20, after: 20 },
          children: text
            .split("\n")
            .map((part, place) =>
              place === 0
                ? run(part, { size: sizes.list, ...look })
                : new TextRun({ text: xmlText(part), size: sizes.list, break: 1, ...look }),
            ),
        }),
      ],
    });
  return new Table({
    width: { size: room[way], type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 70, right: 70 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: heads.map((head, at) => cell(head, at, { bold: true }, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: Array.isArray(row)
              ? heads.map((_, at) => cell(row[at] ?? "", at, {}, false))
              : [
                  new TableCell({
                    columnSpan: heads.length,
                    children: [
                      new Paragraph({
                        keepNext: true,
                        spacing: { before: 40, after: 40 },
                        children: [run(row.part, { size: sizes.list, bold: true })],
                      }),
                    ],
                  }),
                ],
          }),
      ),
    ],
  });
}

/** A letter of the list's size takes about this much, a cell's own margins included. */
const letter = 125;
const inCell = 180;

/** Words of a cell that stay on one line: a short cell's all, of others each by itself. */
const unbroken = (text: string) => (text.length <= 12 ? [text] : text.split(/\s+/));

/** Columns as wide as their words ask: none narrower than what stays on one line, the rest shared by how much there is to say. */
function columnWidths(rows: string[][], width: number): number[] {
  const columns = rows[0]!.map((_, at) => rows.map((cells) => cells[at] ?? ""));
  const longest = (texts: string[]) => Math.max(...texts.map((text) => text.length));
  // A head may break between its words: room is for what stands beneath it.
  const least = columns.map(([head = "", ...cells]) => {
    const whole = [...head.split(/\s+/), ...cells.flatMap(unbroken)];
    return Math.max(4, longest(whole)) * letter + inCell;
  });
  const bounded = least.map((one) => Math.min(one, width / Math.min(3, columns.length)));
  const spare = Math.max(0, width - bounded.reduce((sum, one) => sum + one, 0));
  const wants = columns.map((cells) => Math.min(240, longest(cells)) ** 0.85);
  const all = wants.reduce((sum, one) => sum + one, 0);
  const shared = bounded.map((one, at) => one + (spare * wants[at]!) / all);
  const scale = width / shared.reduce((sum, one) => sum + one, 0);
  return shared.map((one) => Math.floor(one * scale));
}

/** A part of the file on pages of its own: numbered from 1, the number above every page but the first. */
export function section(way: Way, children: (Paragraph | Table)[], foot: string): ISectionOptions {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ size: sizes.pageNumber, children: [PageNumber.CURRENT] })],
  });
  const beneath = () =>
    new Footer({
      children: foot
        ? [middle(foot, { size: sizes.foot, italics: true, color: "A3161E" })]
        : [new Paragraph("")],
    });
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: sheet.width,
          height: sheet.height,
          orientation: way === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...sheet.margin, gutter: 0 },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [number] }),
      first: new Header({ children: [new Paragraph("")] }),
    },
    footers: { default: beneath(), first: beneath() },
    children,
  };
}
