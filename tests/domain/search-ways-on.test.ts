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

  it("never lead to a story that was taken down", async () => {
    await db().update(profile).set({ state: "hidden" });
    expect(await findWaysOn(parseSearch("ngyuen van"), { kind: "model" })).toEqual({
      spelt: [],
      fewerWords: [],
      withoutFilter: 0,
    });
  });
});
