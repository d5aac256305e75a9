import { AlignmentType, ImageRun, Paragraph, type Table } from "docx";
import { beside, middle, run } from "./draw";
import { room, sizes } from "./layout";

/** A JPEG with what stands under it; width and height in pixels. */
export type Picture = { data: Buffer; width: number; height: number; under: string };
/** Pictures behind a paper, two beside each other, on pages of their own; `after` is said beneath them, "" for nothing. */
export type Pictures = { title: string; pictures: Picture[]; after: string };

/** Two to a row and three rows to a page. */
const half = Math.floor(room.portrait / 2);
/** Word measures pictures in pixels of which 96 are an inch, and lengths in 1440 an inch. */
const most = { width: (half - 160) / 15, height: 245 };

/** What a page of pictures holds. */
export function drawPictures({ title, pictures, after }: Pictures): (Paragraph | Table)[] {
  const rows = Array.from({ length: Math.ceil(pictures.length / 2) }, (_, at) =>
    [pictures[2 * at], pictures[2 * at + 1]].map((one) => (one ? cell(one) : [])),
  );
  return [
    middle(title, { bold: true, size: sizes.title }, { spacing: { after: 200 } }),
    beside([half, room.portrait - half], rows),
    ...(after ? [new Paragraph({ spacing: { before: 120 }, children: [run(after)] })] : []),
  ];
}

function cell({ data, width, height, under }: Picture): Paragraph[] {
  const scale = Math.min(most.width / width, most.height / height, 1);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const altText = { name: under, title: under, description: under };
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 40 },
      keepNext: true,
      children: [new ImageRun({ type: "jpg", data, transformation, altText })],
    }),
    middle(under, { size: sizes.list, italics: true }, { spacing: { before: 0, after: 200 } }),
  ];
}
