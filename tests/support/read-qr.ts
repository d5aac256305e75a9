/** Data words in each block, and error correction words after them, of level M (ISO/IEC 18004, table 9), versions 1 to 10. */
const blocksOfM: [correction: number, data: number[]][] = [
  [10, [16]],
  [16, [28]],
  [26, [44]],
  [18, [32, 32]],
  [24, [43, 43]],
  [16, [27, 27, 27, 27]],
  [18, [31, 31, 31, 31]],
  [22, [38, 38, 39, 39]],
  [22, [36, 36, 36, 37, 37]],
  [26, [43, 43, 43, 43, 44]],
];
const alignments = [[], [18], [22], [26], [30], [34], [22, 38], [24, 42], [26, 46], [28, 50]];

/** Which modules a mask turns over, by its number. */
const masks: ((row: number, column: number) => boolean)[] = [
  (r, c) => (r + c) % 2 === 0,
  (r) => r % 2 === 0,
  (_, c) => c % 3 === 0,
  (r, c) => (r + c) % 3 === 0,
  (r, c) => (Math.floor(r / 2) + Math.floor(c / 3)) % 2 === 0,
  (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
  (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0,
  (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
];

/**
 * What a QR code says that is drawn as a path of dark squares ("M3 0h1v1h-1z…") in a field of `size`, as a telephone reads it: by the
 * standard and by nothing of ours. Only undamaged codes of level M, in bytes, up to version 10.
 */
export function readQr(path: string, size: number): string {
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h/g)].map(([, x, y]) => `${y},${x}`));
  const isDark = (row: number, column: number) => dark.has(`${row},${column}`);
  const version = (size - 17) / 4;
  const [correction, data] = blocksOfM[version - 1]!;
  const format = [0, 1, 2, 3, 4].map((column) => (isDark(8, column) ? 1 : 0)).join("");
  const told = parseInt(format, 2) ^ 0b10101;
  if (told >> 3 !== 0) throw new Error("not level M");
  const mask = masks[told & 7]!;
  const bits: number[] = [];
  for (const [row, column] of dataModules(size, version))
    bits.push(isDark(row, column) !== mask(row, column) ? 1 : 0);
  const words = bytesOf(bits).slice(
    0,
    data.reduce((all, one) => all + one + correction, 0),
  );
  const said = bitsOf(blocksApart(words, data).flat());
  if (take(said, 4) !== 0b0100) throw new Error("not in bytes");
  const length = take(said, version < 10 ? 8 : 16);
  return Buffer.from(Array.from({ length }, () => take(said, 8))).toString("utf8");
}

/** The modules that hold data, in their order: two columns at a time from the right, up and down in turns. */
function* dataModules(size: number, version: number): Generator<[number, number]> {
  const centres = version > 1 ? [6, ...alignments[version - 1]!] : [];
  const last = centres.at(-1);
  const isAligned = (row: number, column: number) =>
    centres.some((r) =>
      centres.some(
        (c) =>
          !((r === 6 && (c === 6 || c === last)) || (c === 6 && r === last)) &&
          Math.abs(row - r) <= 2 &&
          Math.abs(column - c) <= 2,
      ),
    );
  const isSet = (row: number, column: number) =>
    row === 6 ||
    column === 6 ||
    (row < 9 && (column < 9 || column >= size - 8)) ||
    (row >= size - 8 && column < 9) ||
    (version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11))) ||
    isAligned(row, column);
  let up = true;
  for (let right = size - 1; right > 0; right -= 2, up = !up) {
    if (right === 6) right--;
    for (let step = 0; step < size; step++) {
      const row = up ? size - 1 - step : step;
      for (const column of [right, right - 1]) if (!isSet(row, column)) yield [row, column];
    }
  }
}

/** The data words of each block, which stand in turns. */
function blocksApart(words: number[], data: number[]): number[][] {
  const blocks = data.map((): number[] => []);
  let at = 0;
  for (let step = 0; step < Math.max(...data); step++)
    for (const [block, length] of data.entries()) if (step < length) blocks[block]!.push(words[at++]!);
  return blocks;
}

const bytesOf = (bits: number[]) =>
  Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
    parseInt(bits.slice(at * 8, at * 8 + 8).join(""), 2),
  );
const bitsOf = (words: number[]) =>
  words.flatMap((word) => [...word.toString(2).padStart(8, "0")].map(Number));
const take = (bits: number[], count: number) => parseInt(bits.splice(0, count).join(""), 2);
