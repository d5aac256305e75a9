import { PDFiumLibrary } from "@hyzyla/pdfium";

/** A page as it is printed: black or not, ten dots a millimetre. */
export type Printed = { width: number; height: number; isDark: (x: number, y: number) => boolean };

const dots = 10;

/** The pages of a PDF, each drawn by another program than wrote it. Sides and places are millimetres. */
export async function rendered(pdf: Buffer, only?: number): Promise<Printed[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pages: Printed[] = [];
  for (const page of document.pages()) {
    if (only !== undefined && page.number !== only) continue;
    const { data, width, height } = await page.render({ scale: (dots * 25.4) / 72, render: "bitmap" });
    const isDark = (x: number, y: number) => {
      const at = (Math.floor(y * dots) * width + Math.floor(x * dots)) * 4;
      return data[at]! + data[at + 1]! + data[at + 2]! < 300;
    };
    pages.push({ width: width / dots, height: height / dots, isDark });
  }
  document.destroy();
  library.destroy();
  return pages;
}

export type Box = { left: number; top: number; right: number; bottom: number };

/** The least box around everything dark within `where`, in millimetres; null where nothing is. */
export function inkIn({ isDark }: Printed, where: Box): Box | null {
  const step = 1 / dots;
  const found: Box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let y = where.top; y < where.bottom; y += step)
    for (let x = where.left; x < where.right; x += step)
      if (isDark(x, y)) {
        found.left = Math.min(found.left, x);
        found.right = Math.max(found.right, x + step);
        found.top = Math.min(found.top, y);
        found.bottom = Math.max(found.bottom, y + step);
      }
  return found.left === Infinity ? null : found;
}
