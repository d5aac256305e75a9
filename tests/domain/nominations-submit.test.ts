import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { event, nominationVersion, notification } from "@/db/schema";
import { returnNomination } from "@/domain/nominations/decide.server";
import { draftPatch } from "@/domain/nominations/input";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { withdrawNomination } from "@/domain/nominations/withdraw.server";
import type { Actor } from "@/domain/permissions";
import { addDays, hcmcToday, hcmcYear } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { completeDraft, longStory, rowOf } from "../support/nominations";
import { city, makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();
afterEach(() => vi.useRealTimers());

const official = (unitId = minhPhung) => makePerson({ role: "official", unitId });

async function submit(actor: Actor, nominationId: string): Promise<string> {
  return submitNomination(actor, { nominationId, version: (await rowOf(nominationId)).version });
}

/** What a moderator's "return" does to the state. */
async function giveBack(moderator: Actor, nominationId: string): Promise<void> {
  const { version } = await rowOf(nominationId);
  await returnNomination(moderator, { nominationId, version, reason: "Cần thêm số liệu" });
}

const versionsOf = (id: string) =>
  db()
    .select({ number: nominationVersion.number, content: nominationVersion.content })
    .from(nominationVersion)
    .where(eq(nominationVersion.nominationId, id))
    .orderBy(asc(nominationVersion.number))
    .limit(20);

describe("sending", () => {
  test("gives a reference, keeps what the nomination says and tells the ward's and the city's moderators", async () => {
    const actor = await official();
    const ward = await makePerson({ role: "moderator", unitId: minhPhung });
    const whole = await makePerson({ role: "moderator", unitId: city });
    await makePerson({ role: "moderator", unitId: tanSonHoa });
    const id = await completeDraft(actor);
    const reference = await submit(actor, id);
    expect(reference).toBe(`LT-${hcmcYear()}-0001`);
    expect(await rowOf(id)).toMatchObject({
      state: "submitted",
      reference,
      sendCount: 1,
      submittedById: actor.id,
    });
    const versions = await versionsOf(id);
    expect(versions).toHaveLength(1);
    expect(versions[0]!.content).toMatchObject({
      name: "Bà Trần Thị Bình",
      campaign: "Biểu dương năm nay",
      field: "Giáo dục, khuyến học",
      story: longStory,
      consents: [
        {
          channel: "notice_board",
          giver: "self",
          giverName: "Trần Thị Bình",
          givenOn: addDays(hcmcToday(), -1),
        },
        { channel: "web", giver: "self", giverName: "Trần Thị Bình", givenOn: addDays(hcmcToday(), -1) },
      ],
    });
    const told = await db()
      .select({ userId: notification.userId, kind: notification.kind, data: notification.data })
      .from(notification)
      .limit(10);
    const data = { reference, name: "Bà Trần Thị Bình", unit: "Phường Minh Phụng" };
    expect(told.map((one) => one.userId).sort()).toEqual([ward.id, whole.id].sort());
    expect(told[0]).toMatchObject({ kind: "submitted", data });
  });

  test("twice at once is one sending", async () => {
    const actor = await official();
    const id = await completeDraft(actor);
    const { version } = await rowOf(id);
    const send = () => submitNomination(actor, { nominationId: id, version });
    const results = await Promise.allSettled([send(), send()]);
    expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected"]);
    expect(results[1]).toMatchObject({ reason: { code: "wrong-step", details: { by: actor.name } } });
    expect(await versionsOf(id)).toHaveLength(1);
    expect(await rowOf(id)).toMatchObject({ sendCount: 1, version: version + 1 });
  });

  test("references count up without gaps while refusals use none", async () => {
    const actor = await official();
    const first = await completeDraft(actor);
    const bare = await completeDraft(actor, { patch: { deed: "" } });
    const second = await completeDraft(actor);
    expect(await submit(actor, first)).toBe(`LT-${hcmcYear()}-0001`);
    await expect(submit(actor, bare)).rejects.toMatchObject({ code: "incomplete" });
    expect(await submit(actor, second)).toBe(`LT-${hcmcYear()}-0002`);
  });

  test("an older version is stale and sends nothing", async () => {
    const actor = await official();
    const id = await completeDraft(actor);
    const { version } = await rowOf(id);
    await saveDraft(actor, { id, version, patch: draftPatch.parse({ deed: "Câu khác" }) });
    const refused = submitNomination(actor, { nominationId: id, version });
    const details = { by: actor.name, action: "nomination.save" };
    await expect(refused).rejects.toMatchObject({ code: "stale", details });
    expect((await rowOf(id)).state).toBe("draft");
  });

  test("names every missing answer, in the order of the form, and changes nothing", async () => {
    const actor = await official();
    const id = randomUUID();
    await saveDraft(actor, { id, version: 0, patch: {} });
    const refused = await submit(actor, id).catch(
      (error: unknown) => error as { code: string; fields: object },
    );
    expect(refused).toMatchObject({ code: "incomplete" });
    expect(Object.entries((refused as { fields: object }).fields)).toEqual([
      ["kind", "choose-kind"],
      ["campaignId", "choose-campaign"],
      ["name", "name-required"],
      ["birthYear", "birth-year-required"],
      ["sex", "sex-required"],
      ["occupation", "occupation-required"],
      ["workplace", "place-required"],
      ["fieldId", "choose-field"],
      ["deed", "deed-required"],
    ]);
    expect(await rowOf(id)).toMatchObject({ state: "draft", reference: null, version: 1 });
  });

  test("asks for years in their order", async () => {
    const actor = await official();
    const patch = { kind: "model", sinceYear: "2020", untilYear: "2014" };
    const id = await completeDraft(actor, { patch });
    await expect(submit(actor, id)).rejects.toMatchObject({
      code: "incomplete",
      fields: { untilYear: "years-order" },
    });
    const amended = draftPatch.parse({ untilYear: "2020" });
    await saveDraft(actor, { id, version: (await rowOf(id)).version, patch: amended });
    await expect(submit(actor, id)).resolves.toMatch(/^LT-/);
  });

  test.each([
    ["another ward's official", "official", tanSonHoa, "not-found"],
    ["a moderator of the ward", "moderator", minhPhung, "not-found"],
    ["an administrator", "admin", city, "not-found"],
  ] as const)("is refused to %s", async (_who, role, unitId, code) => {
    const id = await completeDraft(await official());
    await expect(submit(await makePerson({ role, unitId }), id)).rejects.toMatchObject({ code });
    expect((await rowOf(id)).state).toBe("draft");
  });
});

describe("a returned nomination", () => {
  test("is amended and sent again under the same reference, as a second version", async () => {
    const actor = await official();
    const moderator = await makePerson({ role: "moderator", unitId: minhPhung });
    const id = await completeDraft(actor);
    const reference = await submit(actor, id);
    await giveBack(moderator, id);
    expect(await rowOf(id)).toMatchObject({ state: "returned", decisionReason: "Cần thêm số liệu" });
    const { version } = await rowOf(id);
    await saveDraft(actor, { id, version, patch: draftPatch.parse({ deed: "Dạy 213 em biết chữ" }) });
    expect(await submit(actor, id)).toBe(reference);
    const versions = await versionsOf(id);
    expect(versions.map((one) => [one.number, one.content.deed])).toEqual([
      [1, "Mười hai năm mở lớp học buổi tối cho trẻ em trong hẻm"],
      [2, "Dạy 213 em biết chữ"],
    ]);
    const actions = await db()
      .select({ action: event.action })
      .from(event)
      .where(eq(event.subjectId, id))
      .orderBy(asc(event.id))
      .limit(20);
    expect(actions.map((one) => one.action).filter((one) => one.startsWith("nomination."))).toEqual([
      "nomination.create",
      "nomination.submit",
      "nomination.return",
      "nomination.submit",
    ]);
  });
});

describe("withdrawing", () => {
  test("ends a nomination that is not decided; its words stay", async () => {
    const actor = await official();
    const id = await completeDraft(actor);
    await submit(actor, id);
    await withdrawNomination(actor, { nominationId: id, version: (await rowOf(id)).version });
    expect(await rowOf(id)).toMatchObject({ state: "withdrawn", name: "Bà Trần Thị Bình" });
    const again = withdrawNomination(actor, { nominationId: id, version: (await rowOf(id)).version });
    await expect(again).rejects.toMatchObject({ code: "wrong-step" });
  });

  test("is refused to another ward and to a moderator", async () => {
    const id = await completeDraft(await official());
    const input = { nominationId: id, version: (await rowOf(id)).version };
    await expect(withdrawNomination(await official(tanSonHoa), input)).rejects.toMatchObject({
      code: "not-found",
    });
    const moderator = await makePerson({ role: "moderator", unitId: minhPhung });
    await expect(withdrawNomination(moderator, input)).rejects.toMatchObject({ code: "not-found" });
    expect((await rowOf(id)).state).toBe("draft");
  });
});
