import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, it, test } from "vitest";
import { db } from "@/db/client";
import { profile, searchEntry } from "@/db/schema";
import { write } from "@/db/write";
import { answer } from "@/domain/search/answer.server";
import { completeIndex, rebuildIndex, removeEntries } from "@/domain/search/keep-index.server";
import { parseSearch } from "@/domain/search/query";
import { suggest } from "@/domain/search/suggest.server";
import { useDatabase } from "../support/database";
import { makeProfile } from "../support/profiles";
import { storiesCounted as count, storiesFound as search } from "../support/search";

useDatabase();

const firstStory = async (text: string) => {
  const { groups } = await answer({ text, filter: {}, group: "story", page: 1 });
  return groups[0]!.hits[0]!.story!;
};

describe("searching", () => {
  beforeEach(async () => {
    await makeProfile({
      slug: "duong-hoa",
      kind: "model",
      name: "Đường hoa tự quản",
      deed: "Trồng hoa dọc hẻm",
    });
    await makeProfile({ slug: "duong-hoa-2", name: "Dương Hòa", deed: "Người thợ điện thay bóng đèn" });
    await makeProfile({
      slug: "nguyen-van",
      name: "Nguyễn Văn A",
      honorific: "Ông",
      deed: "Hòa giải 140 vụ xích mích",
      text: "Cuốn sổ nhỏ ghi từng vụ việc trong hẻm.",
      unitIds: ["phuong-minh-phung"],
      fieldId: "an-ninh-trat-tu",
    });
    await makeProfile({ slug: "nguyen-xa", name: "Lê Văn Bình", text: "Ông kể về bà Nguyễn ở xóm trên." });
  });

  it("finds with and without accents, composed and decomposed", async () => {
    expect((await search("nguyen van"))[0]).toBe("nguyen-van");
    expect(await search("Nguyễn Văn")).toEqual(await search("Nguyễn Văn".normalize("NFD")));
    expect(await search("NGUYỄN VĂN")).toEqual(await search("nguyễn văn"));
    expect((await search("duong hoa")).sort()).toEqual(["duong-hoa", "duong-hoa-2"]);
  });

  it("puts the spelling that was typed first", async () => {
    expect(await search("Đường hoa")).toEqual(["duong-hoa", "duong-hoa-2"]);
    expect(await search("Dương Hòa")).toEqual(["duong-hoa-2", "duong-hoa"]);
  });

  it("asks for every word, goes on at the last one, and keeps phrases together", async () => {
    expect(await search("nguyen xich mi")).toEqual(["nguyen-van"]);
    expect(await search("nguyen khongco")).toEqual([]);
    expect(await search("140")).toEqual(["nguyen-van"]);
    expect(await search("14")).toEqual([]);
    expect((await search("nguyen van")).sort()).toEqual(["nguyen-van", "nguyen-xa"]);
    expect(await search('"nguyen van"')).toEqual(["nguyen-van"]);
  });

  it("finds by today's ward, by a former one and by the field in either language", async () => {
    for (const text of ["Minh Phụng", "phường 7 quận 11", "P7 Q11", "an ninh trật tự", "public safety"]) {
      expect([text, await search(text)]).toEqual([text, ["nguyen-van"]]);
    }
    expect(await search("phường 7 quận 3")).toEqual([]);
  });

  it("finds a syllable in either spelling, and what was typed with letters that only look right", async () => {
    await makeProfile({ slug: "ky-thuat", name: "Ðặng Thị Ðào", deed: "Kỹ thu\u00ADật ghép hoa giấy" });
    await makeProfile({ slug: "quyet", name: "Lí Quyết", deed: "Trạm y tế khoẻ mạnh" });
    for (const text of [
      "kĩ thuật",
      "kỹ thuật",
      "ki thuat",
      "ky thuat",
      "Đặng Thị Đào",
      "dang thi dao",
      "th\u200Bu\u00E2\u0323t",
    ])
      expect([text, await search(text)]).toEqual([text, ["ky-thuat"]]);
    for (const text of ["lý quy", "li quye", "ly quyet", "khỏe mạnh", "khoẻ", "y tế"])
      expect([text, await search(text)]).toEqual([text, ["quyet"]]);
    const one = await firstStory("lý quy");
    expect(one.found.name).toEqual([
      { text: "Lí", hit: true },
      { text: " ", hit: false },
      { text: "Quyết", hit: true },
    ]);
  });

  it("marks what it found, in the text's own letters", async () => {
    const one = await firstStory("nguyen so");
    const hits = (parts: { text: string; hit: boolean }[]) =>
      parts.filter((part) => part.hit).map((part) => part.text);
    expect(one.found.name.map((part) => part.text).join("")).toBe("Ông Nguyễn Văn A");
    expect(hits(one.found.name)).toEqual(["Nguyễn"]);
    expect(hits(one.found.story)).toEqual(["sổ"]);
    expect(JSON.parse(JSON.stringify(one))).toEqual(one);
  });

  it("offers titles while typing", async () => {
    expect(await suggest(parseSearch("dien thay b"), 5)).toHaveLength(1);
    expect((await suggest(parseSearch("duong ho"), 5)).map((one) => one.path)).toEqual([
      "/guong/duong-hoa-2",
      "/mo-hinh/duong-hoa",
      "/dot-bieu-duong",
    ]);
    expect(await suggest(parseSearch("xich mich"), 5)).toEqual([
      {
        kind: "story",
        text: "Hòa giải 140 vụ xích mích",
        path: "/guong/nguyen-van",
        illustrative: false,
      },
    ]);
  });

  test("signs of the query language are only signs", async () => {
    for (const text of [
      '"',
      '""',
      "nguyen AND",
      "NOT nguyen",
      "name:van",
      "(",
      "*",
      "nguyen*",
      "-",
      "^van",
      "a NEAR(b,2)",
    ])
      await expect(search(text), text).resolves.toBeInstanceOf(Array);
    expect(await search("kind:model")).toEqual([]);
    expect(await search("van OR hoa")).toEqual([]);
  });

  test("no input fails, however long or strange", async () => {
    expect(await search("hẻm ".repeat(75))).toEqual(await search("hẻm"));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: "binary", maxLength: 400 }),
          fc
            .array(
              fc.constantFrom(
                '"',
                "*",
                "(",
                ")",
                ":",
                "-",
                "^",
                "AND",
                "OR",
                "NOT",
                "NEAR",
                "hoa",
                "\0",
                "{",
                "}",
                " ",
              ),
            )
            .map((parts) => parts.join("")),
        ),
        async (input) => {
          await search(input, { unitId: input, kind: input });
          expect(await search(input)).toBeInstanceOf(Array);
          await suggest(parseSearch(input), 3);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("only what is published", () => {
  it("is found, from the transaction on that publishes it to the one that takes it down", async () => {
    const id = await makeProfile({ slug: "me-do-dau", name: "Mẹ đỡ đầu" });
    expect(await search("mẹ đỡ đầu")).toEqual(["me-do-dau"]);
    const failing = write(async (tx) => {
      await tx.update(profile).set({ state: "hidden" }).where(eq(profile.id, id));
      throw new Error("undone");
    });
    await expect(failing).rejects.toThrow("undone");
    expect(await search("mẹ đỡ đầu")).toEqual(["me-do-dau"]);
    await write((tx) => tx.update(profile).set({ state: "revoked" }).where(eq(profile.id, id)));
    expect([await search("mẹ đỡ đầu"), await count("me do dau")]).toEqual([[], 0]);
    await write((tx) =>
      tx.update(profile).set({ state: "published", name: "Cha đỡ đầu" }).where(eq(profile.id, id)),
    );
    expect([await count("me do dau"), await count("cha do dau")]).toEqual([0, 1]);
    await write((tx) => removeEntries(tx, "story", [id]));
    expect(await count("cha do dau")).toBe(0);
    expect(await db().select().from(searchEntry).where(eq(searchEntry.kind, "story"))).toEqual([]);
    expect(await completeIndex()).toBe(1);
    expect(await count("cha do dau")).toBe(1);
    expect(await completeIndex()).toBe(0);
    const all = (await db().select().from(searchEntry)).length;
    expect(await rebuildIndex()).toBe(all);
    expect(await count("cha do dau")).toBe(1);
  });
});
