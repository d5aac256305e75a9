import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, document, recognition, searchDue, space, unit } from "@/db/schema";
import { write } from "@/db/write";
import { answer } from "@/domain/search/answer.server";
import { findUnits } from "@/domain/units/queries.server";
import { useDatabase } from "../support/database";
import { makeProfile } from "../support/profiles";
import { kindsFound, pathsFound } from "../support/search";

useDatabase();

const makeCampaign = (id: string, more: Partial<typeof campaign.$inferInsert> = {}) =>
  write((tx) =>
    tx
      .insert(campaign)
      .values({ id, slug: id, kind: "commendation", name: `Đợt ${id}`, summary: "", ...more }),
  );
type Row = Partial<typeof recognition.$inferInsert>;
const honour = (more: Row = {}) =>
  write(async (tx) => {
    const id = randomUUID();
    await tx.insert(recognition).values({
      id,
      campaignId: "thu",
      level: "ward",
      form: "commended",
      year: 2026,
      kind: "individual",
      name: "Lương Thị Mười",
      namedBy: "decision",
      unitId: "phuong-minh-phung",
      ...more,
    });
    return id;
  });
const marked = (segments: { text: string; hit: boolean }[]) =>
  segments.filter((one) => one.hit).map((one) => one.text);

describe("what is found beside stories", () => {
  beforeEach(() => makeCampaign("thu", { name: "Đợt thử sức", body: "18.377 lượt người", state: "open" }));

  test("a row of a roll, while it may be named, its campaign is public and it has no story", async () => {
    const id = await honour();
    expect(await pathsFound("lương thị mười")).toEqual(["/dot-bieu-duong/thu/danh-sach"]);
    const set = (values: Row) =>
      write((tx) => tx.update(recognition).set(values).where(eq(recognition.id, id)));
    await set({ namedBy: null });
    expect(await kindsFound("lương thị mười")).toEqual([]);
    await set({ namedBy: "decision", name: "Lương Thị Một" });
    expect([await kindsFound("lương thị mười"), await kindsFound("lương thị một")]).toEqual([
      [],
      [["honour", 1]],
    ]);
    await write((tx) => tx.update(campaign).set({ state: "draft" }).where(eq(campaign.id, "thu")));
    expect([await kindsFound("lương thị một"), await kindsFound("đợt thử sức")]).toEqual([[], []]);
    await write((tx) => tx.update(campaign).set({ state: "open" }).where(eq(campaign.id, "thu")));
    expect(await kindsFound("lương thị một")).toEqual([["honour", 1]]);
    const profileId = await makeProfile({ slug: "mot", name: "Lương Thị Một" });
    await set({ profileId });
    expect(await kindsFound("lương thị một")).toEqual([["story", 1]]);
    await write((tx) => tx.delete(recognition).where(eq(recognition.id, id)));
    expect(await db().select().from(searchDue)).toEqual([]);
  });

  test("is changed in the transaction that changes it, and not by one that fails", async () => {
    const failing = write(async (tx) => {
      await tx.update(campaign).set({ name: "Đợt khác hẳn" }).where(eq(campaign.id, "thu"));
      throw new Error("undone");
    });
    await expect(failing).rejects.toThrow("undone");
    expect([await kindsFound("khác hẳn"), await kindsFound("thử sức")]).toEqual([[], [["campaign", 1]]]);
    await write((tx) => tx.update(campaign).set({ kind: "contest" }).where(eq(campaign.id, "thu")));
    expect(await kindsFound("thử sức")).toEqual([["contest", 1]]);
  });

  test("documents by number, spaces while they are shown, the portal's own pages by name in both languages", async () => {
    expect(await pathsFound("01-KL/TW")).toEqual(["/van-ban/ket-luan-01-kl-tw"]);
    expect((await pathsFound("kết luận 01"))[0]).toBe("/van-ban/ket-luan-01-kl-tw");
    await write((tx) =>
      tx.update(document).set({ number: "Kết luận số 02-KL/TW" }).where(eq(document.id, "ket-luan-01-kl-tw")),
    );
    expect(await pathsFound("02-KL/TW")).toEqual(["/van-ban/ket-luan-01-kl-tw"]);
    const place = {
      id: "s",
      slug: "s",
      name: "Góc sách bến xe",
      unitId: "phuong-minh-phung",
      updatedAt: new Date(),
    };
    await write((tx) => tx.insert(space).values(place));
    expect(await pathsFound("góc sách bến xe")).toEqual(["/khong-gian-van-hoa/s"]);
    await write((tx) => tx.update(space).set({ shown: false }).where(eq(space.id, "s")));
    expect(await pathsFound("góc sách bến xe")).toEqual([]);
    expect((await pathsFound("privacy"))[0]).toBe("/quyen-rieng-tu");
    expect((await pathsFound("tro nang"))[0]).toBe("/tro-nang");
    expect((await pathsFound("public safety"))[0]).toBe("/linh-vuc/an-ninh-trat-tu");
  });

  test("a number with its signs, without them and in other words", async () => {
    for (const text of ["18.377", "18377", "18,377", "18 377 lượt"])
      expect([text, await kindsFound(text)]).toEqual([text, [["campaign", 1]]]);
    expect(await kindsFound("377.18")).toEqual([]);
  });

  test("what only looks like the words is not marked beside what holds them as typed", async () => {
    await makeProfile({ slug: "quan-com", name: "Quán cơm", kind: "collective", deed: "Nấu cơm" });
    await makeProfile({ slug: "quan-tam", name: "Hội quận", kind: "collective", deed: "Việc quận" });
    const markedIn = async (text: string) => {
      const { groups } = await answer({ text, filter: {}, group: null, page: 1 });
      return groups
        .flatMap(({ hits }) => hits)
        .map(({ path, line, title }) => [path, marked([...title, ...line])]);
    };
    expect(await markedIn("quán")).toEqual([
      ["/guong/quan-com", ["Quán"]],
      ["/guong/quan-tam", []],
    ]);
    expect(await markedIn("quản")).toEqual([
      ["/guong/quan-com", ["Quán"]],
      ["/guong/quan-tam", ["quận", "quận"]],
    ]);
  });

  test("with a page of them, words mean their accents and their end, and narrowing brings in no others", async () => {
    for (let at = 0; at < 20; at++) await honour({ name: "Kiều Thân", year: 2001 + (at % 10) });
    await honour({ name: "Kiều Thạnh", year: 2001 });
    await honour({ name: "Kiều Than", year: 2001 });
    const counted = async (text: string, year?: number) =>
      (await answer({ text, filter: { year }, group: null, page: 1 })).total;
    expect([await counted("kiều thân"), await counted("kiều thân", 2001)]).toEqual([20, 2]);
    expect([await counted("kieu than"), await counted("kieu than", 2001)]).toEqual([21, 3]);
    expect([await counted("kieu tha"), await counted("kieu tha", 2001)]).toEqual([22, 4]);
    expect(await pathsFound("kieu thanh")).toHaveLength(1);
  });

  test("counts and facets are true of everything, and narrowing leaves what they say", async () => {
    for (const at of [1, 2, 3, 4])
      await honour({ name: `Lương Văn ${"ABCD"[at - 1]}`, year: at === 1 ? 2025 : 2026 });
    await makeProfile({ slug: "e", name: "Lương Văn E", unitIds: ["phuong-minh-phung"] });
    const { total, groups, facets } = await answer({ text: "luong van", filter: {}, group: null, page: 1 });
    expect([total, groups.map(({ kind, count, hits }) => [kind, count, hits.length])]).toEqual([
      5,
      [
        ["story", 1, 1],
        ["honour", 4, 3],
      ],
    ]);
    expect(facets.unit.map(({ value, count }) => [value, count])).toEqual([["phuong-minh-phung", 5]]);
    for (const { value, count } of facets.year) {
      const narrowed = await answer({
        text: "luong van",
        filter: { year: Number(value) },
        group: null,
        page: 1,
      });
      expect([value, narrowed.total]).toEqual([value, count]);
    }
    const whole = await answer({ text: "luong van", filter: {}, group: "honour", page: 1 });
    const { hits } = whole.groups[0]!;
    // Only a unit and a page of the portal are called anything in English.
    expect([whole.total, hits.map(({ nameEn }) => nameEn)]).toEqual([4, ["", "", "", ""]]);
    const ward = await answer({ text: "minh phụng", filter: {}, group: "unit", page: 1 });
    expect(ward.groups[0]!.hits.map(({ nameEn }) => nameEn)).toEqual(["Minh Phung Ward"]);
  });
});

describe("who and where", () => {
  test("a person before a place, and no place of whose name a word is missing", async () => {
    await makeProfile({ slug: "b", name: "Trần Thị B", honorific: "Bà", deed: "Mở lớp học buổi tối" });
    expect(await kindsFound("bà Trần Thị B")).toEqual([["story", 1]]);
    await makeProfile({ slug: "thai-binh", name: "Nguyễn Thái Bình", honorific: "" });
    expect((await kindsFound("ông Nguyễn Thái Bình")).map(([kind]) => kind)).toEqual(["story", "unit"]);
    expect((await pathsFound("ông Nguyễn Thái Bình"))[0]).toBe("/guong/thai-binh");
  });

  test("a unit when all its words are asked, with the accents that were typed", async () => {
    expect((await pathsFound("quận 11"))[0]).toBe("/don-vi/quan-11");
    expect((await pathsFound("P7 Q11"))[0]).toBe("/don-vi/phuong-7-quan-11");
    for (const text of ["district 11", "District  11", "quận 11"])
      expect([text, (await pathsFound(text))[0]]).toEqual([text, "/don-vi/quan-11"]);
    expect((await findUnits("ward 7 district 11"))[0]!.id).toBe("phuong-7-quan-11");
    expect(await pathsFound("hiến máu ở phường minh phụng")).toEqual(["/don-vi/phuong-minh-phung"]);
    for (const text of ["quán 11", "minh", "phường", "11", "mình phùng", "trần thị"])
      expect([text, (await kindsFound(text)).filter(([kind]) => kind === "unit")]).toEqual([text, []]);
  });

  test("places and the ward box agree: Phường 5 before what only holds a five", async () => {
    const [asked, typed] = [await pathsFound("phuong 5"), await findUnits("phuong 5", { limit: 20 })];
    expect(asked[0]).toMatch(/^\/don-vi\/phuong-5-/);
    const isFive = typed.map(({ id }) => id.startsWith("phuong-5-"));
    expect(isFive.slice(0, 5)).toEqual([true, true, true, true, true]);
    expect(isFive.lastIndexOf(true)).toBeLessThan(isFive.includes(false) ? isFive.indexOf(false) : 99);
    for (const [text, id] of [
      ["tan binh", "phuong-tan-binh"],
      ["quận tân bình", "quan-tan-binh"],
      ["Tp Thủ Đức", "thanh-pho-thu-duc"],
      ["bến cát", "phuong-ben-cat"],
    ] as const) {
      expect([text, (await findUnits(text))[0]!.id]).toEqual([text, id]);
      expect([text, (await pathsFound(text))[0]]).toEqual([text, `/don-vi/${id}`]);
    }
    await write((tx) => tx.update(unit).set({ name: "Quận Mười Một" }).where(eq(unit.id, "quan-11")));
    expect((await pathsFound("quận mười một"))[0]).toBe("/don-vi/quan-11");
  });
});

describe("accents", () => {
  test("mark only what was typed where that is found, any spelling where not", async () => {
    await makeProfile({
      slug: "a",
      name: "Bệnh viện Quận 11",
      kind: "collective",
      deed: "Chữa bệnh",
      text: "Có quán nước.",
    });
    const [first] = (await answer({ text: "quận 11", filter: {}, group: "story", page: 1 })).groups[0]!.hits;
    expect([marked(first!.story!.found.name), marked(first!.text)]).toEqual([["Quận", "11"], []]);
    const [folded] = (await answer({ text: "quan nuoc", filter: {}, group: "story", page: 1 })).groups[0]!
      .hits;
    expect(marked(folded!.text)).toEqual(["quán", "nước"]);
  });
});
