import { HtmlElement, HtmlValidate, Parser, StaticConfigLoader, TextNode } from "html-validate";

const config = new HtmlValidate(new StaticConfigLoader({ root: true })).getConfigFor("page.html");

/** A page's markup as a tree, without a browser. */
export async function treeOf(html: string): Promise<HtmlElement> {
  return new Parser(await config).parseHtml(html);
}

const signs: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** Text as it is read: its entities as what they stand for, each gap one blank. */
export function inWords(markup: string): string {
  return markup
    .replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, number?: string, name?: string) =>
      name ? (signs[name] ?? all) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(number)),
    )
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
}

/** Elements that begin a line of their own: the words on both sides of them are two. */
const blocks =
  /^(p|div|li|ul|ol|dl|dt|dd|h\d|section|article|aside|header|footer|nav|tr|t[dh]|br|figure|figcaption)$/;

const isBlock = (one: HtmlElement) =>
  blocks.test(one.tagName) || /(^| )(block|grid|flex)( |$)/.test(attributeOf(one, "class"));

/** What a reader reads of an element and all within it; `leaves` says what is left out. */
export function wordsOf(element: HtmlElement, leaves: (one: HtmlElement) => boolean = () => false): string {
  const say = (node: HtmlElement): string =>
    node.childNodes
      .map((child) => {
        if (child instanceof TextNode) return child.textContent;
        if (
          !(child instanceof HtmlElement) ||
          /^(script|style|template|head)$/.test(child.tagName) ||
          leaves(child)
        )
          return " ";
        return isBlock(child) ? ` ${say(child)} ` : say(child);
      })
      .join("");
  return inWords(say(element));
}

/** An attribute's value as it is read; "" where there is none. */
export function attributeOf(element: HtmlElement, name: string): string {
  return inWords(element.getAttributeValue(name) ?? "");
}

/** Where a page leads on the portal, without fragments: pages, no files. */
export function linksOf(tree: HtmlElement): string[] {
  const own = tree
    .querySelectorAll("a[href]")
    .map((link) => attributeOf(link, "href"))
    .filter((address) => /^\/(?!\/|api\/|media\/)/.test(address));
  return [...new Set(own.map((address) => address.split("#")[0]!))].filter((path) => !/\.\w+$/.test(path));
}
