import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, recognition } from "@/db/schema";
import { rowsOf, sizeOf, storiesOf, unnamedOf } from "@/domain/honour-books/book";
import { parseYear } from "@/domain/honour-books/address";
import { findForeword, findForewordToEdit, saveForeword } from "@/domain/honour-books/foreword.server";
import { forewordInput } from "@/domain/honour-books/input";
import { letterOf, namesOf, rangesOf, wardsOf } from "@/domain/honour-books/name-index";
import { listBookYears, readBook } from "@/domain/honour-books/read-book.server";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "../support/database";
import { addCampaign, bookCampaign, honour, year } from "../support/honour-book";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let admin: Actor;
beforeEach(async () => {
  admin = await makePerson({ role: "admin", password: null });
  await addCampaign();
});

describe("a year's book", () => {
  test("names who may be named, counts the others, and leaves drafts and other years out", async () => {
    await addCampaign({ id: "nhap", slug: "nhap", name: "Đợt nháp", state: "draft" });
    await honour([
      { name: "Nguyễn Văn Bình" },
      { name: "Trần Thị Ân", told: "Lời kể." },
      { name: "Người Giấu Tên", namedBy: null },
      { name: "Tổ giấu tên", kind: "collective", namedBy: null },
      { name: "Tổ hẻm 3", kind: "collective", unitId: tanSonHoa },
      { name: "Ngoài đợt", campaignId: null },
      { name: "Của đợt nháp", campaignId: "nhap" },
      { name: "Năm khác", year: year - 1 },
      { name: "Mẹ đỡ đầu", kind: "model", told: "Cách làm." },
    ]);
    const book = (await readBook(year))!;
    expect(book.rolls.map(({ of }) => of?.slug ?? null)).toEqual([bookCampaign, null]);
    expect(rowsOf(book).map(({ number, name }) => `${number} ${name}`)).toEqual([
      "1 Tổ hẻm 3",
      "2 Trần Thị Ân",
      "3 Nguyễn Văn Bình",
      "4 Mẹ đỡ đầu",
      "5 Ngoài đợt",
    ]);
    expect(unnamedOf(book)).toEqual({ collective: 1, individual: 1, model: 0 });
    expect(JSON.stringify(book)).not.toMatch(/iấu/u);
    expect(storiesOf(book, "people").map(({ name }) => name)).toEqual(["Trần Thị Ân"]);
    expect(storiesOf(book, "models").map(({ name }) => name)).toEqual(["Mẹ đỡ đầu"]);
    // Counted independently: everything of the year, but for the draft's.
    const [counted] = await db().all<{ total: number }>(
      sql`select count(*) as total from ${recognition} where year = ${year} and campaign_id is not 'nhap'`,
    );
    expect(sizeOf(book)).toBe(counted!.total);
    const years = await listBookYears();
    expect(years.find((one) => one.year === year)).toEqual({ year, count: counted!.total });
    expect(years.map((one) => one.year)).toEqual([...years.map((one) => one.year)].sort((a, b) => b - a));
  });

  test("the index goes by given names in the Vietnamese order, wards with all their rows", async () => {
    await honour([
      { name: "Lê Văn Đạt" },
      { name: "Nguyễn Thị Ân" },
      { name: "Trần Dũng".normalize("NFD") },
      { name: "Phạm Văn An" },
      { name: "Bùi Ánh", unitId: tanSonHoa },
      { name: "Đỗ An", told: "Một." },
    ]);
    const book = (await readBook(year))!;
    expect(namesOf(book, "individual").map(({ letter, name }) => `${letter} ${name}`)).toEqual(
      ["A Đỗ An", "A Phạm Văn An", "A Bùi Ánh", "Â Nguyễn Thị Ân", "D Trần Dũng", "Đ Lê Văn Đạt"].map(
        (line) => line.replace("Đ Lê", "Đ Lê"),
      ),
    );
    const wards = wardsOf(book);
    expect(wards.map(({ name }) => name)).toEqual(["Phường Minh Phụng", "Phường Tân Sơn Hòa"]);
    expect(wards.flatMap(({ numbers }) => numbers).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("a year with nothing, to come or that is none", async () => {
    expect(await readBook(1999)).toBeNull();
    expect(await readBook(2090)).toBeNull();
    expect(["2019", "abc", "20190", "0999", "2019a", "", "-2019"].map(parseYear)).toEqual([
      2019,
      ...Array.from({ length: 6 }, () => null),
    ]);
    expect(letterOf("3 sạch")).toBe("#");
    expect(rangesOf([1, 2, 3, 7, 8, 12])).toEqual([
      [1, 3],
      [7, 8],
      [12, 12],
    ]);
  });
});

describe("a foreword", () => {
  const typed = (foreword: string, signer = "") => forewordInput.parse({ foreword, signer });

  test("is written on the version that was read, and every time is history", async () => {
    expect(await findForeword(year)).toBeNull();
    await saveForeword(admin, { year, version: 0 }, typed("Một năm.\n\nNhiều việc tốt.", "Lê Văn Ký"));
    expect(await findForeword(year)).toEqual({
      foreword: "Một năm.\n\nNhiều việc tốt.",
      signer: "Lê Văn Ký",
    });
    const { version } = await findForewordToEdit(admin, year);
    await saveForeword(admin, { year, version }, typed("Khác."));
    await expect(saveForeword(admin, { year, version }, typed("Đè lên."))).rejects.toMatchObject({
      code: "stale",
    });
    await expect(saveForeword(admin, { year, version: 0 }, typed("Đè lên."))).rejects.toMatchObject({
      code: "stale",
    });
    // Sent twice, it is written once.
    await saveForeword(admin, { year, version: version + 1 }, typed("Khác."));
    expect(await findForeword(year)).toEqual({ foreword: "Khác.", signer: "" });
    const events = await db().select().from(event).where(eq(event.subjectType, "book"));
    expect(events.map(({ action, subjectId, actorId }) => [action, subjectId, actorId])).toEqual(
      Array.from({ length: 2 }, () => ["book.foreword", String(year), admin.id]),
    );
  });

  test("taken away, none is shown; a signature alone, a year to come and others' hands are refused", async () => {
    await saveForeword(admin, { year, version: 0 }, typed("Một năm."));
    await saveForeword(admin, { year, version: 1 }, typed(""));
    expect(await findForeword(year)).toBeNull();
    expect(forewordInput.safeParse({ foreword: " ", signer: "Ai đó" }).success).toBe(false);
    await expect(saveForeword(admin, { year: 2090, version: 0 }, typed("Sớm."))).rejects.toMatchObject({
      code: "not-found",
    });
    for (const role of ["official", "moderator"] as const) {
      const other = await makePerson({ role, unitId: minhPhung, password: null });
      await expect(saveForeword(other, { year, version: 2 }, typed("Không."))).rejects.toMatchObject({
        code: "not-allowed",
      });
    }
  });
});
