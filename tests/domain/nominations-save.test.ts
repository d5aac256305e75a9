import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, nomination } from "@/db/schema";
import { draftPatch } from "@/domain/nominations/input";
import { findNomination } from "@/domain/nominations/queries.server";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { useDatabase } from "../support/database";
import { answers, completeDraft, longStory, rowOf } from "../support/nominations";
import { city, makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

const official = (unitId = minhPhung, name?: string) => makePerson({ role: "official", unitId, name });
const patch = (raw: Record<string, unknown>) => draftPatch.parse(raw);

describe("the first saving", () => {
  test("makes the draft for the person's own ward and writes one event", async () => {
    const actor = await official();
    const id = randomUUID();
    const saved = await saveDraft(actor, { id, version: 0, patch: patch({ name: "Bà Tư" }) });
    expect(saved.version).toBe(1);
    expect(await rowOf(id)).toMatchObject({
      state: "draft",
      unitId: minhPhung,
      name: "Bà Tư",
      createdById: actor.id,
      reference: null,
      sendCount: 0,
    });
    expect(await actionsOn(id)).toEqual(["nomination.create"]);
  });

  test("sent twice at once makes one draft", async () => {
    const actor = await official();
    const id = randomUUID();
    const send = () => saveDraft(actor, { id, version: 0, patch: patch({ name: "Bà Tư" }) });
    await Promise.all([send(), send()]);
    expect(await db().select({ id: nomination.id }).from(nomination).limit(5)).toEqual([{ id }]);
    expect(await actionsOn(id)).toEqual(["nomination.create"]);
  });

  test.each([
    ["another ward's official cannot name this ward", "official", tanSonHoa],
    ["a moderator", "moderator", minhPhung],
    ["an administrator", "admin", city],
  ] as const)("is refused: %s", async (_who, role, unitId) => {
    const actor = await makePerson({ role, unitId });
    const refused = saveDraft(actor, { id: randomUUID(), version: 0, unitId: minhPhung, patch: {} });
    await expect(refused).rejects.toMatchObject({ code: "wrong-unit" });
    expect(await db().select({ id: nomination.id }).from(nomination).limit(1)).toEqual([]);
  });

  test("does not take over an id that another ward's draft has", async () => {
    const id = await completeDraft(await official());
    const stranger = await official(tanSonHoa);
    await expect(saveDraft(stranger, { id, version: 0, patch: {} })).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("a later saving", () => {
  test("raises the version and leaves no event", async () => {
    const actor = await official();
    const id = randomUUID();
    await saveDraft(actor, { id, version: 0, patch: patch({ name: "Bà Tư" }) });
    const saved = await saveDraft(actor, { id, version: 1, patch: patch({ deed: "Mở lớp học buổi tối" }) });
    expect(saved.version).toBe(2);
    expect(await rowOf(id)).toMatchObject({ name: "Bà Tư", deed: "Mở lớp học buổi tối", version: 2 });
    expect(await actionsOn(id)).toEqual(["nomination.create"]);
  });

  test("of the same words changes nothing, even from an older version", async () => {
    const actor = await official();
    const id = randomUUID();
    await saveDraft(actor, { id, version: 0, patch: patch({ name: "Bà Tư" }) });
    await saveDraft(actor, { id, version: 1, patch: patch({ name: "Bà Năm" }) });
    const again = await saveDraft(actor, { id, version: 1, patch: patch({ name: "Bà  Năm " }) });
    expect(again.version).toBe(2);
    expect((await rowOf(id)).version).toBe(2);
  });

  test("on an older version is stale, says who and keeps the newer words", async () => {
    const first = await official(minhPhung, "Lê Thị Hạnh");
    const second = await official(minhPhung, "Trần Văn Sáu");
    const id = randomUUID();
    await saveDraft(first, { id, version: 0, patch: patch({ name: "Bà Tư" }) });
    await saveDraft(second, { id, version: 1, patch: patch({ name: "Bà Năm" }) });
    const refused = saveDraft(first, { id, version: 1, patch: patch({ name: "Bà Sáu" }) });
    await expect(refused).rejects.toMatchObject({
      code: "stale",
      details: { by: "Trần Văn Sáu", version: 2, at: (await rowOf(id)).updatedAt.getTime() },
    });
    expect((await rowOf(id)).name).toBe("Bà Năm");
  });

  test("by two officials at once: one wins, one is told", async () => {
    const [first, second] = [await official(), await official()];
    const id = await completeDraft(first);
    const { version } = await rowOf(id);
    const results = await Promise.allSettled([
      saveDraft(first, { id, version, patch: patch({ name: "Một" }) }),
      saveDraft(second, { id, version, patch: patch({ name: "Hai" }) }),
    ]);
    expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected"]);
    expect(await rowOf(id)).toMatchObject({ name: "Một", version: version + 1 });
  });

  test("is not found for another ward, nor for a moderator before it is sent, too late once sent", async () => {
    const actor = await official();
    const id = await completeDraft(actor);
    const { version } = await rowOf(id);
    const change = { id, version, patch: patch({ name: "Khác" }) };
    const stranger = await official(tanSonHoa);
    const moderator = await makePerson({ role: "moderator", unitId: minhPhung });
    await expect(saveDraft(stranger, change)).rejects.toMatchObject({ code: "not-found" });
    await expect(saveDraft(moderator, change)).rejects.toMatchObject({ code: "not-found" });
    await submitNomination(actor, { nominationId: id, version });
    await expect(saveDraft(moderator, change)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(saveDraft(actor, { ...change, version: version + 1 })).rejects.toMatchObject({
      code: "wrong-step",
    });
    expect((await rowOf(id)).name).toBe("Bà Trần Thị Bình");
  });
});

describe("a saving that says what its page had read", () => {
  /** A draft of one official's, as two pages read it. */
  async function readTwice() {
    const first = await official(minhPhung, "Lê Thị Hạnh");
    const second = await official(minhPhung, "Trần Văn Sáu");
    const id = await completeDraft(first);
    const base = (await findNomination(first, id))!.marks;
    const save = (actor: typeof first, raw: Record<string, unknown>, read = base) =>
      saveDraft(actor, { id, version: 1, base: read, patch: patch(raw) });
    return { first, second, id, base, save };
  }

  test("is in nobody's way who writes another answer, whatever the version", async () => {
    const { first, second, id, save } = await readTwice();
    await save(second, { deed: "Mở lớp học buổi tối" });
    await save(first, { name: "Bà Năm" });
    await save(second, { occupation: "Nội trợ", workplace: "Chợ Bình Thới" });
    expect(await rowOf(id)).toMatchObject({
      name: "Bà Năm",
      deed: "Mở lớp học buổi tối",
      occupation: "Nội trợ",
    });
  });

  test("is refused where another answer was written since, by the answer's name, who and when; nothing is written", async () => {
    const { first, second, id, save } = await readTwice();
    await save(second, { name: "Bà Năm" });
    const { updatedAt } = await rowOf(id);
    // Saved by herself since, which is in nobody's way.
    await save(first, { occupation: "Nội trợ" });
    await expect(save(first, { name: "Bà Sáu", workplace: "Chợ" })).rejects.toMatchObject({
      code: "stale",
      details: { by: "Trần Văn Sáu", at: updatedAt.getTime() },
      fields: { name: "changed-elsewhere" },
    });
    expect(await rowOf(id)).toMatchObject({ name: "Bà Năm", workplace: answers.workplace });
    const now = (await findNomination(first, id))!.marks;
    await save(first, { name: "Bà Sáu" }, now);
    expect((await rowOf(id)).name).toBe("Bà Sáu");
  });

  test("leaves alone what the page shows as it had read it: a whole form writes its touched fields", async () => {
    const { first, second, id, save } = await readTwice();
    await save(second, { name: "Bà Năm", storyText: `${longStory}\n\nThêm một đoạn.` });
    const { story } = await rowOf(id);
    await save(first, { ...answers, deed: "Việc mới" });
    expect(await rowOf(id)).toMatchObject({ name: "Bà Năm", deed: "Việc mới", story });
    await expect(save(first, { ...answers, name: "" })).rejects.toMatchObject({
      fields: { name: "changed-elsewhere" },
    });
  });

  test("arriving twice, or of what another wrote too, is one saving", async () => {
    const { first, second, id, save } = await readTwice();
    const saved = await save(first, { figures: [{ value: "3", label: "lớp" }], name: "Bà  Năm" });
    expect(await save(first, { figures: [{ value: "3", label: "lớp" }], name: "Bà Năm" })).toEqual(saved);
    expect(await save(second, { name: "Bà Năm" })).toEqual(saved);
    expect(saved.marks).toEqual((await findNomination(first, id))!.marks);
    // What was written back to what this page had read is not touched.
    expect((await save(second, { name: answers.name })).version).toBe(saved.version);
  });

  test("of a new nomination whose answer was lost on the way is not in its own way", async () => {
    const actor = await official();
    const id = randomUUID();
    const first = { id, version: 0, base: {}, patch: patch({ name: "Bà Tư" }) };
    const made = await saveDraft(actor, first);
    expect(await saveDraft(actor, first)).toEqual(made);
    await saveDraft(actor, { id, version: 1, base: made.marks, patch: patch({ name: "Bà Tư Lan" }) });
    expect((await rowOf(id)).name).toBe("Bà Tư Lan");
  });
});

async function actionsOn(id: string): Promise<string[]> {
  const rows = await db()
    .select({ action: event.action })
    .from(event)
    .where(eq(event.subjectId, id))
    .orderBy(asc(event.id))
    .limit(50);
  return rows.map((row) => row.action);
}
