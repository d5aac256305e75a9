import { beforeEach, describe, expect, test } from "vitest";
import { answer } from "@/domain/search/answer.server";
import { parseSearch } from "@/domain/search/query";
import { suggest } from "@/domain/search/suggest.server";
import { findWaysOn } from "@/domain/search/ways-on.server";
import { useDatabase } from "../support/database";
import { makeProfile } from "../support/profiles";

useDatabase();

const found = ["mau"];

describe("odd questions", () => {
  beforeEach(async () => {
    await makeProfile({ slug: "mau", name: "Lê Văn C", deed: "Ba mươi lần hiến máu" });
    await makeProfile({ slug: "hoa", name: "Lê Văn D", deed: "Hoa hồng trong hẻm, được 95 % hộ dân góp" });
  });

  test.each([
    ["nothing", "", []],
    ["signs alone", "%", []],
    ["a quote alone", '"', []],
    ["a per cent", "95%", ["hoa"]],
    ["a per cent apart", "95 % hộ", ["hoa"]],
    ["a quote left open", 'hiến "máu', found],
    ["a phrase", '"hiến máu"', found],
    ["a phrase the other way round", '"máu hiến"', []],
    ["apostrophes", "'hiến' 'máu'", found],
    ["composed", "hiến máu".normalize("NFC"), found],
    ["decomposed", "hiến máu".normalize("NFD"), found],
    ["marks in the other order", "hie\u0302\u0301n ma\u0301u", found],
    ["a flower between words", "hiến 🌸 máu", found],
    ["flowers alone", "🌸🌸", []],
    ["a family of one sign", "👨‍👩‍👧 máu", found],
    ["operators, which are words", "hiến OR máu", []],
    ["AND", "hiến AND máu", []],
    ["NOT", "máu NOT hiến", []],
    ["NEAR", "NEAR(hiến máu, 2)", []],
    ["a star", "hiến* máu*", found],
    ["a caret", "^hiến máu", found],
    ["brackets", "(hiến) {máu}", found],
    ["a column", "deed : máu", []],
    ["a token of the index", "group:story", []],
    ["the same with its colon", ":group:story", []],
    ["a dash before a word", "hiến -máu", found],
    ["a zero byte", "hiến\0 máu", found],
    ["a statement", "máu'; drop table search_entry; --", []],
    ["five thousand letters", "a".repeat(5000), []],
    ["a word and five thousand letters", `máu ${"đ".repeat(5000)}`, []],
    ["the words six hundred times", "hiến máu ".repeat(600), found],
    ["five thousand letters of numbers", "18.377.".repeat(715), []],
  ])("%s", async (_, text, stories) => {
    const { groups, total } = await answer({ text, filter: {}, group: null, page: 1 });
    expect(groups.flatMap(({ hits }) => hits.map(({ path }) => path))).toEqual(
      stories.map((slug) => `/guong/${slug}`),
    );
    expect(total).toBe(groups.reduce((sum, { count }) => sum + count, 0));
    expect(await suggest(parseSearch(text), 5)).toEqual(expect.any(Array));
    expect((await findWaysOn(parseSearch(text), {})).withoutFilter).toBe(0);
  });
});

test("every word of a long question typed for Telex is read, and none is lost", async () => {
  await makeProfile({ slug: "mau", deed: "Ba mươi lần hiến máu" });
  const ask = (text: string) => answer({ text, filter: {}, group: null, page: 1 });
  const { readAs, total } = await ask("hiens maus ".repeat(30));
  expect([readAs?.length, total]).toEqual([300 - 2 * 27, 1]);
});
