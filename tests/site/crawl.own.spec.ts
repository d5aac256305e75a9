import { expect, test, type Browser, type Page } from "./test";
import { startPeopledPortal, type PeopledPortal } from "../support/peopled-portal";
import { axeFaults } from "./axe-faults";
import { htmlFaults } from "./html-faults";
import { askers } from "./route-rows";
import { exampleOf, table } from "./route-table";
import { routesOf } from "../support/sources";

let portal: PeopledPortal;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  portal = await startPeopledPortal();
});
test.afterAll(() => portal.server.stop());

const pages = new Set(routesOf(/^page\.tsx$/));
/** Looked at for everyone: what is public is one file for all, so only visitors' rounds go there. */
const isPublic = (name: string) => table[name]![0].anonymous === 200;

type Asker = (typeof askers)[number];
type Stop = { name: string; address: string };

/** Beyond the table: the same pages asked otherwise. */
const besides: Partial<Record<Asker, string[]>> = {
  anonymous: [
    "/en/tim-kiem?q=khong+co+gi",
    "/tim-kiem",
    "/don-vi?quan-cu=quan-11&linh-vuc=giao-duc",
    "/don-vi/phuong-minh-phung",
    "/ban-tin",
  ],
  official: ["/ban-lam-viec/gioi-thieu?loc=tat-ca", "/en/ban-lam-viec/nhan-rong"],
  moderator: ["/kiem-duyet?hang=xong"],
  admin: ["/ban-lam-viec/lien-he?don-vi=phuong-minh-phung"],
};

const everyOne = process.env.EVERY === "1";
/** Pages that somebody was led to. In the quick run others who may see them go to every third. */
const visited = new Set<string>();

/** Every page the person may see, each in Vietnamese and every fourth in English too. */
function roundOf(who: Asker): Stop[] {
  const seen = Object.keys(table).filter(
    (name) =>
      pages.has(name.split(" · ")[0]!) &&
      table[name]![0][who] === 200 &&
      (who === "anonymous" || !isPublic(name)),
  );
  const again = seen.filter((name) => visited.has(name));
  const isLeftOut = (name: string) => !everyOne && again.indexOf(name) % 3 > 0;
  for (const name of seen) visited.add(name);
  const stops = seen
    .filter((name) => !isLeftOut(name))
    .flatMap((name, at): Stop[] => {
      const address = exampleOf(name, portal.world);
      const english = { name, address: address === "/" ? "/en" : `/en${address}` };
      return at % 4 === 0 ? [{ name, address }, english] : [{ name, address }];
    });
  return [...stops, ...(besides[who] ?? []).map((address) => ({ name: address, address }))];
}

/** Links by what they lead to (168 units, 70 stories): in the quick run ten of a kind are followed. */
function someOfEach(links: [string, string][]): [string, string][] {
  const followed = new Map<string, number>();
  return links.filter(([link]) => {
    const kind = link.replace(/\?.*$/, "").replace(/[^/]+$/, "");
    followed.set(kind, (followed.get(kind) ?? 0) + 1);
    return everyOne || followed.get(kind)! <= 10;
  });
}

/** Kinds of page that axe has been through, and links that led a visitor somewhere. */
const examined = new Set<string>();
const sound = new Set<string>();

for (const who of askers) {
  test(`every page that ${who} may see is sound, and so is every link on it`, async ({ browser }) => {
    test.setTimeout(600_000);
    const { cookie } = portal.scenes.world!.people[who];
    const page = await pageOf(browser, cookie);
    const faults: string[] = [];
    const links = new Map<string, string>();
    let at = "";
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(`${at}: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`${at}: ${error.message}`));
    const stops = roundOf(who);
    for (const { name, address } of stops) {
      at = address;
      const answer = (await page.goto(portal.server.url + address, { waitUntil: "load" }))!;
      if (answer.status() !== 200) faults.push(`${at}: ${answer.status()}`);
      const found = [...(await htmlFaults(await answer.text())), ...(await shapeFaults(page))];
      if (!examined.has(name)) found.push(...(await axeFaults(page)));
      examined.add(name);
      faults.push(...found.map((fault) => `${at}: ${fault}`));
      for (const link of await linksOf(page)) if (!links.has(link)) links.set(link, at);
    }
    const follow = async ([link, from]: [string, string]) => {
      const answer = await fetch(portal.server.url + link, { headers: { cookie }, redirect: "manual" });
      await answer.arrayBuffer();
      if (answer.status >= 400) faults.push(`${from} links to ${link}: ${answer.status}`);
      else if (who === "anonymous" && answer.status === 200) sound.add(link);
    };
    const ahead = someOfEach([...links].filter(([link]) => !sound.has(link)));
    while (ahead.length > 0) await Promise.all(ahead.splice(0, 4).map(follow));
    expect(faults).toEqual([]);
    expect([stops.length, links.size].every((number) => number > 5)).toBe(true);
  });
}

test("an address nobody knows is a sound page too", async ({ browser }) => {
  const page = await pageOf(browser, "");
  for (const address of ["/khong/co/trang/nay", "/en/guong/khong-co"]) {
    const answer = (await page.goto(portal.server.url + address))!;
    expect(answer.status()).toBe(404);
    const found = [...(await htmlFaults(await answer.text())), ...(await shapeFaults(page))];
    expect([address, ...found, ...(await axeFaults(page))]).toEqual([address]);
  }
});

/** The narrowest screen, 320 px, with that person's session. */
async function pageOf(browser: Browser, cookie: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
  const [name, value] = cookie.split("=") as [string, string];
  if (value) await context.addCookies([{ name, value, url: portal.server.url }]);
  return context.newPage();
}

async function shapeFaults(page: Page): Promise<string[]> {
  const shape = await page.evaluate(() => ({
    title: document.title,
    headings: document.querySelectorAll("h1").length,
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    language: document.documentElement.lang,
  }));
  const english = /^\/en(\/|$)/.test(new URL(page.url()).pathname);
  const faults: string[] = [];
  if (!shape.title) faults.push("no title");
  if (shape.headings !== 1) faults.push(`${shape.headings} h1`);
  if (shape.overflow > 0) faults.push(`scrolls sideways by ${shape.overflow} px at 320 px`);
  if (shape.language !== (english ? "en" : "vi")) faults.push(`language ${shape.language}`);
  return faults;
}

/** Where the page leads on this site, each without its fragment. */
function linksOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("a[href]")]
      // A link of a map has no address as a property.
      .map((link) => new URL(link.getAttribute("href")!, location.href))
      .filter((url) => url.origin === location.origin)
      .map((url) => url.pathname + url.search),
  );
}
