import type { Archive } from "./archive";
import { SheetError, sheetLimits, type Grid, type GridRow, type Span } from "./grid";
import { readInFont } from "./old-fonts";
import { readStrings, type SharedText } from "./xlsx-strings";
import { dayOf, readStyles, type CellStyle } from "./xlsx-styles";
import { readXml } from "./xml";

type Book = { strings: SharedText[]; styles: CellStyle[]; from1904: boolean };

/**
 * The sheets of a book that are shown, as text. Of a formula only what it came to when it was saved; macros, links and
 * pictures are not looked at. Throws `sheet-damaged`, `sheet-swollen`, `sheet-too-long`.
 */
export async function readXlsx(archive: Archive): Promise<Grid[]> {
  const { sheets, from1904 } = await readBook(archive);
  const book: Book = {
    strings: await readStrings(await archive.open("xl/sharedStrings.xml")),
    styles: await readStyles(await archive.open("xl/styles.xml")),
    from1904,
  };
  const grids: Grid[] = [];
  let rows = 0;
  for (const { name, part } of sheets) {
    const pieces = await archive.open(part);
    if (!pieces) continue;
    const grid = await readSheet(pieces, name, book, sheetLimits.rows - rows);
    rows += grid.rows.length;
    grids.push(grid);
  }
  return grids;
}

async function readBook(archive: Archive) {
  const listed: { name: string; id: string }[] = [];
  let from1904 = false;
  const pieces = await archive.open("xl/workbook.xml");
  if (!pieces) throw new SheetError("sheet-damaged");
  await readXml(pieces, {
    open(name, { name: called, id, state, date1904 }) {
      if (name === "sheet" && (state ?? "visible") === "visible")
        listed.push({ name: called ?? "", id: id ?? "" });
      if (name === "workbookPr") from1904 = date1904 === "1" || date1904 === "true";
    },
    close: () => undefined,
  });
  const targets = new Map<string, string>();
  const relations = await archive.open("xl/_rels/workbook.xml.rels");
  if (relations)
    await readXml(relations, {
      open: (name, { Id, Target }) =>
        void (name === "Relationship" && Id && Target && targets.set(Id, Target)),
      close: () => undefined,
    });
  const sheets = listed.flatMap(({ name, id }) => {
    const target = targets.get(id);
    return target ? [{ name, part: target.startsWith("/") ? target.slice(1) : `xl/${target}` }] : [];
  });
  return { sheets, from1904 };
}

async function readSheet(
  pieces: AsyncIterable<Buffer>,
  sheet: string,
  book: Book,
  most: number,
): Promise<Grid> {
  const rows: GridRow[] = [];
  const spans: NumberedSpan[] = [];
  const notes = new Set<Grid["notes"][number]>();
  const reader = new CellReader(book, notes);
  let row: GridRow = { number: 0, cells: [] };
  await readXml(pieces, {
    open(name, attributes) {
      if (name === "row") row = { number: Number(attributes.r) || row.number + 1, cells: [] };
      else if (name === "c") reader.begin(attributes, row.cells.length);
      else if (name === "mergeCell") spans.push(...spanOf(attributes.ref ?? ""));
      else reader.open(name);
    },
    text: (text) => reader.text(text),
    close(name) {
      if (name === "c") reader.end(row.cells);
      else if (name === "row" && row.cells.some(Boolean)) {
        rows.push(row);
        if (rows.length > most) throw new SheetError("sheet-too-long", { limit: sheetLimits.rows });
      } else reader.close(name);
    },
  });
  return { sheet, rows, spans: placed(spans, rows), notes: [...notes] };
}

/** Gathers the text of one cell after another. */
class CellReader {
  #column = 0;
  #type = "";
  #style: CellStyle | undefined;
  #value = "";
  #listens = false;

  constructor(
    private readonly book: Book,
    private readonly notes: Set<Grid["notes"][number]>,
  ) {}

  begin({ r, t, s }: Record<string, string>, next: number): void {
    this.#column = r ? columnOf(r) : next;
    this.#type = t ?? "n";
    this.#style = this.book.styles[Number(s ?? 0)];
    this.#value = "";
  }

  open(name: string): void {
    // <f>, the formula, is never listened to; <t> stands in text that is kept in the cell itself.
    this.#listens = name === "v" || name === "t";
  }

  text(text: string): void {
    if (this.#listens && this.#value.length < sheetLimits.cell) this.#value += text;
  }

  close(name: string): void {
    if (name === "v" || name === "t") this.#listens = false;
  }

  end(cells: string[]): void {
    if (this.#value === "" || this.#column >= sheetLimits.columns) return;
    const text = this.#read().trim();
    while (cells.length < this.#column) cells.push("");
    cells[this.#column] = text;
  }

  #read(): string {
    const font = this.#style?.font ?? "";
    if (this.#type === "s") {
      const shared = this.book.strings[Number(this.#value)] ?? [];
      return shared.map((run) => this.#inFont(run.text, run.font ?? font)).join("");
    }
    if (this.#type === "inlineStr" || this.#type === "str") return this.#inFont(this.#value, font);
    if (this.#type === "d") return this.#value.slice(0, 10).split("-").reverse().join("/");
    if (this.#type === "b" || this.#type === "e") return "";
    const number = Number(this.#value);
    if (this.#style?.isDay && Number.isFinite(number)) return dayOf(number, this.book.from1904);
    // 1958.0000000000002 is what arithmetic leaves of 1958.
    return Number.isFinite(number) ? String(Number(number.toPrecision(12))) : this.#value;
  }

  #inFont(text: string, font: string): string {
    const read = readInFont(unescaped(text), font);
    if (read.note) this.notes.add(read.note);
    return read.text;
  }
}

/** Letters that a book writes by their number, "_x000D_"; an underscore before what only looks so is "_x005F_". */
const unescaped = (text: string) =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));

/** "AB12" → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.match(/^[A-Z]+/)?.[0] ?? "A")
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

type NumberedSpan = Omit<Span, "row"> & { number: number };

function spanOf(reference: string): NumberedSpan[] {
  const [, first, top, last, bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? [];
  if (!first || !top || !last || !bottom) return [];
  const column = columnOf(first);
  return [
    {
      number: Number(top),
      column,
      down: Number(bottom) - Number(top) + 1,
      across: columnOf(last) - column + 1,
    },
  ];
}

/** Spans by the place of their row among those that were read. */
function placed(spans: NumberedSpan[], rows: GridRow[]): Span[] {
  const places = new Map(rows.map(({ number }, at) => [number, at]));
  return spans.flatMap(({ number, ...span }) => {
    const row = places.get(number);
    return row === undefined ? [] : [{ ...span, row }];
  });
}
