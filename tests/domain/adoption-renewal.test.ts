import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { adoption, event, job, notification, profile } from "@/db/schema";
import { endAdoption, renewAdoption } from "@/domain/adoptions/change-adoption.server";
import { adoptionEnd, adoptionInput, adoptionRenewal } from "@/domain/adoptions/input";
import { findUnitAdoption, listModelAdoptions } from "@/domain/adoptions/queries.server";
import { recordAdoption } from "@/domain/adoptions/record-adoption.server";
import { renewalOf, yearAfter } from "@/domain/adoptions/renewal";
import { runNext } from "@/domain/jobs/runner.server";
import type { Actor } from "@/domain/permissions";
import { storyFromText } from "@/domain/stories/document";
import { addDays, formatDate, hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, neighbour: Actor, model: string, id: string;
const today = hcmcToday();

beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  neighbour = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  model = randomUUID();
  const at = new Date();
  const story = { story: storyFromText("Một đoạn."), publishedAt: at, updatedAt: at };
  await db()
    .insert(profile)
    .values({
      id: model,
      slug: "tu-sach",
      kind: "model",
      name: "Tủ sách",
      deed: "Tủ sách đầu hẻm",
      ...story,
    });
  id = randomUUID();
  const input = adoptionInput.parse({ sinceOn: "2026-01-12" });
  await recordAdoption(official, { id, unitId: minhPhung, profileId: model, ...input });
});

const rowOf = async () => (await db().select().from(adoption).where(eq(adoption.id, id)))[0]!;
const told = async () =>
  (await db().select().from(notification).orderBy(asc(notification.createdAt))).map((one) => [
    one.userId,
    one.kind,
    one.readAt !== null,
  ]);
const waiting = async () =>
  (await db().select().from(job).where(eq(job.state, "waiting"))).map(({ dueAt }) => hcmcToday(dueAt));

/** Lets the day come on which the adoption is asked about, and runs what waits. */
async function letDueBe(dueOn: string) {
  await db().update(adoption).set({ dueOn }).where(eq(adoption.id, id));
  await db()
    .update(job)
    .set({ input: { adoptionId: id, dueOn }, dueAt: new Date() })
    .where(eq(job.state, "waiting"));
  while (await runNext("test", (error) => expect(error).toBeUndefined()));
}

const figures = [{ number: "96", unit: "em", what: "có đủ sách" }];

describe("an adoption's year", () => {
  it("begins when it is recorded; the unit is reminded a month before, and the day after it is overdue", async () => {
    const dueOn = yearAfter(today);
    expect(await rowOf()).toMatchObject({ dueOn, renewedOn: null, figures: [] });
    expect(await waiting()).toEqual([addDays(dueOn, -30)]);
    await letDueBe(addDays(today, 20));
    expect(await told()).toEqual([[official.id, "adoption-due", false]]);
    const [message] = await db().select().from(notification);
    expect(message).toMatchObject({
      path: `/ban-lam-viec/nhan-rong/${id}`,
      data: { name: "Tủ sách", date: formatDate(addDays(today, 20)) },
    });
    expect(await waiting()).toEqual([addDays(today, 21)]);
    await letDueBe(addDays(today, -1));
    expect((await told()).map(([, kind]) => kind)).toEqual(["adoption-due", "adoption-overdue"]);
    expect(await waiting()).toEqual([]);
  });

  it("begins anew with a renewal, which says what came of it and empties the inbox", async () => {
    await letDueBe(addDays(today, 3));
    await renewAdoption(official, { id, version: 1 }, adoptionRenewal.parse({ result: "96 em", figures }));
    const dueOn = yearAfter(today);
    expect(await rowOf()).toMatchObject({ version: 2, dueOn, renewedOn: today, result: "96 em", figures });
    expect(await listModelAdoptions(model)).toMatchObject([{ figures, renewedOn: today, result: "96 em" }]);
    expect(await told()).toEqual([[official.id, "adoption-due", true]]);
    const [act] = await db().select().from(event).where(eq(event.action, "adoption.renew"));
    expect(act).toMatchObject({ actorId: official.id, subjectId: id });
    expect([act!.before, act!.after]).toMatchObject([{ dueOn: addDays(today, 3) }, { dueOn }]);
    // The reminder of the year that was renewed tells nobody any more.
    await db().update(job).set({ dueAt: new Date() }).where(eq(job.state, "waiting"));
    while (await runNext("test", (error) => expect(error).toBeUndefined()));
    expect(await told()).toHaveLength(1);
    // Nothing said keeps what was said.
    await renewAdoption(official, { id, version: 2 }, adoptionRenewal.parse({}));
    expect(await rowOf()).toMatchObject({ version: 3, result: "96 em", figures });
  });

  it("is another unit's to nobody else, is not renewed on an old version, nor after its end", async () => {
    const said = adoptionRenewal.parse({});
    await expect(renewAdoption(neighbour, { id, version: 1 }, said)).rejects.toMatchObject({
      code: "not-found",
    });
    await renewAdoption(official, { id, version: 1 }, said);
    await expect(renewAdoption(official, { id, version: 1 }, said)).rejects.toMatchObject({
      code: "stale",
      details: { by: official.name },
    });
    const end = adoptionEnd.parse({ endedOn: today, reason: "Gộp vào bếp ăn của Hội." });
    await endAdoption(official, { id, version: 2 }, end);
    await expect(renewAdoption(official, { id, version: 3 }, said)).rejects.toMatchObject({
      code: "wrong-step",
    });
    expect(await findUnitAdoption(official, id)).toMatchObject({
      status: "ended",
      dueOn: null,
      endReason: "Gộp vào bếp ăn của Hội.",
    });
    expect(adoptionEnd.safeParse({ endedOn: today, reason: " " }).success).toBe(false);
  });

  it("is near from thirty days before, over the day after", () => {
    const at = (dueOn: string | null, status: "running" | "ended" = "running") =>
      renewalOf({ status, dueOn }, "2026-06-01");
    expect([at("2026-07-02"), at("2026-07-01"), at("2026-06-01"), at("2026-05-31"), at(null)]).toEqual([
      "none",
      "soon",
      "soon",
      "overdue",
      "none",
    ]);
    expect(at("2026-05-01", "ended")).toBe("none");
    expect([yearAfter("2026-11-28"), yearAfter("2028-02-29")]).toEqual(["2027-11-28", "2029-02-28"]);
  });
});

describe("figures", () => {
  it.each<[Record<string, string>[], boolean | object[]]>([
    [[{ number: "18.377", unit: "lượt", what: "mượn sách" }], true],
    [[{ number: "4,5", what: "tấn gạo" }], true],
    [[{ number: "", unit: "", what: "" }], []],
    [[{ number: "nhiều", unit: "em", what: "có sách" }], false],
    [[{ number: "12" }], false],
    [[{ unit: "em", what: "có sách" }], false],
    [Array.from({ length: 4 }, () => ({ number: "1", what: "a" })), false],
  ])("%j", (given, expected) => {
    const read = adoptionRenewal.safeParse({ figures: given });
    expect(read.success).toBe(expected !== false);
    if (Array.isArray(expected)) expect(read.data!.figures).toEqual(expected);
  });
});
