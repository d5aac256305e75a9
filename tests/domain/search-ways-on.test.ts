import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { profile } from "@/db/schema";
import { parseSearch } from "@/domain/search/query";
import { findWaysOn } from "@/domain/search/ways-on.server";
import { useDatabase } from "../support/database";
import { makeProfile } from "../support/profiles";

useDatabase();

describe("ways on", () => {
  beforeEach(async () => {
    await makeProfile({ name: "Nguyễn Văn A", deed: "Dạy học buổi tối", kind: "individual" });
  });

  it("name the likely spelling, the question with a word less, and the one without the filter", async () => {
    const misspelt = await findWaysOn(parseSearch("ngyuen van"), {});
    expect(misspelt.spelt).toEqual([{ text: "nguyễn văn", count: 1 }]);
    const tooMuch = await findWaysOn(parseSearch("nguyễn tokyo"), {});
    expect(tooMuch.fewerWords).toEqual([{ text: "nguyễn", count: 1 }]);
    const narrowed = await findWaysOn(parseSearch("nguyen"), { kind: "model" });
    expect(narrowed.withoutFilter).toBe(1);
  });

  it("are none for a sentence, whose words are not misspelt: another word in it would make nonsense", async () => {
    await makeProfile({ name: "Trần Văn B", deed: "Làm thể dục thế này để giữ sức", kind: "individual" });
    const sentence = await findWaysOn(parseSearch("làm thế nào để giới thiệu một người tốt"), {});
    expect(sentence.spelt).toEqual([]);
    // What is left are pieces that stand so somewhere: here on two of the portal's own pages.
    expect(sentence.fewerWords.map(({ text }) => text)).toEqual(['"giới thiệu"', '"người tốt"']);
  });

  it("cut a sentence that finds nothing into what stands so somewhere, none of them twice", async () => {
    await makeProfile({ name: "Lê Thị C", deed: "Cô giáo về hưu dạy học miễn phí", kind: "individual" });
    const { spelt, fewerWords } = await findWaysOn(
      parseSearch("tôi muốn tìm một giáo viên nghỉ hưu dạy học không lấy tiền"),
      {},
    );
    expect(spelt).toEqual([]);
    // "hưu dạy" stands there too, and shares a word with it.
    expect(fewerWords).toEqual([{ text: '"dạy học"', count: 2 }]);
  });

  it("never lead to a story that was taken down", async () => {
    await db().update(profile).set({ state: "hidden" });
    expect(await findWaysOn(parseSearch("ngyuen van"), { kind: "model" })).toEqual({
      spelt: [],
      fewerWords: [],
      withoutFilter: 0,
    });
  });
});
