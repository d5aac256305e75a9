import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { certificate, nomination, profile, profileUnit, recognition } from "@/db/schema";
import { listDecisionsToPrint, unsafeCandidates } from "@/domain/certificates/rows.server";
import type { Actor } from "@/domain/permissions";
import { selectSigners } from "@/domain/recognitions/recognise.server";
import { dimensions, type Cell } from "@/domain/statistics/cells";
import { cellRows, countYears, listCellNames } from "@/domain/statistics/counts.server";
import { loadYear } from "@/domain/statistics/year.server";
import { storyFromText } from "@/domain/stories/document";
import { useDatabase } from "../support/database";
import { city, makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

const everything = Object.fromEntries(dimensions.map((name) => [name, ""])) as Cell;
const at = new Date();
let official: Actor;
let moderator: Actor;

type Given = Partial<typeof recognition.$inferInsert> & { sex?: "male" | "female" };

/** A recognition of 2026, with its nomination where a sex is known. */
async function recognised({ sex, ...given }: Given): Promise<string> {
  const id = randomUUID();
  const nominationId = sex ? randomUUID() : null;
  if (nominationId)
    await db().insert(nomination).values({
      id: nominationId,
      unitId: minhPhung,
      sex,
      state: "approved",
      createdById: official.id,
      createdAt: at,
      updatedAt: at,
    });
  const usual = {
    level: "ward",
    form: "commended",
    year: 2026,
    kind: "individual",
    name: `Người ${id}`,
  } as const;
  await db()
    .insert(recognition)
    .values({ ...usual, unitId: minhPhung, id, nominationId, ...given });
  return id;
}

beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung });
  moderator = await makePerson({ role: "moderator", unitId: city });
  await recognised({ sex: "female", fieldId: "y-te" });
  await recognised({ sex: "male", level: "city", form: "certificate", fieldId: "giao-duc" });
  await recognised({});
  await recognised({ kind: "collective", unitId: tanSonHoa });
  await recognised({ kind: "model", unitId: null, year: 2026 });
  await recognised({ year: 2025 });
});

describe("a year's counts", () => {
  test("add up to the same sum in every table, what nobody wrote down counted as that", async () => {
    const year = await loadYear(moderator, 2026);
    expect(year.total).toBe(5);
    for (const { rows, columns, rowValues, columnValues, count } of year.tables) {
      expect([rows, columns, count("", "")]).toEqual([rows, columns, 5]);
      expect(rowValues.reduce((sum, row) => sum + count(row, ""), 0)).toBe(5);
      for (const row of rowValues)
        expect(columnValues.reduce((sum, column) => sum + count(row, column), 0)).toBe(count(row, ""));
    }
    const by = (dimension: string) => {
      const table = year.tables.find(({ rows }) => rows === dimension)!;
      return table.rowValues.map((value) => [value, table.count(value, "")]);
    };
    expect(by("gioi")).toEqual([
      ["male", 1],
      ["female", 1],
      ["khong-ghi", 1],
      ["khong-hoi", 2],
    ]);
    expect(by("linh-vuc")).toEqual(
      expect.arrayContaining([
        ["y-te", 1],
        ["giao-duc", 1],
        ["khong-ghi", 3],
      ]),
    );
    expect(by("don-vi")).toEqual([
      [minhPhung, 3],
      [tanSonHoa, 1],
      ["khong-ghi", 1],
    ]);
    expect(by("cap")).toEqual([
      ["city", 1],
      ["ward", 4],
    ]);
  });

  test("lead from every cell to just as many names", async () => {
    const { tables } = await loadYear(moderator, 2026);
    for (const { rows, columns, rowValues, columnValues, count } of tables)
      for (const row of [...rowValues, ""])
        for (const column of [...columnValues, ""]) {
          const cell = { ...everything, [rows]: row, [columns]: column };
          const { total, names } = await listCellNames(moderator, 2026, cell, 1);
          expect([cell, total, names.length]).toEqual([cell, count(row, column), count(row, column)]);
        }
  });

  test("of a ward are its own; of nobody without work here there are none", async () => {
    expect((await loadYear(official, 2026)).total).toBe(3);
    const { names } = await listCellNames(official, 2026, { ...everything, "don-vi": tanSonHoa }, 1);
    expect(names).toEqual([]);
    expect((await loadYear(await makePerson({ role: "admin" }), 2026)).total).toBe(5);
    await expect(loadYear(null, 2026)).rejects.toMatchObject({ code: "not-allowed" });
    const wardAdmin = await makePerson({ role: "admin", unitId: minhPhung });
    await expect(loadYear(wardAdmin, 2026)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(listCellNames(null, 2026, everything, 1)).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("leave out what was revoked, and know a story's one ward and field where its award says none", async () => {
    const revoked = await recognised({ decisionNumber: "1/QĐ", decidedOn: "2026-01-01" });
    expect((await loadYear(moderator, 2026)).total).toBe(6);
    await db()
      .insert(certificate)
      .values({
        id: randomUUID(),
        recognitionId: revoked,
        unitId: minhPhung,
        year: 2026,
        number: 1,
        code: "A".repeat(16),
        issuedById: moderator.id,
        issuedAt: at,
        revokedAt: at,
        level: "ward",
        form: "commended",
        decisionNumber: "1/QĐ",
        decidedOn: "2026-01-01",
      });
    expect((await loadYear(moderator, 2026)).total).toBe(5);
    const id = randomUUID();
    const story = { id, slug: id, name: "Mẹ đỡ đầu", kind: "model" as const, deed: "Nhận đỡ đầu" };
    await db()
      .insert(profile)
      .values({
        ...story,
        fieldId: "y-te",
        story: storyFromText("Một đoạn."),
        publishedAt: at,
        updatedAt: at,
      });
    await db().insert(profileUnit).values({ profileId: id, unitId: minhPhung });
    await recognised({ profileId: id, unitId: null, kind: null, name: "" });
    const cell = { ...everything, loai: "model", "don-vi": minhPhung, "linh-vuc": "y-te" };
    const { names } = await listCellNames(official, 2026, cell, 1);
    expect(names.map(({ name, kind }) => [name, kind])).toEqual([["Mẹ đỡ đầu", "model"]]);
    // Whose it is in the counts prints its certificate too.
    const decided = { decisionNumber: "8/QĐ-UBND", decidedOn: "2026-02-02", signer: "Lê Văn Ký" };
    await db().update(recognition).set(decided).where(eq(recognition.profileId, id));
    const key = { unitId: minhPhung, number: "8/QĐ-UBND", decidedOn: "2026-02-02" };
    const offered = await listDecisionsToPrint(official, minhPhung);
    expect(offered).toContainEqual(expect.objectContaining({ ...key, names: 1 }));
    expect(await unsafeCandidates(key)).toMatchObject([{ name: "Mẹ đỡ đầu", unitName: "Phường Minh Phụng" }]);
    expect(await selectSigners(minhPhung)).toEqual([{ signer: "Lê Văn Ký" }]);
  });

  test("are told by year, and their names come whole in parts", async () => {
    expect(await countYears(moderator)).toEqual([
      { year: 2026, total: 5 },
      { year: 2025, total: 1 },
    ]);
    const parts: number[] = [];
    for await (const rows of cellRows(moderator, 2026, everything, 2)) parts.push(rows.length);
    expect(parts).toEqual([2, 2, 1]);
  });
});
