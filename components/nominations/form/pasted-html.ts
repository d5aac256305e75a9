/**
 * What is pasted into a story, made of what a story may consist of. Word writes lists as paragraphs with a mark typed before
 * them, its own settings beside the words and its margin comments below them; a table has no place in a story, so a row
 * becomes a line of it. HTML in and out; what is left is for the editor's schema to judge.
 */
export function storyHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  dropSettings(body);
  dropComments(body);
  for (const table of [...body.querySelectorAll("table")].reverse()) unfoldTable(table);
  for (const paragraph of body.querySelectorAll("p")) if (isBlank(paragraph)) paragraph.remove();
  makeHeadings(body);
  for (const list of [...body.querySelectorAll("li > ul, li > ol")].reverse()) flatten(list);
  for (const paragraph of body.querySelectorAll("p")) joinList(paragraph);
  return body.innerHTML;
}

const styleOf = (element: Element) => element.getAttribute("style") ?? "";
const wordsOf = (element: Element) => (element.textContent ?? "").replace(/\s+/gu, " ").trim();
const isBlank = (element: Element) => wordsOf(element) === "" && !element.querySelector("img, br");

/** Word's settings (`<xml>`, `<w:…>`), styles, and what it hides or has struck out. */
function dropSettings(body: HTMLElement): void {
  const settings = /^(?:xml|style|script|meta|link|title|del|[wm]:.+|o:(?!p$).+)$/i;
  for (const element of body.querySelectorAll("*"))
    if (settings.test(element.localName) || /mso-hide:\s*all|display:\s*none/.test(styleOf(element)))
      element.remove();
}

/** Margin comments and the marks in the text that lead to them. */
function dropComments(body: HTMLElement): void {
  for (const element of body.querySelectorAll("*"))
    if (
      /mso-(?:element|special-character):\s*comment/.test(styleOf(element)) ||
      element.matches(".msocomanchor, .msocomtxt, .msocomoff")
    )
      element.remove();
}

/** A row becomes a line "a – b"; a table of one column is only a frame around its words. */
function unfoldTable(table: HTMLTableElement): void {
  const rows = [...table.rows];
  const isFrame = rows.every((row) => row.cells.length <= 1);
  const lines = rows.flatMap((row): Node[] => {
    if (isFrame) return [...row.cells].flatMap((cell) => blocksOf(cell));
    const line = document.createElement("p");
    line.textContent = [...row.cells].map(spacedWords).filter(Boolean).join(" – ");
    return [line];
  });
  table.replaceWith(...lines);
}

/** What stands in a cell, as blocks of the page. */
function blocksOf(cell: Element): Node[] {
  if ([...cell.children].some((child) => /^(?:p|div|h\d|ul|ol|blockquote)$/.test(child.localName)))
    return [...cell.childNodes];
  const paragraph = document.createElement("p");
  paragraph.append(...cell.childNodes);
  return [paragraph];
}

/** The words of a cell; paragraphs and lines in it stay apart. */
function spacedWords(cell: Element): string {
  for (const end of cell.querySelectorAll("br, p, li, div")) end.after(" ");
  return wordsOf(cell);
}

/** A story has headings of two levels: the title's and those below. */
function makeHeadings(body: HTMLElement): void {
  const outlined = [...body.querySelectorAll("p")].flatMap((paragraph): [Element, number][] => {
    const level = /mso-outline-level:\s*(\d)/.exec(styleOf(paragraph))?.[1];
    if (level) return [[paragraph, Number(level)]];
    return paragraph.className === "MsoTitle" ? [[paragraph, 1]] : [];
  });
  const written = [...body.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading): [Element, number] => [
    heading,
    Number(heading.localName.slice(1)),
  ]);
  const all = [...outlined, ...written];
  const deeper = all.some(([, level]) => level === 1) ? 1 : 0;
  for (const [heading, level] of all) rename(heading, `h${Math.min(3, level + deeper)}`);
}

function rename(element: Element, name: string): void {
  if (element.localName === name) return;
  const renamed = document.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

/** A list in a list goes on as the outer one. */
function flatten(list: Element): void {
  list.parentElement!.after(...list.children);
  list.remove();
}

/** What Word types before an item: a number or a letter, or one of its bullets. */
const number = /^[\s\u00a0]*(?:\d{1,3}|[a-z]{1,4})[.)]/i;
const bullet = /^[\s\u00a0]*[·•▪◦§\uf0a7\uf0b7\uf0d8\uf076]/u;
/** The same where nothing says that it is a list: then it must look like one. */
const lookedLike = /^[\s\u00a0]*(?:[·•▪◦§\uf0a7\uf0b7\uf0d8\uf076][\s\u00a0]|\d{1,3}[.)][\s\u00a0]{2})/u;

/** A paragraph that is an item goes into the list before it, or begins one. */
function joinList(paragraph: HTMLElement): void {
  const style = /mso-list:\s*\S+\s+level(\d)/.exec(styleOf(paragraph));
  const text = paragraph.textContent ?? "";
  const isMarked = style !== null || /^MsoList(?:Bullet|Number)/.test(paragraph.className);
  if (paragraph.closest("li") || (!isMarked && !lookedLike.test(text))) return;
  const kind = number.test(text) ? "ol" : "ul";
  const before = paragraph.previousElementSibling;
  const isInner = style !== null && Number(style[1]) > 1;
  const goesOn = before?.hasAttribute("data-joined") && (isInner || before.localName === kind);
  const list = goesOn ? before : document.createElement(kind);
  if (list !== before) {
    list!.setAttribute("data-joined", "");
    paragraph.before(list!);
  }
  dropMark(paragraph);
  const item = document.createElement("li");
  item.append(paragraph);
  list!.append(item);
}

/** Takes the typed mark off, and the blanks after it. */
function dropMark(paragraph: HTMLElement): void {
  const marks = [...paragraph.querySelectorAll("span")].filter((span) =>
    /mso-list:\s*Ignore/i.test(styleOf(span)),
  );
  for (const mark of marks) mark.remove();
  const text = paragraph.textContent ?? "";
  const typed = marks.length > 0 ? "" : ((bullet.exec(text) ?? number.exec(text))?.[0] ?? "");
  let left = text.length - text.slice(typed.length).replace(/^[\s\u00a0]+/u, "").length;
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  while (left > 0 && walker.nextNode()) {
    const node = walker.currentNode as Text;
    const cut = Math.min(left, node.length);
    node.deleteData(0, cut);
    left -= cut;
  }
}
