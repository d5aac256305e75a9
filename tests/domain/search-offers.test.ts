import { describe, expect, test } from "vitest";
import { offers } from "@/domain/search/offers.server";
import { readKeys } from "@/domain/search/keyboard";
import { useDatabase } from "../support/database";
import { makeProfile } from "../support/profiles";
import { pathsFound } from "../support/search";

useDatabase();

const first = async (typed: string) => (await offers(typed))[0]?.path;

describe("while typing", () => {
  test.each(["trần thị", "tran thi b", "bà trần", "bà Trần Thị B"])(
    "%s offers the person first",
    async (typed) => {
      await makeProfile({ slug: "b", name: "Trần Thị B", honorific: "Bà", deed: "Dạy học buổi tối" });
      const all = await offers(typed);
      expect(all[0]!.path).toBe("/guong/b");
      expect(all.filter(({ text }) => text.startsWith("Thị trấn"))).toEqual([]);
    },
  );

  test.each([
    ["minh ph", "/don-vi/phuong-minh-phung"],
    ["phường Minh Phụng", "/don-vi/phuong-minh-phung"],
    ["P7 Q11", "/don-vi/phuong-7-quan-11"],
    ["quận 11 phường 7", "/don-vi/phuong-7-quan-11"],
    ["phuong7 quan11", "/don-vi/phuong-7-quan-11"],
    ["quận 11", "/don-vi/quan-11"],
  ])("%s offers its unit first", async (typed, path) => expect(await first(typed)).toBe(path));

  test("a ward is not offered for other accents than its own", async () => {
    expect(await offers("mình phùng")).toEqual([]);
    expect(await offers("")).toEqual([]);
  });
});

describe("a ward's or district's number written to its word", () => {
  test.each(["quan11", "Quận11", "q11", "QUAN11"])("%s is Quận 11", async (typed) =>
    expect((await pathsFound(typed))[0]).toBe("/don-vi/quan-11"),
  );
  test("phuong8 is a Phường 8, and neither is read as keys", async () => {
    expect((await pathsFound("phuong8"))[0]).toMatch(/^\/don-vi\/phuong-8-/);
    expect(readKeys("quan11", "vni")).toBeNull();
    expect(readKeys("quan1 com7", "vni")).toBe("quán cơm");
  });
});
