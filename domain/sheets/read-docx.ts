import type { Archive } from "./archive";
import { SheetError, sheetLimits, type Grid, type GridRow, type Span } from "./grid";
import { readInFont } from "./old-fonts";
import { readXml } from "./xml";

type Cell = { text: string; across: number; goesOn: boolean };

/**
 * A Word document as one grid: its tables' rows one after the other, each paragraph between them a row of one cell (a
 * section's name, a signature). A table within a cell stands after the row it is in. Rows are counted over all tables.
 * Throws `sheet-damaged`, `sheet-swollen`, `sheet-too-long`.
 */
export async function readDocx(archive: Archive): Promise<Grid[]> {
  const pieces = await archive.open("word/document.xml");
  if (!pieces) throw new SheetError("sheet-damaged");
  const fonts = await readFonts(archive);
  const reader = new DocumentReader(fonts);
  await readXml(pieces, reader);
  return [reader.grid()];
}

/** The font of each style, and under "" the document's own. */
async function readFonts(archive: Archive): Promise<Map<string, string>> {
  const fonts = new Map<string, string>();
  const pieces = await archive.open("word/styles.xml");
  if (!pieces) return fonts;
  let style = "";
  await readXml(pieces, {
    open(name, attributes) {
      if (name === "style") style = attributes.styleId ?? "";
      else if (name === "rFonts") {
        const font = attributes.ascii ?? attributes.hAnsi;
        if (font) fonts.set(style, font);
      }
    },
    close: (name) => void (name === "style" && (style = "")),
  });
  return fonts;
}

class DocumentReader {
  #rows: GridRow[] = [];
  #spans: Span[] = [];
  #notes = new Set<Grid["notes"][number]>();
  #count = 0;
  /** Tables that are open, the innermost last; each row that is open gathers its cells. */
  #tables: { row: Cell[] | null; begun: Map<number, Span> }[] = [];
  #paragraph = "";
  #font = "";
  #style = "";
  #listens = false;
  #deleted = 0;

  constructor(private readonly fonts: Map<string, string>) {}

  open = (name: string, attributes: Record<string, string>): void => {
    const table = this.#tables.at(-1);
    const cell = table?.row?.at(-1);
    if (name === "tbl") this.#tables.push({ row: null, begun: new Map() });
    else if (name === "tr" && table) table.row = [];
    else if (name === "tc" && table?.row) table.row.push({ text: "", across: 1, goesOn: false });
    else if (name === "gridSpan" && cell)
      cell.across = Math.max(1, Math.min(Number(attributes.val) || 1, sheetLimits.columns));
    else if (name === "vMerge" && cell) cell.goesOn = attributes.val !== "restart";
    else if (name === "p") this.#paragraph = "";
    else if (name === "pStyle") this.#style = attributes.val ?? "";
    else if (name === "r") this.#font = "";
    else if (name === "rFonts") this.#font = attributes.ascii ?? attributes.hAnsi ?? this.#font;
    else if (name === "t") this.#listens = true;
    else if (name === "del" || name === "moveFrom") this.#deleted++;
    else if (name === "br" || name === "cr") this.#paragraph += "\n";
    else if (name === "tab" || name === "noBreakHyphen") this.#paragraph += name === "tab" ? " " : "-";
  };

  text = (text: string): void => {
    if (!this.#listens || this.#deleted > 0) return;
    const font =
      this.#font || this.fonts.get(this.#style) || this.fonts.get("Normal") || this.fonts.get("") || "";
    const read = readInFont(text, font);
    if (read.note) this.#notes.add(read.note);
    if (this.#paragraph.length < sheetLimits.cell) this.#paragraph += read.text;
  };

  close = (name: string): void => {
    if (name === "t") this.#listens = false;
    else if (name === "del" || name === "moveFrom") this.#deleted--;
    else if (name === "p") this.#endParagraph();
    else if (name === "tr") this.#endRow();
    else if (name === "tbl") this.#tables.pop();
  };

  #endParagraph(): void {
    const cell = this.#tables.at(-1)?.row?.at(-1);
    this.#style = "";
    if (cell) cell.text += (cell.text ? "\n" : "") + this.#paragraph.trim();
    else if (this.#tables.length === 0 && this.#paragraph.trim())
      this.#push({ number: this.#count, cells: [this.#paragraph.trim()] });
  }

  #endRow(): void {
    const table = this.#tables.at(-1);
    if (!table?.row) return;
    this.#count++;
    const cells: string[] = [];
    const at = this.#rows.length;
    for (const { text, across, goesOn } of table.row) {
      const column = cells.length;
      const begun = table.begun.get(column);
      if (goesOn && begun) begun.down++;
      else {
        const span = { row: at, column, down: 1, across };
        table.begun.set(column, span);
        this.#spans.push(span);
      }
      cells.push(goesOn ? "" : text.trim(), ...Array<string>(across - 1).fill(""));
      if (cells.length > sheetLimits.columns) throw new SheetError("sheet-swollen");
    }
    table.row = null;
    this.#push({ number: this.#count, cells });
  }

  #push(row: GridRow): void {
    this.#rows.push(row);
    if (this.#rows.length > sheetLimits.rows)
      throw new SheetError("sheet-too-long", { limit: sheetLimits.rows });
  }

  grid(): Grid {
    const spans = this.#spans.filter(({ down, across }) => down > 1 || across > 1);
    return { sheet: "", rows: this.#rows, spans, notes: [...this.#notes] };
  }
}
