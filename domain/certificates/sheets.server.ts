import "server-only";
import type { Paper } from "./blank";
import { drawLayout, drawText, type DrawPage } from "./draw-pdf.server";
import { letters } from "./fonts.server";
import type { Layout } from "./lay-out";
import { right } from "./printer";
import { point } from "./blank";
import type { BlankFields } from "./vocabulary";

type Sheet = Parameters<DrawPage>[0];

/** The words of a sheet that is measured, in the reader's language. */
export type SheetWords = { title: string; lines: string[]; bar: string };

const radius = 2.5;
const arm = 6;

/**
 * The sheet on which a printer is measured: rulers along its edges, five circles, of which the four in the corners are 20 mm
 * from both edges, and a bar of 100 mm. Printed as it is, without any correction.
 */
export function calibrationPage({ width, height }: Paper, words: SheetWords): DrawPage {
  return (sheet) => {
    sheet.lineWidth(0.1);
    for (let at = 10; at < width; at += 10)
      sheet
        .moveTo(at, 8)
        .lineTo(at, height - 8)
        .stroke("#d8d4cc");
    for (let at = 10; at < height; at += 10)
      sheet
        .moveTo(8, at)
        .lineTo(width - 8, at)
        .stroke("#d8d4cc");
    rulers(sheet, { width, height });
    const { left: x, top: y } = right;
    const corners = [x, width - x].flatMap((across) =>
      [y, height - y].map((down) => [across, down] as const),
    );
    for (const [across, down] of [...corners, [width / 2, height / 2] as const]) circle(sheet, across, down);
    const barAt = { x: 20, y: height / 2 + 30 };
    sheet
      .lineWidth(0.3)
      .moveTo(barAt.x, barAt.y)
      .lineTo(barAt.x + right.bar, barAt.y)
      .stroke("black");
    for (const end of [barAt.x, barAt.x + right.bar])
      sheet
        .moveTo(end, barAt.y - 2)
        .lineTo(end, barAt.y + 2)
        .stroke("black");
    centred(sheet, words.bar, { x: barAt.x + right.bar / 2, y: barAt.y - 2.5, size: 8 });
    const top = height / 4;
    sheet.rect(width / 2 - 70, top - 8, 140, 10 + words.lines.length * 6).fill("white");
    sheet.fillColor("black");
    centred(sheet, words.title, { x: width / 2, y: top, size: 14, font: "display-bold" });
    for (const [at, line] of words.lines.entries())
      centred(sheet, line, { x: width / 2, y: top + 6 + at * 5.5, size: 9 });
  };
}

/** A ruler along each edge, a tick a millimetre, longer at five and ten, a figure every 20. */
function rulers(sheet: Sheet, { width, height }: Paper): void {
  const long = (at: number) => (at % 10 === 0 ? 4 : at % 5 === 0 ? 3 : 1.8);
  const inset = 5;
  sheet.lineWidth(0.1);
  for (let at = 5; at <= width - 5; at++) sheet.moveTo(at, inset).lineTo(at, inset + long(at));
  for (let at = 5; at <= height - 5; at++) sheet.moveTo(inset, at).lineTo(inset + long(at), at);
  sheet.stroke("black").fillColor("black");
  for (let at = 20; at < width - 8; at += 20) centred(sheet, String(at), { x: at, y: inset + 6.8, size: 6 });
  for (let at = 20; at < height - 8; at += 20)
    drawText(sheet, String(at), { x: inset + 4.8, y: at + 0.8, size: 6 });
}

function circle(sheet: Sheet, x: number, y: number): void {
  sheet.lineWidth(0.2).circle(x, y, radius).stroke("black");
  cross(sheet, x, y, arm);
}

function cross(sheet: Sheet, x: number, y: number, long: number): void {
  sheet
    .lineWidth(0.15)
    .moveTo(x - long, y)
    .lineTo(x + long, y)
    .moveTo(x, y - long)
    .lineTo(x, y + long)
    .stroke("black");
}

/** From the paper's edge to the test sheet's frame, in millimetres. */
export const frameInset = 10;

/**
 * One certificate's words on plain paper, to be held over a blank against the light: a frame 10 mm from the edges, a cross
 * where each field is measured from, and a line that says that it is a test. The check code is only its outline.
 */
export function testPage(paper: Paper, fields: BlankFields, layout: Layout, says: string): DrawPage {
  return (sheet) => {
    const { width, height } = paper;
    sheet
      .lineWidth(0.2)
      .rect(frameInset, frameInset, width - 2 * frameInset, height - 2 * frameInset)
      .stroke("black");
    drawLayout(sheet, layout, null);
    for (const { on, x, y } of Object.values(fields)) if (on) cross(sheet, x, y, 3);
    centred(sheet, says, { x: width / 2, y: frameInset - 3, size: 8 });
  };
}

type At = Parameters<typeof drawText>[2];

function centred(sheet: Sheet, text: string, at: At): void {
  const long = letters.width(text, at.font ?? "serif") * at.size * point;
  drawText(sheet, text, { ...at, x: at.x - long / 2 });
}
