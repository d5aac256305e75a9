import fc from "fast-check";
import { expect, test } from "vitest";
import { readAddress } from "@/server/addresses.mjs";

const right = (target: string) => {
  const read = readAddress(target);
  return read && read.path + read.query;
};

test.each([
  ["/Guong/Co-Ba", "/guong/co-ba"],
  ["/GUONG/", "/guong"],
  ["//guong///co-ba//", "/guong/co-ba"],
  ["/guong/co-ba.", "/guong/co-ba"],
  ["/guong/co-ba),", "/guong/co-ba"],
  ["/guong/co-ba].", "/guong/co-ba"],
  ["/guong/co-ba%22", "/guong/co-ba"],
  ["/guong/co-ba%E2%80%9D.", "/guong/co-ba"],
  ["/guong/co-ba%E2%80%8B", "/guong/co-ba"],
  ["/guong/co-ba%20", "/guong/co-ba"],
  ["/guong%2Fco-ba", "/guong/co-ba"],
  ["/guong%252Fco-ba", "/guong/co-ba"],
  ["/%67uong", "/guong"],
  ["/guong/./", "/guong"],
  ["/rss.xml.", "/rss.xml"],
  ["/guong?q=A/.", "/guong?q=A/."],
  ["/Guong?Q=A", "/guong?Q=A"],
  ["/guong#dau", "/guong"],
  ["/", "/"],
  ["/?fbclid=X", "/?fbclid=X"],
  ["/%C4%90%C6%B0%E1%BB%9Dng", "/%C4%91%C6%B0%E1%BB%9Dng"],
  // Letters sent as they are.
  [Buffer.from("/đường").toString("latin1"), "/%C4%91%C6%B0%E1%BB%9Dng"],
  ["/loi-moi/AbC_-9.", "/loi-moi/AbC_-9"],
  ["/xac-nhan/AbC_-9.", "/xac-nhan/AbC_-9"],
  ["/EN/Loi-Moi/AbC", "/en/loi-moi/AbC"],
  ["/_next/static/chunks/%5BA%5D.js", "/_next/static/chunks/%5BA%5D.js"],
  ["/media/ABC", "/media/ABC"],
])("%s is %s", (asked, path) => {
  expect(right(asked)).toBe(path);
});

test.each(["/%", "/guong/%E1", "/%zz?x=1", "/api/%C0%80", "/guong/%FF"])("%s is no address", (asked) => {
  expect(readAddress(asked)).toBeNull();
});

test.each([
  "//evil.example",
  "/%2F%2Fevil.example",
  "/\\evil.example",
  "/%5C%5Cevil.example",
  "/%255C/evil.example",
  "/.//evil.example",
])("%s leads to no other site", (asked) => {
  const { path, moved } = readAddress(asked)!;
  expect([moved, new URL(path, "https://cong.example").host]).toEqual([true, "cong.example"]);
  expect(path).toMatch(/^\/(?![/\\])/);
});

const parts = fc.constantFrom(
  ..."abZ/\\.%2Ff5Ccđ…”) \u200b?&#:-_~+@".split(""),
  "%2f",
  "%25",
  "%5c",
  "%E2%80%8B",
  "/en/",
  "/loi-moi/",
  "/vi/",
  "..",
);

test("what was put right is right, and is a path of this portal", () => {
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (words) => {
      const read = readAddress(`/${encodeURI(words.join("")).replaceAll("%25", "%")}`);
      if (!read) return;
      expect(read.path).toMatch(/^\/(?![/\\])[!-~]*$/);
      expect(readAddress(read.path)).toEqual({ path: read.path, query: "", moved: false });
    }),
    { numRuns: 5000 },
  );
});
