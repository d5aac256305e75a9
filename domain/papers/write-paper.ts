import {
  AlignmentType,
  Document,
  LeaderType,
  Packer,
  Paragraph,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type ISectionOptions,
  type Table,
} from "docx";
import { beside, drawTable, middle, rule, run, section } from "./draw";
import { font, issuerShare, motto, paragraphs, room, ruleShare, sizes, statesName, type Way } from "./layout";
import type { Annex, Block, Paper, PaperLine, PaperTable } from "./paper";
import { drawPictures, type Pictures } from "./pictures";

/**
 * Papers as one Word file, each on pages of its own, laid out as NĐ 30/2020/NĐ-CP asks, and pictures behind them. All of it is plain
 * text: no field but page numbers, no link.
 */
export function writePapers(papers: Paper[], behind: Pictures | null = null): Promise<Buffer> {
  const pages = behind ? [section("portrait", drawPictures(behind), papers[0]?.foot ?? "")] : [];
  return write([...papers.flatMap(sectionsOf), ...pages]);
}

/** A list on paper as offices send it to the one above them. */
export type ListPaper = {
  issuer: string[];
  number: string;
  place: string;
  title: string[];
  table: PaperTable;
  /** Under the table. */
  total: string;
  signers: string[][];
};

/** The list alone, on its side. */
export function writeListPaper(list: ListPaper): Promise<Buffer> {
  const way = "landscape";
  return write([
    section(
      way,
      [
        ...heading({ ...list, isDraft: false }, way),
        ...list.title.map((line, at) =>
          middle(line, { bold: at === 0, size: sizes.title }, { spacing: { before: at === 0 ? 240 : 0 } }),
        ),
        new Paragraph(""),
        drawTable(list.table, way),
        plain(list.total),
        ...signing([], list.signers, "", way),
      ],
      "",
    ),
  ]);
}

async function write(sections: ISectionOptions[]): Promise<Buffer> {
  const run = { font, size: sizes.body, language: { value: "vi-VN" } };
  return Packer.toBuffer(
    new Document({ creator: "Lan Tỏa", styles: { default: { document: { run } } }, sections }),
  );
}

function sectionsOf(paper: Paper): ISectionOptions[] {
  const way = "portrait";
  const main = section(
    way,
    [
      ...heading(paper, way),
      ...titled(paper),
      ...addressed(paper.addressees),
      ...paper.remarks.map((line) => drawnLine(line)),
      ...paper.body.flatMap((block, at) => drawn(block, at === paper.body.length - 1)),
      ...signing(paper.recipients, paper.signers, paper.signedBy, way),
    ],
    paper.foot,
  );
  return paper.annex ? [main, annexSection(paper.annex, paper.foot)] : [main];
}

type Heading = Pick<Paper, "issuer" | "number" | "isDraft" | "place">;

/** Who issues it beside the state's name, its number beside place and day. */
function heading({ issuer, number, isDraft, place }: Heading, way: Way): (Paragraph | Table)[] {
  const left = Math.round(room[way] * issuerShare);
  const right = room[way] - left;
  const name = { bold: true, size: sizes.issuer };
  return [
    beside(
      [left, right],
      [
        [
          [...issuer.map((line) => middle(line, name)), rule(left, ruleShare.issuer)],
          [
            middle(statesName, { bold: true, size: sizes.state }),
            middle(motto, { bold: true, size: sizes.motto }),
            rule(right, lengthOf(motto, sizes.motto) / right),
          ],
        ],
        [
          [
            ...(number ? [middle(number, { size: sizes.number })] : []),
            ...(isDraft
              ? [middle("DỰ THẢO", { bold: true, size: sizes.number }, { spacing: { before: 60 } })]
              : []),
          ],
          [middle(place, { italics: true, size: sizes.motto })],
        ],
      ],
    ),
  ];
}

/** About how long a line of bold letters is: of Times New Roman's Vietnamese, as measured on pages. */
const lengthOf = (text: string, size: number) => text.length * size * 10 * 0.455;

function titled({ title, about }: Pick<Paper, "title" | "about">): Paragraph[] {
  return [
    middle(title, { bold: true, size: sizes.title }, { spacing: { before: 360, after: 60 } }),
    ...about.map((line) => middle(line, { bold: true, size: sizes.about }, evenly(line))),
    ...(about.length > 0 ? [rule(room.portrait, ruleShare.about)] : []),
    new Paragraph({ spacing: { after: 60 } }),
  ];
}

/** A heading that takes several lines takes lines of like length: no word of it stands alone on the last. */
function evenly(text: string): IParagraphOptions {
  // Wide letters make a line longer than most: one that barely fits is broken too.
  const lines = Math.ceil((lengthOf(text, sizes.about) * 1.1) / room.portrait);
  if (lines < 2) return {};
  const longest = Math.max(...text.split(" ").map((word) => lengthOf(word, sizes.about)));
  const width = lengthOf(text, sizes.about) / lines + longest;
  const indent = Math.max(0, Math.floor((room.portrait - width) / 2));
  return { indent: { left: indent, right: indent } };
}

/** One on the line of the lead, several in lines of their own beneath it. */
function addressed({ lead, names }: Paper["addressees"]): Paragraph[] {
  const [only, ...others] = names;
  if (!only) return [];
  if (others.length === 0) return [middle(`${lead} ${only}`, {}, { spacing: { after: 240 } })];
  return [
    middle(lead),
    ...names.map((name, at) =>
      plain(`- ${name}${at === names.length - 1 ? "." : ";"}`, 2 * paragraphs.first),
    ),
    new Paragraph(""),
  ];
}

/** Who signs never stands on a page alone: the last line of the body goes along. */
function drawn(block: Block, isLast: boolean): (Paragraph | Table)[] {
  if (block.as === "line") return [drawnLine(block.line, isLast)];
  return [drawTable(block.table, "portrait"), new Paragraph({ spacing: { after: 60 } })];
}

function drawnLine({ text, look, bold, marked }: PaperLine, withNext = false): Paragraph {
  if (look === "middle")
    return middle(text, { bold: true }, { spacing: { before: 180, after: 180 }, keepNext: true });
  const shared = { italics: look === "basis", marked };
  // Room for a pen at the end reaches to the margin, however long the words before it are.
  const [, said = text, gap = ""] = /^(.*?)(…{4,})[.]?$/u.exec(text) ?? [];
  const parts = [run(said.slice(0, bold), { ...shared, bold: true }), run(said.slice(bold), shared)];
  // Words stretched between dots or beside an address look torn.
  const isRagged = look === "answer" || look === "heading" || /…{2,}|:\/\//u.test(text);
  return new Paragraph({
    alignment: isRagged ? AlignmentType.LEFT : AlignmentType.JUSTIFIED,
    keepNext: withNext || look === "heading",
    keepLines: withNext,
    indent: { firstLine: look === "heading" ? 0 : paragraphs.first },
    spacing: {
      before: look === "heading" ? 180 : 0,
      after: paragraphs.after,
      line: paragraphs.line,
      lineRule: "auto",
    },
    tabStops: gap ? [{ type: TabStopType.RIGHT, position: room.portrait, leader: LeaderType.DOT }] : [],
    children: [...(bold > 0 ? parts : parts.slice(1)), ...(gap ? [new TextRun("\t")] : [])],
  });
}

const plain = (text: string, left = 0) =>
  new Paragraph({ indent: { left }, spacing: { before: 120, after: 60 }, children: [run(text)] });

/** Nơi nhận on the left, who signs on the right with room for a hand and a stamp; of two who sign each has a half. */
function signing(
  recipients: string[],
  signers: string[][],
  signedBy: string,
  way: Way,
): (Paragraph | Table)[] {
  const half = Math.floor(room[way] / 2);
  const [first = [], ...others] = signers;
  const right = others[0];
  // In one row with who signs: it never goes onto a page of its own.
  const left = [...(right ? signer(first) : []), ...received(recipients)];
  return [
    new Paragraph({ spacing: { after: 60 }, keepNext: true }),
    beside([half, room[way] - half], [[left, signer(right ?? first, signedBy)]]),
  ];
}

function signer(lines: string[], name = ""): Paragraph[] {
  const byHand = Array.from({ length: 4 }, () => middle("", {}, { keepNext: true }));
  return [
    ...lines.map((line) => middle(line, { bold: true }, { keepNext: true })),
    ...byHand,
    middle(name || " ", { bold: true }),
  ];
}

function received(recipients: string[]): Paragraph[] {
  if (recipients.length === 0) return [];
  const line = (text: string, size: number, look = {}) =>
    new Paragraph({ spacing: { before: 0, after: 0 }, children: [run(text, { size, ...look })] });
  return [
    line("Nơi nhận:", sizes.recipientsHead, { bold: true, italics: true }),
    ...recipients.map((one, at) => {
      const end = at === recipients.length - 1 ? "." : ";";
      return line(`- ${one.replace(/[.;]$/, "")}${end}`, sizes.recipients);
    }),
  ];
}

function annexSection({ title, under, table, total }: Annex, foot: string): ISectionOptions {
  const way = "landscape";
  return section(
    way,
    [
      ...title.map((line, at) =>
        middle(line, { bold: true, size: sizes.title }, { spacing: { after: at === 0 ? 40 : 0 } }),
      ),
      middle(under, { italics: true }, { spacing: { before: 60, after: 0 } }),
      rule(room[way], ruleShare.about),
      new Paragraph({ spacing: { after: 60 } }),
      drawTable(table, way),
      plain(total),
    ],
    foot,
  );
}
