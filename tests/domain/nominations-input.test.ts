import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { unit, unitSuccessor } from "@/db/schema";
import { draftPatch } from "@/domain/nominations/input";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { useDatabase } from "../support/database";
import { rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

const official = () => makePerson({ role: "official", unitId: minhPhung });
const patch = (raw: Record<string, unknown>) => draftPatch.parse(raw);

describe("what is kept", () => {
  test("NFD becomes NFC, in lines and inside the story", async () => {
    const actor = await official();
    const id = randomUUID();
    const story = {
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "Hoà nhã".normalize("NFD") }] }],
    };
    const raw = { name: "Trần Thị Hoà".normalize("NFD"), story: JSON.stringify(story) };
    await saveDraft(actor, { id, version: 0, patch: patch(raw) });
    const row = await rowOf(id);
    expect(row.name).toBe("Trần Thị Hoà".normalize("NFC"));
    expect(JSON.stringify(row.story)).toContain("Hoà nhã".normalize("NFC"));
  });

  test("fields that are not the form's fall away", () => {
    expect(
      patch({
        name: "A",
        state: "approved",
        role: "admin",
        unitId: tanSonHoa,
        version: 9,
        reference: "LT-1",
      }),
    ).toEqual({
      name: "A",
    });
  });

  test("HTML is text like any other", async () => {
    const actor = await official();
    const id = randomUUID();
    const html = `<img src=x onerror="alert(1)">`;
    await saveDraft(actor, { id, version: 0, patch: patch({ name: html, storyText: html }) });
    const row = await rowOf(id);
    expect(row.name).toBe(html);
    expect(row.story).toEqual({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: html }] }],
    });
  });

  test("the plain text box sent back unchanged leaves a formatted story alone", async () => {
    const actor = await official();
    const id = randomUUID();
    const bold = { type: "text", text: "sáu chiếc ghế", marks: [{ type: "bold" }] };
    const story = { type: "doc", content: [{ type: "paragraph", content: [bold] }] };
    await saveDraft(actor, { id, version: 0, patch: patch({ story: JSON.stringify(story) }) });
    await saveDraft(actor, { id, version: 1, patch: patch({ storyText: "sáu chiếc ghế" }) });
    expect((await rowOf(id)).story).toEqual(story);
    await saveDraft(actor, { id, version: 1, patch: patch({ storyText: "bảy chiếc ghế" }) });
    const plain = { type: "text", text: "bảy chiếc ghế" };
    expect((await rowOf(id)).story).toEqual({
      type: "doc",
      content: [{ type: "paragraph", content: [plain] }],
    });
  });

  test("a link that could run code loses its link and keeps its words", () => {
    const marks = [{ type: "link", attrs: { href: "javascript:alert(1)" } }, { type: "bold" }];
    const story = {
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "đây", marks }] }],
    };
    expect(patch({ story: JSON.stringify(story) }).story).toEqual({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "đây", marks: [{ type: "bold" }] }] }],
    });
  });

  test.each([
    ["name", "a".repeat(200), "a".repeat(201), "name-long"],
    ["deed", "a".repeat(200), "a".repeat(201), "deed-long"],
    ["birthYear", "1950", "50", "year-invalid"],
    ["sinceYear", "2014", "2999", "year-invalid"],
    ["kind", "model", "hero", "choose-kind"],
  ])("%s has its hard limit", (name, good, bad, code) => {
    expect(draftPatch.safeParse({ [name]: good }).success).toBe(true);
    expect(draftPatch.safeParse({ [name]: bad }).error?.issues[0]?.message).toBe(code);
  });

  test("an unknown campaign, field or unit is that field's error", async () => {
    const actor = await official();
    for (const name of ["campaignId", "fieldId", "formerUnitId"]) {
      const refused = saveDraft(actor, {
        id: randomUUID(),
        version: 0,
        patch: patch({ [name]: "khong-co" }),
      });
      await expect(refused).rejects.toMatchObject({
        code: "invalid",
        fields: { [name]: expect.any(String) },
      });
    }
  });
});

describe("the former unit", () => {
  test("must lead to the ward of the nomination", async () => {
    const actor = await official();
    const own = await formerUnitOf(minhPhung);
    const other = await formerUnitOf(tanSonHoa);
    const id = randomUUID();
    await saveDraft(actor, { id, version: 0, patch: patch({ formerUnitId: own, nowUnitId: minhPhung }) });
    expect((await rowOf(id)).formerUnitId).toBe(own);
    const refused = saveDraft(actor, {
      id,
      version: 1,
      patch: patch({ formerUnitId: other, nowUnitId: "" }),
    });
    await expect(refused).rejects.toMatchObject({ code: "wrong-unit" });
    expect((await rowOf(id)).formerUnitId).toBe(own);
  });

  test("of another ward is refused at the first saving too", async () => {
    const formerUnitId = await formerUnitOf(tanSonHoa);
    const id = randomUUID();
    const refused = saveDraft(await official(), {
      id,
      version: 0,
      patch: patch({ formerUnitId, nowUnitId: "" }),
    });
    await expect(refused).rejects.toMatchObject({
      code: "wrong-unit",
      fields: { formerUnitId: "wrong-unit" },
    });
    expect(await rowOf(id)).toBeUndefined();
  });
});

test("a former unit chosen before counts only while the words beside it still name it", async () => {
  const actor = await makePerson({ role: "official", unitId: minhPhung });
  const id = randomUUID();
  const save = (version: number, formerUnit: string) =>
    saveDraft(actor, { id, version, patch: patch({ formerUnitId: "phuong-7-quan-11", formerUnit }) });
  await save(0, "Phường 7, Quận 11");
  expect((await rowOf(id)).formerUnitId).toBe("phuong-7-quan-11");
  // Without scripts the choice of before comes along with whatever was typed over it.
  await save(1, "phuong 16 quan 11");
  expect((await rowOf(id)).formerUnitId).toBe("phuong-16-quan-11");
  await expect(save(2, "Phường Không Có")).rejects.toMatchObject({
    fields: { formerUnitId: "unknown-unit" },
  });
  expect((await rowOf(id)).formerUnitId).toBe("phuong-16-quan-11");
});

async function formerUnitOf(unitId: string): Promise<string> {
  const [row] = await db()
    .select({ id: unitSuccessor.fromId })
    .from(unitSuccessor)
    .innerJoin(unit, eq(unit.id, unitSuccessor.fromId))
    .where(eq(unitSuccessor.toId, unitId))
    .orderBy(asc(unit.id))
    .limit(1);
  return row!.id;
}
