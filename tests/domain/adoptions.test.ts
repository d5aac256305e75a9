import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { adoption, cacheTag, event, profile } from "@/db/schema";
import { endAdoption, updateAdoption } from "@/domain/adoptions/change-adoption.server";
import { adoptionEnd, adoptionInput } from "@/domain/adoptions/input";
import {
  countRunningAdoptions,
  findUnitAdoption,
  listModelAdoptions,
  listOwnWards,
  listUnitAdoptions,
} from "@/domain/adoptions/queries.server";
import { recordAdoption } from "@/domain/adoptions/record-adoption.server";
import type { Actor } from "@/domain/permissions";
import { listProfiles } from "@/domain/profiles/queries.server";
import { storyFromText } from "@/domain/stories/document";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { city, makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

async function makeProfile(row: Partial<typeof profile.$inferInsert> = {}): Promise<string> {
  const id = randomUUID();
  const publishedAt = new Date("2026-11-01T03:00:00Z");
  const story = storyFromText("Một đoạn.");
  await db()
    .insert(profile)
    .values({
      id,
      slug: id,
      kind: "model",
      name: "Mẹ đỡ đầu",
      deed: "Nhận chăm lo trẻ mồ côi",
      story,
      publishedAt,
      updatedAt: publishedAt,
      ...row,
    });
  return id;
}

const words = { sinceOn: "2026-01-12", adaptation: "Thêm tiểu thương chợ.", result: "", figures: [] };
const reason = "Gộp vào bếp ăn của Hội.";
let official: Actor, neighbour: Actor, model: string;

beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung });
  neighbour = await makePerson({ role: "official", unitId: tanSonHoa });
  model = await makeProfile();
});

const record = (actor: Actor, unitId = minhPhung, profileId = model, id: string = randomUUID()) =>
  recordAdoption(actor, { id, unitId, profileId, ...words });

describe("recording", () => {
  it("shows on the model, in the history and on the pages that rest on it", async () => {
    const id = await record(official);
    const [shown] = await listModelAdoptions(model);
    expect(shown).toEqual({
      id,
      unitId: minhPhung,
      unitName: "Phường Minh Phụng",
      unitNameEn: "Minh Phung Ward",
      status: "running",
      endedOn: null,
      illustrative: false,
      renewedOn: null,
      endReason: "",
      ...words,
    });
    const [last] = (await db().select().from(event)).slice(-1);
    expect(last).toMatchObject({ action: "adoption.record", actorId: official.id, subjectId: id });
    expect((await db().select().from(cacheTag)).map((row) => row.tag)).toContain("adoptions");
    expect(await countRunningAdoptions()).toBe(1);
  });

  it("happens once, however often one form arrives", async () => {
    const id = randomUUID();
    await Promise.all([record(official, minhPhung, model, id), record(official, minhPhung, model, id)]);
    expect(await db().select().from(adoption)).toHaveLength(1);
    await expect(record(official)).rejects.toMatchObject({ code: "already-adopted" });
    // Another ward, or another model, is another adoption.
    await record(neighbour, tanSonHoa);
    await record(official, minhPhung, await makeProfile());
    expect(await countRunningAdoptions()).toBe(3);
  });

  it("is for officials of that ward and for published models only", async () => {
    const moderator = await makePerson({ role: "moderator" });
    const everywhere = await makePerson({ role: "official", unitId: city });
    for (const [actor, unitId] of [
      [neighbour, minhPhung],
      [moderator, minhPhung],
      [official, city],
    ] as const) {
      await expect(record(actor, unitId)).rejects.toMatchObject({ code: "not-allowed" });
    }
    await expect(record(everywhere, city)).rejects.toMatchObject({ code: "wrong-unit" });
    await expect(record(everywhere, "phuong-7-quan-11")).rejects.toMatchObject({ code: "wrong-unit" });
    for (const row of [{ kind: "individual" }, { state: "hidden" }] as const) {
      await expect(record(official, minhPhung, await makeProfile(row))).rejects.toMatchObject({
        code: "not-found",
      });
    }
    expect(await db().select().from(adoption)).toEqual([]);
  });
});

describe("changing and ending", () => {
  it("is not undone by the first form, sent once more", async () => {
    const id = await record(official);
    await endAdoption(official, { id, version: 1 }, adoptionEnd.parse({ endedOn: hcmcToday(), reason }));
    expect(await record(official, minhPhung, model, id)).toBe(id);
    expect(await listModelAdoptions(model)).toMatchObject([{ id, status: "ended" }]);
  });

  it("keeps the result, counts no more, and lets the ward start again", async () => {
    const id = await record(official);
    await updateAdoption(official, { id, version: 1 }, { ...words, result: "11 em" });
    await endAdoption(official, { id, version: 2 }, { endedOn: "2026-06-30", reason, result: "" });
    expect(await listModelAdoptions(model)).toMatchObject([
      { status: "ended", endedOn: "2026-06-30", result: "11 em" },
    ]);
    expect(await countRunningAdoptions()).toBe(0);
    await expect(
      endAdoption(official, { id, version: 3 }, { endedOn: "2026-07-01", reason, result: "" }),
    ).rejects.toMatchObject({ code: "wrong-step", details: { by: official.name } });
    await record(official);
    expect(await countRunningAdoptions()).toBe(1);
  });

  it("is refused on an old version, across its own dates, and to everyone else", async () => {
    const id = await record(official);
    await updateAdoption(official, { id, version: 1 }, { ...words, result: "9 em" });
    await expect(updateAdoption(official, { id, version: 1 }, words)).rejects.toMatchObject({
      code: "stale",
      details: { by: official.name },
    });
    await expect(
      endAdoption(official, { id, version: 2 }, { endedOn: "2026-01-11", reason, result: "" }),
    ).rejects.toMatchObject({ fields: { endedOn: "dates-order" } });
    await expect(updateAdoption(neighbour, { id, version: 2 }, words)).rejects.toMatchObject({
      code: "not-found",
    });
    const rows = await db().select().from(adoption);
    expect(rows).toMatchObject([{ result: "9 em", version: 2, status: "running" }]);
  });

  it("is offered to the ward's own officials only", async () => {
    const id = await record(official);
    expect((await findUnitAdoption(official, id))?.modelName).toBe("Mẹ đỡ đầu");
    expect(await findUnitAdoption(neighbour, id)).toBeNull();
    expect(await findUnitAdoption(null, id)).toBeNull();
    expect(await listUnitAdoptions(official)).toHaveLength(1);
    expect(await listUnitAdoptions(neighbour)).toEqual([]);
    expect(await listOwnWards(official)).toEqual([{ id: minhPhung, name: "Phường Minh Phụng" }]);
  });
});

describe("spread", () => {
  it("orders models by how many run them now", async () => {
    const second = await makeProfile({ name: "Hẻm hoa" });
    const third = await makeProfile({ name: "Cà phê sáng" });
    await record(official, minhPhung, second);
    await record(neighbour, tanSonHoa, second);
    const ended = await record(official, minhPhung, third);
    await endAdoption(official, { id: ended, version: 1 }, { endedOn: hcmcToday(), reason, result: "" });
    await record(neighbour, tanSonHoa, model);
    const rows = await listProfiles({ kinds: ["model"], order: "spread" }, 1, 10);
    expect(rows.map((row) => [row.id, row.adopters])).toEqual([
      [second, 2],
      [model, 1],
      [third, 0],
    ]);
  });
});

describe("what may be written", () => {
  it.each<[{ sinceOn: string; adaptation?: string; result?: string }, boolean]>([
    [{ sinceOn: "" }, false],
    [{ sinceOn: addDays(hcmcToday(), 1) }, false],
    [{ sinceOn: "2026-02-30" }, false],
    [{ sinceOn: "1889-05-19" }, false],
    [{ sinceOn: hcmcToday() }, true],
    [{ sinceOn: "2026-01-12", result: "a".repeat(1000) }, true],
    [{ sinceOn: "2026-01-12", result: "a".repeat(1001) }, false],
    [{ sinceOn: "2026-01-12", adaptation: "đ".repeat(1001) }, false],
  ])("%o", (given, fine) => {
    expect(adoptionInput.safeParse(given).success).toBe(fine);
    expect(adoptionEnd.safeParse({ endedOn: given.sinceOn, reason, result: given.result }).success).toBe(
      fine || "adaptation" in given,
    );
  });
});
