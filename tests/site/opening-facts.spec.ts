import press from "../../seed/facts/press-items.json" with { type: "json" };
import { conferences, modelsPage, namedModels, openingFacts, pictures, song } from "../support/opening-facts";
import { crawl, readPage } from "./home-crawl";
import { wordsOf } from "./page-tree";
import { expect, test } from "./test";

/** From the home page, for whoever does not search. */
const mostTaps = 3;

const isVietnamese = (path: string) => !/^\/en(\/|$)|[?]/.test(path);

/** Each of six hundred units has a page: of those that are as far, the ones that tell a fact come first. */
const isWanted = (path: string) => openingFacts.some(({ page }) => page === path);

test("every fact that the portal opens with is a public page's, three taps from the home page at most", async ({
  request,
}) => {
  const facts = new Set(openingFacts);
  const items = new Set(press);
  const missing: string[] = [];
  const taps = new Map<string, number>();
  for await (const { path, taps: far, text, tree } of crawl(request, {
    from: "/",
    taps: mostTaps,
    follows: isVietnamese,
    isFirst: (path) => isWanted(path) || !path.startsWith("/don-vi/"),
  })) {
    for (const fact of facts) {
      if (fact.page !== path) continue;
      facts.delete(fact);
      taps.set(path, far);
      const unsaid = fact.says.filter((words) => !text.includes(words));
      if (unsaid.length > 0) missing.push(`${fact.what}: ${unsaid.join(" | ")}`);
    }
    for (const item of items) {
      const isItsPage = /^\/(guong|mo-hinh)\//.test(path) && text.includes(item.name);
      if (isItsPage && tree.querySelectorAll(`a[href="${item.sourceUrl}"]`).length > 0) items.delete(item);
    }
    if (facts.size + items.size === 0) break;
  }
  expect([...missing, ...[...facts].map(({ what }) => what), ...[...items].map(({ name }) => name)]).toEqual(
    [],
  );
  // The conferences are on the home page itself.
  expect(Object.keys(conferences).map((path) => taps.get(path))).toEqual([1, 1]);
});

test("contests and the conference that gave their prizes lead to each other", async ({ request }) => {
  for (const [conference, contests] of Object.entries(conferences)) {
    const { links } = await readPage(request, conference);
    expect(links.filter((link) => link.startsWith("/hoi-thi/")).sort()).toEqual([...contests].sort());
  }
  for (const contest of [song, pictures]) {
    const { links } = await readPage(request, contest);
    expect(links.filter((link) => link in conferences)).toEqual([modelsPage]);
  }
});

test("the six models of a conference stand on its page once each, and once in the list of models", async ({
  request,
}) => {
  for (const path of [modelsPage, "/mo-hinh"]) {
    const names: string[] = [];
    let list: string | undefined = path;
    while (list) {
      const { tree, links } = await readPage(request, list);
      const named = tree.querySelectorAll("main a").map((link) => wordsOf(link));
      names.push(...named.flatMap((words) => namedModels.filter((name) => words === name)));
      const [, number]: string[] = /\/trang\/(\d+)$/.exec(list) ?? [];
      const next: string = `/mo-hinh/trang/${Number(number ?? 1) + 1}`;
      list = path === "/mo-hinh" ? links.find((link: string) => link === next) : undefined;
    }
    expect([path, names.sort()]).toEqual([path, [...namedModels].sort()]);
  }
});
