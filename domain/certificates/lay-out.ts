import { fillWords, gapsIn, lineStep, neededGaps, point, type GapWords } from "./blank";
import {
  blankFieldKinds,
  type BlankField,
  type BlankFieldKind,
  type BlankFields,
  type Hindrance,
  type Typeface,
} from "./vocabulary";

/** What a typeface says of words: their width, for each point of size, and the letters it has not. */
export type Letters = {
  width: (text: string, font: Typeface) => number;
  missing: (text: string, font: Typeface) => string[];
};

/** A line of print: where its left end stands, in millimetres, and its size in points. */
export type PlacedLine = {
  kind: BlankFieldKind;
  text: string;
  x: number;
  y: number;
  size: number;
  font: Typeface;
  width: number;
};

/** Why a field cannot be printed as it stands: `word` is the gap, the letter or the first words that do not fit. */
export type Fault = {
  kind: BlankFieldKind;
  fault: Extract<Hindrance, "lacks" | "letters" | "too-long">;
  word: string;
};

export type Layout = {
  lines: PlacedLine[];
  qr: { x: number; y: number; side: number } | null;
  faults: Fault[];
};

/** How far letters may shrink: to this share of their size, and never below this many points. */
const smallest = { share: 0.5, points: 6 };
const quarter = 0.25;
/** A name goes on two lines rather than below this share of its size. */
const oneLineShare = 0.8;

/**
 * Where everything of one certificate stands on its blank. A name is shrunk to fit and takes at most two lines, other words
 * are wrapped and shrunk within their box. The one function that the paper and the preview are drawn from.
 */
export function layOut(fields: BlankFields, words: GapWords, letters: Letters): Layout {
  const lines: PlacedLine[] = [];
  const faults: Fault[] = [];
  for (const kind of blankFieldKinds) {
    const field = fields[kind];
    if (!field.on || kind === "qr") continue;
    const found = layField(kind, field, words, letters);
    if ("fault" in found) faults.push(found);
    else lines.push(...found.lines);
  }
  const { on, x, y, width, align } = fields.qr;
  const left = align === "left" ? x : align === "right" ? x - width : x - width / 2;
  return { lines, qr: on ? { x: left, y, side: width } : null, faults };
}

function layField(
  kind: BlankFieldKind,
  field: BlankField,
  words: GapWords,
  letters: Letters,
): Fault | { lines: PlacedLine[] } {
  const lacking = gapsIn(field.words).find((gap) => neededGaps.includes(gap) && !words[gap]);
  if (lacking) return { kind, fault: "lacks", word: lacking };
  const texts = fillWords(field.words, words);
  const [letter] = letters.missing(texts.join(""), field.font);
  if (letter) return { kind, fault: "letters", word: letter };
  if (texts.length === 0) return { lines: [] };
  const width = (text: string) => letters.width(text, field.font) * point;
  const fitted = kind === "name" ? fitName(texts.join(" "), field, width) : fitBox(kind, texts, field, width);
  if (!fitted) return { kind, fault: "too-long", word: texts[0]!.slice(0, 60) };
  const step = fitted.size * lineStep(kind) * point;
  const first = kind === "name" ? field.y - (step * (fitted.lines.length - 1)) / 2 : field.y;
  return {
    lines: fitted.lines.map((text, at) => {
      const long = width(text) * fitted.size;
      const slack = field.align === "left" ? 0 : field.align === "right" ? long : long / 2;
      return {
        kind,
        text,
        x: field.x - slack,
        y: first + at * step,
        size: fitted.size,
        font: field.font,
        width: long,
      };
    }),
  };
}

type Fitted = { lines: string[]; size: number };
/** Millimetres for each point of size. */
type Width = (text: string) => number;

/** One line as long as it is large enough, else two; whichever is larger where both are small. */
function fitName(text: string, field: BlankField, width: Width): Fitted | null {
  const one = shrink(field, (size) => (width(text) * size <= field.width ? [text] : null));
  if (one && one.size >= field.size * oneLineShare) return one;
  const two = shrink(field, (size) => {
    const room = size * lineStep("name") * point * 2 <= field.height;
    const lines = room ? wrap([text], field.width / size, width) : null;
    return lines && lines.length <= 2 ? lines : null;
  });
  return !two || (one && one.size >= two.size) ? one : two;
}

/** As many lines as the box is high for, the letters as large as that allows. */
function fitBox(kind: BlankFieldKind, texts: string[], field: BlankField, width: Width): Fitted | null {
  return shrink(field, (size) => {
    const room = Math.max(1, Math.floor(field.height / (size * lineStep(kind) * point) + 0.01));
    const lines = wrap(texts, field.width / size, width);
    return lines && lines.length <= room ? lines : null;
  });
}

/** The largest size, by quarters of a point, at which `lay` finds lines. */
function shrink(field: BlankField, lay: (size: number) => string[] | null): Fitted | null {
  const least = Math.min(field.size, Math.max(smallest.points, field.size * smallest.share));
  for (let size = field.size; size >= least; size -= quarter) {
    const lines = lay(size);
    if (lines) return { lines, size };
  }
  return null;
}

/** Texts in lines no wider than `most`, and no line shorter than it need be; null where one word alone is wider. */
function wrap(texts: string[], most: number, width: Width): string[] | null {
  const lines: string[] = [];
  for (const text of texts) {
    const words = wordsOf(text, width);
    const greedy = breakAt(words, most);
    if (!greedy) return null;
    // As many lines, but of like length: nobody's given name stands alone on the second.
    let [narrow, wide] = [most / 2, most];
    let best = greedy;
    for (let turn = 0; turn < 8 && greedy.length > 1; turn++) {
      const middle = (narrow + wide) / 2;
      const tried = breakAt(words, middle);
      if (tried && tried.length === greedy.length) [best, wide] = [tried, middle];
      else narrow = middle;
    }
    lines.push(...best);
  }
  return lines;
}

/** A word, its width, and with the space behind it. */
type Word = { word: string; wide: number; onward: number };

const wordsOf = (text: string, width: Width): Word[] =>
  text.split(" ").map((word) => ({ word, wide: width(word), onward: width(`${word} `) }));

function breakAt(words: Word[], most: number): string[] | null {
  const lines: string[] = [];
  let line = "";
  let long = 0;
  for (const { word, wide, onward } of words) {
    if (wide > most) return null;
    if (line && long + wide > most) {
      lines.push(line);
      [line, long] = ["", 0];
    }
    line = line ? `${line} ${word}` : word;
    long += onward;
  }
  return [...lines, line];
}
