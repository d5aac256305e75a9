import { SheetError, sheetLimits } from "./grid";
import { readXml } from "./xml";

/** A text of a book that its cells share, in runs of one font each; without a font it is that of the cell. */
export type SharedText = { text: string; font?: string }[];

/** A book has no more texts than its cells; beyond this it is made to swell. */
const most = 4_000_000;

/** The shared texts of a book by their number. Reading aids of East Asian editions fall away. */
export async function readStrings(pieces: AsyncIterable<Buffer> | undefined): Promise<SharedText[]> {
  const texts: SharedText[] = [];
  if (!pieces) return texts;
  let listens = false;
  let aside = false;
  let font: string | undefined;
  await readXml(pieces, {
    open(name, { val }) {
      if (name === "si") texts.push([]);
      else if (name === "r") font = undefined;
      else if (name === "rFont") font = val;
      else if (name === "rPh") aside = true;
      else if (name === "t") listens = !aside;
      if (texts.length > most) throw new SheetError("sheet-swollen");
    },
    text(text) {
      const last = texts.at(-1);
      if (listens && last && text.length <= sheetLimits.cell) last.push(font ? { text, font } : { text });
    },
    close(name) {
      if (name === "t") listens = false;
      else if (name === "rPh") aside = false;
      else if (name === "si") font = undefined;
    },
  });
  return texts;
}
