import type { HtmlElement } from "html-validate";
import type { APIRequestContext } from "./test";
import { linksOf, treeOf, wordsOf } from "./page-tree";

/** A page of the portal as a crawl finds it. */
export type CrawledPage = {
  path: string;
  /** The fewest links that lead there from where the crawl began. */
  taps: number;
  status: number;
  tree: HtmlElement;
  /** What its main part says. */
  text: string;
  links: string[];
};

/** One page, read without a browser. */
export async function readPage(request: APIRequestContext, path: string, taps = 0): Promise<CrawledPage> {
  const answer = await request.get(path);
  const tree = await treeOf(await answer.text());
  const text = wordsOf(tree.querySelector("main") ?? tree);
  return { path, taps, status: answer.status(), tree, text, links: linksOf(tree) };
}

type Crawl = {
  from: string;
  taps: number;
  follows: (path: string) => boolean;
  /** Whether a page is read before others that are as far. */
  isFirst?: (path: string) => boolean;
};

/** The portal's pages breadth first, four requests at a time. */
export async function* crawl(
  request: APIRequestContext,
  { from, taps, follows, isFirst = () => false }: Crawl,
) {
  const known = new Set([from]);
  let level = [from];
  for (let depth = 0; depth <= taps && level.length > 0; depth++) {
    const next: string[] = [];
    level.sort((one, other) => Number(isFirst(other)) - Number(isFirst(one)));
    for (let at = 0; at < level.length; at += 4) {
      const pages = level.slice(at, at + 4).map((path) => readPage(request, path, depth));
      for (const page of await Promise.all(pages)) {
        for (const link of page.links)
          if (follows(link) && !known.has(link)) {
            known.add(link);
            next.push(link);
          }
        yield page;
      }
    }
    level = next;
  }
}
