/** A year is told as it is read. */
type CsvCell = string | number | { year: number };

/**
 * Tables as one text file of values, an empty line between two. UTF-8 with a mark in front: without it Excel takes Vietnamese letters
 * for others. What a program might take for a formula begins with an apostrophe.
 */
export function csvOf(tables: CsvCell[][][]): string {
  const blocks = tables.map((rows) => rows.map((row) => row.map(cellOf).join(",")).join("\r\n"));
  return `\ufeff${blocks.join("\r\n\r\n")}\r\n`;
}

function cellOf(cell: CsvCell): string {
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "object") return String(cell.year);
  const words = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
