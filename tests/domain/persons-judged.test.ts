import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, person, personTrace, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { approveNomination } from "@/domain/nominations/decide.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import type { Actor } from "@/domain/permissions";
import { findLikenesses } from "@/domain/persons/find-likenesses.server";
import { judgeLikeness } from "@/domain/persons/judge.server";
import { keepTraces } from "@/domain/persons/traces.server";
import { completeOfficeLists } from "@/seed/office-lists";
import { useDatabase } from "../support/database";
import { completeDraft, makeCampaign, rowOf } from "../support/nominations";
import { city, makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor;
let elsewhere: Actor;
let moderator: Actor;
let campaignId: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung });
  elsewhere = await makePerson({ role: "official", unitId: tanSonHoa });
  moderator = await makePerson({ role: "moderator", unitId: city });
  campaignId = await makeCampaign();
});

const draft = (patch: Record<string, unknown> = {}, actor = official) =>
  completeDraft(actor, { campaignId, patch });
const send = async (id: string, actor = official) =>
  submitNomination(actor, { nominationId: id, version: (await rowOf(id)).version });
const approve = async (id: string) =>
  approveNomination(moderator, { nominationId: id, version: (await rowOf(id)).version });
const judge = (
  nominationId: string,
  other: string,
  verdict: "same" | "new-deed" | "different",
  actor = official,
) => judgeLikeness(actor, { nominationId, other: { source: "nomination", id: other }, verdict });
const alikeTo = async (nominationId: string) =>
  (
    await findLikenesses(official, {
      kind: "individual",
      name: "Trần Thị Bình",
      birthYear: 1958,
      unitId: minhPhung,
      nominationId,
    })
  ).map(({ of, certainty, judged }) => ({ id: of.id, certainty, judged }));
const personOf = async (id: string) => {
  const rows = await db()
    .select({ at: personTrace.personId })
    .from(personTrace)
    .where(eq(personTrace.ofId, id))
    .limit(9);
  const [only, ...others] = [...new Set(rows.map(({ at }) => at))];
  expect(others).toEqual([]);
  return only;
};

describe("what an official says of two", () => {
  test("is remembered: somebody else is never shown again, from either side, and stands in the history", async () => {
    const [one, other] = [await draft(), await draft({ deed: "Vận động hiến máu" })];
    expect(await alikeTo(one)).toEqual([{ id: other, certainty: "certain", judged: null }]);
    await judge(one, other, "different");
    expect(await alikeTo(one)).toEqual([]);
    expect(await alikeTo(other)).toEqual([]);
    expect(await personOf(one)).toBeNull();
    const said = await db()
      .select({ after: event.after })
      .from(event)
      .where(eq(event.action, "person.different"))
      .limit(9);
    expect(said).toEqual([{ after: { other: "Bà Trần Thị Bình" } }]);
  });

  test("ties the same person's to one, whose recognition and story follow", async () => {
    const [one, other] = [await draft(), await draft({ deed: "Vận động hiến máu" })];
    await judge(one, other, "new-deed");
    expect(await alikeTo(one)).toEqual([{ id: other, certainty: "judged", judged: "new-deed" }]);
    await send(one);
    await approve(one);
    expect(await personOf(one)).toEqual(await personOf(other));
    expect(
      await db().select({ name: person.name, birthYear: person.birthYear }).from(person).limit(9),
    ).toEqual([{ name: "Bà Trần Thị Bình", birthYear: 1958 }]);
  });

  test("joins two persons into one; taken back, the two part", async () => {
    const ids = [];
    for (const at of [1, 2, 3, 4]) ids.push(await draft({ deed: `Việc thứ ${at}` }));
    const [a, b, c, d] = ids as [string, string, string, string];
    await judge(a, b, "same");
    await judge(c, d, "same");
    await judge(b, c, "same");
    const people = await Promise.all(ids.map(personOf));
    expect(new Set(people).size).toBe(1);
    const merged = await db().select({ into: person.mergedIntoId }).from(person).limit(9);
    expect(merged.map(({ into }) => into).sort()).toEqual([people[0], null].sort());
    await judge(a, b, "different");
    expect(await personOf(a)).toBeNull();
    expect(await personOf(b)).toBe(await personOf(d));
  });

  test("is refused to whoever sees only one of them", async () => {
    const [one, other] = [await draft(), await draft({}, elsewhere)];
    await expect(judge(one, other, "same")).rejects.toMatchObject({ code: "not-found" });
    await expect(judge(one, other, "same", elsewhere)).rejects.toMatchObject({ code: "not-found" });
    await expect(judge(one, randomUUID(), "same")).rejects.toMatchObject({ code: "not-found" });
    await expect(judge(one, one, "same")).rejects.toMatchObject({ code: "not-found" });
    expect(await db().select().from(person).limit(9)).toEqual([]);
  });
});

describe("one deed", () => {
  test("is sent once to a campaign: of two who send twins at the same moment the second is told", async () => {
    const second = await makePerson({ role: "official", unitId: minhPhung });
    const [one, other] = [await draft(), await draft({ name: "TRAN THI BINH" }, second)];
    const outcomes = await Promise.allSettled([send(one), send(other, second)]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
    const { reference } = await rowOf(one);
    expect(outcomes[1]).toMatchObject({ reason: { code: "deed-nominated", details: { reference } } });
    expect(await rowOf(other)).toMatchObject({ state: "draft", sendCount: 0, reference: null });
  });

  test("another deed, another year of birth and another place pass", async () => {
    await send(await draft());
    await send(await draft({ deed: "Vận động hiến máu" }));
    await send(await draft({ birthYear: "1962" }));
    await send(await draft({}, elsewhere), elsewhere);
  });

  test("that was said to be somebody else's passes", async () => {
    const [one, other] = [await draft(), await draft()];
    await send(one);
    await expect(send(other)).rejects.toMatchObject({ code: "deed-nominated" });
    await judge(other, one, "different");
    await send(other);
  });

  test("that an official calls new passes, but not in the very same words", async () => {
    const [one, like] = [
      await draft(),
      await draft({ deed: "Mười ba năm mở lớp học buổi tối cho trẻ em trong hẻm" }),
    ];
    const same = await draft();
    await send(one);
    await expect(send(like)).rejects.toMatchObject({ code: "deed-nominated" });
    await judge(like, one, "new-deed");
    await judge(same, one, "new-deed");
    await send(like);
    await expect(send(same)).rejects.toMatchObject({ code: "deed-nominated" });
  });

  test("that was awarded is refused in another campaign, by its number and what the rule rests on", async () => {
    await write((tx) => completeOfficeLists(tx));
    const one = await draft();
    await send(one);
    await approve(one);
    const { reference } = await rowOf(one);
    const later = await completeDraft(official);
    await expect(send(later)).rejects.toMatchObject({
      code: "deed-awarded",
      details: { reference, basis: "Luật số 06/2022/QH15" },
    });
  });

  test("that was awarded by an old decision is refused, and so is approving it", async () => {
    const id = await draft();
    await send(id);
    await write(async (tx) => {
      const row = { level: "district", form: "certificate", year: 2023, kind: "individual" } as const;
      await tx.insert(recognition).values({
        id: "old",
        ...row,
        name: "Trần Thị Bình",
        birthYear: 1958,
        unitId: "phuong-7-quan-11",
        deed: "Mở lớp học buổi tối cho trẻ em trong hẻm",
        decisionNumber: "123/QĐ-UBND",
      });
      await keepTraces(tx, "recognition", ["old"]);
    });
    const refused = { code: "deed-awarded", details: { reference: "123/QĐ-UBND" } };
    await expect(approve(id)).rejects.toMatchObject(refused);
    await expect(send(await completeDraft(official))).rejects.toMatchObject(refused);
    await db().update(recognition).set({ form: "named" });
    await approve(id);
  });
});
