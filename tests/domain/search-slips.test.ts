import { describe, expect, test } from "vitest";
import { campaign } from "@/db/schema";
import { write } from "@/db/write";
import { answer } from "@/domain/search/answer.server";
import { readKeys } from "@/domain/search/keyboard";
import { parseSearch } from "@/domain/search/query";
import { suggest } from "@/domain/search/suggest.server";
import { findWaysOn } from "@/domain/search/ways-on.server";
import { useDatabase } from "../support/database";
import { makeProfile } from "../support/profiles";

useDatabase();

describe("other keyboards and slips", () => {
  test.each([
    ["mej ddowx ddaauf", "telex", "mẹ đỡ đầu"],
    ["hiens maus", "telex", "hiến máu"],
    ["dduwowngf hoa", "telex", "đường hoa"],
    ["tieengs vieetj", "telex", "tiếng việt"],
    ["lowps hocj buooir toois", "telex", "lớp học buổi tối"],
    ["quaanj 11", "telex", "quận 11"],
    ["me5 d9o74 d9a62u", "vni", "mẹ đỡ đầu"],
    ["hie61n ma1u", "vni", "hiến máu"],
    ["blood donation", "telex", null],
    ["hiến máu", "telex", null],
    ["phường 7", "vni", null],
    ["", "vni", null],
  ] as const)("%s, typed for %s, says %s", (text, keys, read) => expect(readKeys(text, keys)).toBe(read));

  test("are read when nothing else is found, and said", async () => {
    await makeProfile({ slug: "mau", name: "Lê Văn C", deed: "Ba mươi lần hiến máu" });
    const { readAs, total } = await answer({ text: "hiens maus", filter: {}, group: null, page: 1 });
    expect([readAs, total]).toEqual(["hiến máu", 1]);
    await makeProfile({ slug: "hiens", name: "Hiens Maus", deed: "Người bạn từ xa" });
    expect((await answer({ text: "hiens maus", filter: {}, group: null, page: 1 })).readAs).toBeNull();
  });

  test("say what was found as it is written there, unless what was typed stands there itself", async () => {
    const readAs = async (text: string) => (await answer({ text, filter: {}, group: null, page: 1 })).readAs;
    await makeProfile({ slug: "do-dau", name: "Mẹ đỡ đầu", kind: "model", deed: "Hỗ trợ trẻ mồ côi" });
    expect(await readAs("mej ddoof daafu")).toBe("mẹ đỡ đầu");
    await makeProfile({ slug: "do-dau-2", name: "Lê Thị E", deed: "Tặng mẹ đồ dầu gội" });
    expect(await readAs("mej ddoof daafu")).toBe("mẹ đồ dầu");
  });

  test("suggest words with their accents", async () => {
    await makeProfile({ slug: "mau", name: "Lê Văn C", deed: "Ba mươi lần hiến máu" });
    await makeProfile({
      slug: "hoa-giai",
      name: "Lê Văn D",
      deed: "Hòa giải trong hẻm",
      text: "Hao phí và nguy hiểm.",
    });
    const spelt = async (text: string) => (await findWaysOn(parseSearch(text), {})).spelt[0];
    expect(await spelt("hiếm máu")).toEqual({ text: "hiến máu", count: 1 });
    expect(await spelt("hao giai")).toEqual({ text: "hòa giải", count: 1 });
  });

  test("what was told at length is offered by its name, and what is made up says so", async () => {
    const deed = "Giúp hơn hai trăm hộ dân trong khu phố giữ gìn trật tự, ".repeat(2);
    await makeProfile({ slug: "dai", name: "Tổ dân phố Bình An", kind: "collective", deed });
    const one = await makeProfile({
      slug: "ngan",
      name: "Lê Thị G",
      deed: "Giữ gìn trật tự",
      illustrative: true,
    });
    expect(one).toBeTruthy();
    expect(await suggest(parseSearch("giu gin trat tu"), 5)).toEqual([
      { kind: "story", text: "Giữ gìn trật tự", path: "/guong/ngan", illustrative: true },
      { kind: "story", text: "Tổ dân phố Bình An", path: "/guong/dai", illustrative: false },
    ]);
  });

  test("titles of everything that has a page are offered while typing", async () => {
    const row = {
      id: "thu",
      slug: "thu",
      kind: "commendation",
      name: "Biểu dương thử sức",
      summary: "",
    } as const;
    await write((tx) => tx.insert(campaign).values(row));
    expect((await suggest(parseSearch("bieu duong th"), 5)).slice(0, 1)).toEqual([
      { kind: "campaign", text: "Biểu dương thử sức", path: "/dot-bieu-duong/thu", illustrative: false },
    ]);
    expect((await suggest(parseSearch("quyen rie"), 5)).map(({ path }) => path)).toEqual(["/quyen-rieng-tu"]);
  });
});
