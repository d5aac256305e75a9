import { expect, test } from "vitest";
import { connection, db } from "@/db/client";
import { searchSynonym } from "@/db/schema";
import { answer, type Group } from "@/domain/search/answer.server";
import { completeIndex } from "@/domain/search/keep-index.server";
import { seedOpeningContent } from "@/seed/opening-content";
import { completeOfficeLists } from "@/seed/office-lists";
import { seedSpaces } from "@/seed/spaces";
import { completeSynonyms } from "@/seed/synonyms";
import { useDatabase } from "../support/database";
import { questions } from "../support/search-questions";

useDatabase();

/** Where the right answer stands: among the first three that are read, or at the head of one of the first three kinds. */
function placeOf(groups: Group[], addresses: readonly string[]): "first" | "found" | null {
  const isRight = (path: string) =>
    addresses.some((address) => {
      const [begin, end] = address.split("*");
      return end === undefined ? path === address : path.startsWith(begin!) && path.endsWith(end);
    });
  const read = groups.flatMap(({ hits }) => hits);
  if (read[0] && isRight(read[0].path)) return "first";
  const heads = groups.slice(0, 3).flatMap(({ hits }) => hits.slice(0, 1));
  return [...read.slice(0, 3), ...heads].some(({ path }) => isRight(path)) ? "found" : null;
}

async function openPortal() {
  await connection().db.transaction(async (tx) => {
    await seedOpeningContent(tx);
    await seedSpaces(tx);
    await completeOfficeLists(tx);
    await completeSynonyms(tx);
  });
  await completeIndex();
}

test("a hundred and twenty questions find their right answer where people look", async () => {
  await openPortal();
  const places = [];
  for (const [text, ...addresses] of questions) {
    const { groups } = await answer({ text, filter: {}, group: null, page: 1 });
    places.push({ text, place: placeOf(groups, addresses) });
  }
  expect(questions).toHaveLength(120);
  const missed = places.filter(({ place }) => place === null);
  const later = places.filter(({ place }) => place === "found");
  expect(missed.length / questions.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.02);
  // At the very first look.
  expect((missed.length + later.length) / questions.length, JSON.stringify(later)).toBeLessThanOrEqual(0.05);
}, 60_000);

test("each synonym the portal begins with leads to something", async () => {
  await openPortal();
  const rows = await db().select({ words: searchSynonym.words }).from(searchSynonym).limit(500);
  const leading = await Promise.all(
    rows.map(async ({ words }) => {
      const { total } = await answer({ text: words, filter: {}, group: null, page: 1 });
      return { words, total };
    }),
  );
  expect(leading.filter(({ total }) => total === 0)).toEqual([]);
}, 60_000);

test.each([
  ["doctor", "/guong/benh-vien-quan-11"],
  ["thư viện", "/mo-hinh/tu-sach-dau-hem"],
  ["volunteer", "/guong/doi-xe-lan-tinh-nguyen-khu-pho-9"],
  ["scholarship", "/guong/ban-cong-tac-mat-tran-khu-pho-21"],
  ["khuyết tật", "/guong/doi-xe-lan-tinh-nguyen-khu-pho-9"],
  ["đăng nhập", "/dang-nhap"],
  ["quên mật khẩu", "/dang-nhap"],
  ["chữ to", "/tro-nang"],
  ["sơ đồ trang", "/gioi-thieu"],
  ["RSS", "/du-lieu"],
  ["API", "/du-lieu"],
  ["open data", "/du-lieu"],
  ["bảng vàng", "/so-vang"],
  ["honour roll", "/so-vang"],
  ["map", "/don-vi"],
  ["log in", "/dang-nhap"],
  ["chuyện trong tuần", "/trong-tuan"],
  ["màn hình ở trụ sở", "/man-hinh"],
  ["hội thi", "/hoi-thi"],
  // Nobody who is told of is called so: where he is spoken of, before a story that only holds the words.
  ["truong quoc lam", "/dot-bieu-duong/bieu-duong-quan-11-2023"],
  ["làm thế nào để giới thiệu một người tốt", "/gioi-thieu-guong"],
])("%s leads to %s", async (text, path) => {
  await openPortal();
  const { groups } = await answer({ text, filter: {}, group: null, page: 1 });
  expect(placeOf(groups, [path])).not.toBeNull();
});
