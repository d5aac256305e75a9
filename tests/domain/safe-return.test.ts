import { expect, test } from "vitest";
import { safeReturnPath } from "@/app/_server/safe-return";

test.each([
  ["/ban-lam-viec", "/ban-lam-viec"],
  ["/en/kiem-duyet?don-vi=1#a", "/en/kiem-duyet?don-vi=1#a"],
  ["/a/../quan-tri", "/quan-tri"],
  ["/gương", "/g%C6%B0%C6%A1ng"],
  ["/?u=//evil.example", "/?u=//evil.example"],
  ["", null],
  [undefined, null],
  ["ban-lam-viec", null],
  ["//evil.example", null],
  ["///evil.example", null],
  ["/\\evil.example", null],
  ["\\\\evil.example", null],
  ["/..//evil.example", null],
  ["/.//evil.example", null],
  ["/a/..//evil.example", null],
  ["/%2e%2e//evil.example", null],
  ["/\t/evil.example", null],
  ["/\n/evil.example", null],
  ["https://evil.example", null],
  ["javascript:alert(1)", null],
  [" /ban-lam-viec", null],
])("%j leads to %j", (path, expected) => {
  expect(safeReturnPath(path)).toBe(expected);
});
