import { readXml } from "./xml";

/** What a cell's style says of its text: the font it was typed in, and whether its number is a day. */
export type CellStyle = { font: string; isDay: boolean };

/** The styles of a book by their number. */
export async function readStyles(pieces: AsyncIterable<Buffer> | undefined): Promise<CellStyle[]> {
  if (!pieces) return [];
  const fonts: string[] = [];
  const formats = new Map<number, string>();
  const styles: CellStyle[] = [];
  let within = "";
  await readXml(pieces, {
    open(name, attributes) {
      if (["fonts", "cellXfs", "cellStyleXfs", "dxfs"].includes(name)) within = name;
      else if (name === "font" && within === "fonts") fonts.push("");
      else if (name === "name" && within === "fonts") fonts[fonts.length - 1] = attributes.val ?? "";
      else if (name === "numFmt") formats.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (name === "xf" && within === "cellXfs") {
        const format = Number(attributes.numFmtId ?? 0);
        styles.push({
          font: fonts[Number(attributes.fontId ?? 0)] ?? "",
          isDay: isDay(format, formats.get(format)),
        });
      }
    },
    close: (name) => void (name === within && (within = "")),
  });
  return styles;
}

/** Excel's own formats of days, and those of East Asian editions; of others the letters outside quotes and brackets tell. */
function isDay(id: number, format: string | undefined): boolean {
  if (format === undefined)
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  const letters = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "").split(";")[0]!;
  return /[dy]/i.test(letters) && !/[#0?]/.test(letters);
}

const day = 86_400_000;

/**
 * A day's number as Excel counts, as dd/mm/yyyy. A year typed into a cell that is made for days (1958 is a day of 1905 to
 * Excel) stays that year.
 */
export function dayOf(serial: number, from1904: boolean): string {
  const whole = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (whole >= 1900 && whole <= 2100) return String(whole);
  // Excel counts a 29 February 1900 that never was.
  const at = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * day);
  if (Number.isNaN(at.getTime()) || whole < 1 || at.getUTCFullYear() > 9999) return String(serial);
  return at.toISOString().slice(0, 10).split("-").reverse().join("/");
}
