import { expect, test } from "vitest";
import { leanPage } from "@/server/lean-page.mjs";

const head =
  '<meta charSet="utf-8"/><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a.js"/>' +
  '<script src="/_next/static/chunks/b.js" async=""></script><script src="/elements/paper.js" type="module" async=""></script>' +
  '<script src="/_next/static/chunks/old.js" noModule=""></script>';
const ours = '<script>try{var s=localStorage.getItem("co-chu")}catch(e){}</script>';
const data = '<script type="application/ld+json">{"name":"self.__next_f \\u003c!--$-->"}</script>';
const runtime =
  '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[]});</script>' +
  '<script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"0:{\\"P\\":null}"])</script>';
const page = (body: string) =>
  `<html><head>${head}</head><body><div hidden=""><!--$--><!--/$--></div>${ours}${data}${body}</body></html>`;

const late =
  '<script>requestAnimationFrame(function(){setTimeout(function(){["/elements/paper.js"].forEach(function(s){import(s)})})})</script>';

test("what only React needs is taken out, and what is the portal's own stays and is fetched late", () => {
  expect(leanPage(page(`<p>Giấy khen<!-- -->, <!-- -->2026</p><!--$--><!--/$-->${runtime}`))).toBe(
    '<html><head><meta charSet="utf-8"/></head>' +
      `<body>${ours}${data}<p>Giấy khen, 2026</p>${late}</body></html>`,
  );
});

test("a page whose parts are still to be put in their place by React stays whole", () => {
  const waiting = page(`<!--$?--><template id="B:0"></template><!--/$-->${runtime}`);
  expect(leanPage(waiting)).toBe(waiting);
});

test("a page written in a way that is not known stays whole", () => {
  const unknown = page(`${runtime}<script nonce="x">self.__next_f.push([1,"1:"])</script>`);
  expect(leanPage(unknown)).toBe(unknown);
});

test("a page without React is as it was", () => {
  const plain = `<html><body>${ours}${data}<p>cũ</p></body></html>`;
  expect(leanPage(plain)).toBe(plain);
});

test("what is said to browsers without scripts alone stands in the head", () => {
  const said = '<noscript><meta http-equiv="refresh" content="300"/></noscript>';
  expect(leanPage(`<html><head></head><body>${said}<p>cũ</p></body></html>`)).toBe(
    `<html><head>${said}</head><body><p>cũ</p></body></html>`,
  );
});
