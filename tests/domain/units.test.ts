import { describe, expect, test } from "vitest";
import { unitLayers } from "@/seed/units";
import { findUnits, successorsOf } from "@/domain/units/queries.server";
import { useDatabase } from "../support/database";

useDatabase();

const labels = async (query: string) => (await findUnits(query)).map((unit) => unit.label);

describe("the three layers", () => {
  const { units, successors } = unitLayers();
  const day = (validTo: string) =>
    units.filter((unit) => unit.validTo === validTo && unit.kind !== "district");

  test("hold as many units as the state's tables", () => {
    const current = units.filter((unit) => unit.validTo == null && unit.kind !== "city");
    expect(current).toHaveLength(168);
    const count = (kind: string) => current.filter((unit) => unit.kind === kind).length;
    expect([count("ward"), count("commune"), count("special_zone")]).toEqual([113, 54, 1]);
    // 442 with huyện Côn Đảo, which had no communes and is kept as the district it was.
    expect(day("2025-06-30")).toHaveLength(441);
    expect(day("2024-12-31")).toHaveLength(42);
    expect(new Set(units.map((unit) => unit.id)).size).toBe(units.length);
  });

  test("lead on: 47 former units were split", () => {
    const former = new Set(day("2025-06-30").map((unit) => unit.id));
    const links = successors.filter((link) => former.has(link.fromId));
    expect(links).toHaveLength(492);
    const split = [...former].filter((id) => links.filter((link) => link.fromId === id).length > 1);
    expect(split).toHaveLength(47);
  });
});

describe("looking a unit up", () => {
  test.each([
    ["Minh Phụng", "Phường Minh Phụng"],
    ["minh phung", "Phường Minh Phụng"],
    ["Minh Phụng".normalize("NFD"), "Phường Minh Phụng"],
    ["phuong 7 quan 11", "Phường 7, Quận 11"],
    ["P7 Q11", "Phường 7, Quận 11"],
    ["p.15 tan binh", "Phường 15, Quận Tân Bình"],
    ["da kao", "Phường Đa Kao, Quận 1"],
    ["quận 11", "Quận 11"],
  ])("%s finds %s first", async (query, label) => {
    expect((await labels(query))[0]).toBe(label);
  });

  test("a number is a whole word, and signs of the query language are only signs", async () => {
    expect(await labels("phuong 1 quan 11")).toEqual(["Phường 1, Quận 11"]);
    expect(await labels("100%_")).toEqual([]);
    expect(await labels("' or 1=1 --")).toEqual([]);
    expect(await labels("   ")).toEqual([]);
  });

  test("a split unit names all its successors, an older one those of today", async () => {
    const [split] = await findUnits("phuong 15 quan tan binh");
    expect(split!.successors.map((unit) => unit.name)).toEqual(["Phường Tân Bình", "Phường Tân Sơn"]);
    const older = await successorsOf(["phuong-1-quan-8"]);
    expect(older.length).toBeGreaterThan(0);
    expect(older.every((unit) => !unit.id.includes("quan-8"))).toBe(true);
  });
});
