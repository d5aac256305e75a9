import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { methodsOf } from "@/server/methods.mjs";
import { routesOf } from "../support/sources";

/** The example where the address ends in a name that decides, else any. */
const exampleOf = (route: string) => examples[route] ?? route.replace(/\[[^\]]+\]/g, "mot");
const examples: Record<string, string> = {
  "/sitemap/[part]": "/sitemap/cau-chuyen-1.xml",
  "/du-lieu/[file]": "/du-lieu/cau-chuyen.csv",
  "/trong-tuan/[week]/[file]": "/trong-tuan/2026-48/vuong.png",
};

test.each(routesOf(/^route\.ts$/))("%s answers the methods its route exports", (route) => {
  const source = readFileSync(`app${route}/route.ts`, "utf8");
  const exported = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].filter((method) =>
    new RegExp(`export (?:(?:async )?function ${method}\\b|{[^}]*\\bas ${method}\\b)`).test(source),
  );
  // Next answers HEAD wherever there is GET.
  const expected = new Set(exported.includes("GET") ? ["HEAD", ...exported] : exported);
  expect([...methodsOf(exampleOf(route))].sort()).toEqual([...expected].sort());
});

test.each([
  ["/", "GET, HEAD, POST"],
  ["/en/guong/mot-nguoi", "GET, HEAD, POST"],
  ["/_next/static/chunks/main.js", "GET, HEAD"],
  ["/favicon.ico", "GET, HEAD"],
  ["/api/khong-co", "GET, HEAD"],
])("%s answers %s", (path, methods) => {
  expect(methodsOf(path).join(", ")).toBe(methods);
});
