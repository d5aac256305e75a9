import { expect, test } from "vitest";
import { questionInPath } from "@/server/search-question.mjs";
import { loggedPath } from "@/server/log.mjs";

test.each([
  ["/tim-kiem?q=Nguy%E1%BB%85n&nam=2023", "/tim-kiem"],
  ["/loi-moi/bi-mat-mot-lan", "/loi-moi/…"],
  ["/xac-nhan/bi-mat", "/xac-nhan/…"],
  ["/hoi-thi/anh-dep/du-thi/bi-mat", "/hoi-thi/anh-dep/du-thi/…"],
  ["/api/entries/bi-mat/files", "/api/entries/…"],
  ["/api/words/bi-mat/luu-giu.json", "/api/words/…"],
  ["/en/loi-moi/bi-mat?x=1", "/en/loi-moi/…"],
  ["/guong/viec-tot", "/guong/viec-tot"],
])("of %s the log says %s", (url, path) => {
  expect(loggedPath(url)).toBe(path);
});

test.each([
  ["/tim-kiem", "?"],
  ["/en/tim-kiem?q=%25&q=b", "?q=%25&q=b"],
  ["/tim-kiem?q=a?b/c", "?q=a?b/c"],
])("the question of %s reaches its page as it was asked", (url, question) => {
  const [, page, coded] = /^(.*\/tim-kiem)\/([\w-]+)$/.exec(questionInPath(url))!;
  expect(page).toBe(url.split("?")[0]);
  expect(Buffer.from(coded!, "base64url").toString()).toBe(question);
});

test("the question about units has a part of the path between, as units stand there too", () => {
  expect(questionInPath("/en/don-vi?q=a")).toBe(
    `/en/don-vi/hoi/${Buffer.from("?q=a").toString("base64url")}`,
  );
  expect(questionInPath("/don-vi")).toBe("/don-vi/hoi/Pw");
});

test("other addresses are left alone", () => {
  for (const url of ["/tim-kiem/abc", "/guong?q=x", "/tim-kiem-x", "/don-vi/quan-11", "/"])
    expect(questionInPath(url)).toBe(url);
});
