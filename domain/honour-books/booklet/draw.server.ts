import "server-only";
import { drawText, writePdf, type DrawPage } from "../../certificates/draw-pdf.server";
import { point } from "../../certificates/blank";
import { readBlob } from "../../media/blobs.server";
import { margins } from "./compose";
import { body, lineOf, sheet as paper, type Item, type Page } from "./page-maker";
import { styles } from "./styles";

type Sheet = Parameters<DrawPage>[0];

const ink = "#1b1b1b";
const soft = "#555555";

/** Writes a booklet's pages as a PDF of A5, page by page, with its contents beside them and every reference to be followed. */
export async function writeBooklet(
  title: string,
  pages: Page[],
  put: (part: Buffer) => Promise<void>,
  afterPage: (done: number) => Promise<void>,
): Promise<void> {
  await writePdf({ paper, printer: null, title }, drawn(title, pages), put, afterPage);
}

async function* drawn(title: string, pages: Page[]): AsyncGenerator<DrawPage> {
  for (const [at, page] of pages.entries()) {
    const photos = await photosOf(page);
    yield (sheet) => drawPage(sheet, { title, page, number: at + 1, photos });
  }
}

/** The photos of a page alone are held, by their hashes. */
async function photosOf({ items }: Page): Promise<Map<string, Buffer>> {
  const photos = new Map<string, Buffer>();
  for (const item of items)
    if (item.is === "photo")
      photos.set(
        item.sha256,
        Buffer.from(await new Response(readBlob(item.sha256, 0, mostBytes - 1)).arrayBuffer()),
      );
  return photos;
}

/** No photo that the portal makes for a screen of 960 pixels has so many. */
const mostBytes = 4 * 1024 * 1024;

type Drawing = { title: string; page: Page; number: number; photos: Map<string, Buffer> };

function drawPage(sheet: Sheet, { title, page, number, photos }: Drawing): void {
  for (const { name, y } of page.marks)
    sheet.addNamedDestination(name, "XYZ", 0, Math.max(0, y - 4) / point, null);
  for (const { title: heading, level } of page.headings) noteHeading(sheet, heading, level);
  for (const item of page.items) drawItem(sheet, item, photos);
  if (!page.head) return;
  // On a left page the book's name, on a right one the chapter's; the number stands at the outer edge.
  const isLeft = number % 2 === 0;
  drawEdge(sheet, shortened(sheet, isLeft ? title : page.head), margins.head, isLeft, styles.head);
  drawEdge(sheet, String(number), margins.folio, isLeft, styles.folio);
}

function drawItem(sheet: Sheet, item: Item, photos: Map<string, Buffer>): void {
  if (item.is === "rule") {
    sheet
      .lineWidth(0.2)
      .moveTo(item.x, item.y)
      .lineTo(item.x + item.width, item.y)
      .stroke(soft);
    return;
  }
  if (item.is === "photo") {
    const data = photos.get(item.sha256);
    if (data?.length) sheet.image(data, item.x, item.y, { width: item.width, height: item.height });
    return;
  }
  const { text, x, y, width, style, to } = item;
  sheet.fillColor(style.soft ? soft : ink);
  drawText(sheet, text, { x, y, size: style.size, font: style.face });
  if (to) sheet.goTo(x, y - lineOf(style) * 0.78, width, lineOf(style), to);
}

function drawEdge(
  sheet: Sheet,
  text: string,
  y: number,
  isLeft: boolean,
  style: typeof styles.head | typeof styles.folio,
) {
  sheet
    .fillColor("soft" in style ? soft : ink)
    .font(style.face)
    .fontSize(style.size * point);
  const x = isLeft ? body.left : body.right - sheet.widthOfString(text);
  drawText(sheet, text, { x, y, size: style.size, font: style.face });
}

/** As much of a chapter's name as stands above a page. */
function shortened(sheet: Sheet, text: string): string {
  sheet.font(styles.head.face).fontSize(styles.head.size * point);
  if (sheet.widthOfString(text) <= body.right - body.left) return text;
  const words = text.split(" ");
  while (words.length > 1 && sheet.widthOfString(`${words.join(" ")}…`) > body.right - body.left) words.pop();
  return `${words.join(" ")}…`;
}

/** An entry of the reader's own contents; those of stories stand below their chapter. */
function noteHeading(sheet: Sheet, title: string, level: 1 | 2): void {
  const { outline } = sheet;
  const chapter = outline.children.at(-1);
  if (level === 2 && chapter) chapter.addItem(title);
  else outline.addItem(title);
}
