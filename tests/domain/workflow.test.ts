import { randomUUID } from "node:crypto";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { decisions } from "@/components/moderation/decisions";
import { db } from "@/db/client";
import { campaign, event, nomination, notice, noticeComment, notification } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "@/domain/cache/tags";
import { revisionOf } from "@/domain/cache/revision.server";
import {
  nominationStates,
  nominationSteps,
  stepOf,
  stepsFrom,
  type NominationState,
} from "@/domain/nominations/workflow";
import { permissions, type Actor } from "@/domain/permissions";
import { useDatabase } from "../support/database";
import { endListing, listed, sentToBeListed } from "../support/listings";
import { rowOf } from "../support/nominations";
import { takesOf, type Takes } from "../support/steps";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

let official: Actor, moderator: Actor, take: Takes;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  take = takesOf(official, moderator);
});

const reason = "Theo văn bản số 12.";

/** A nomination put where a case begins: a listing that is over stands where it is listed, with a comment. */
async function standing(state: NominationState, onHold: boolean, listingDays = 10): Promise<string> {
  const isListed = state === "listed";
  const made = isListed
    ? await listed(official, moderator)
    : { ...(await sentToBeListed(official)), number: null };
  if (made.number) {
    await endListing(made.number);
    const said = {
      noticeId: made.number,
      words: "Đúng vậy.",
      contact: "0900 000 000",
      createdAt: new Date(),
      answer: "Đã xác minh.",
      answeredById: moderator.id,
      answeredAt: new Date(),
    };
    await write((tx) => tx.insert(noticeComment).values({ id: randomUUID(), ...said }));
  }
  const held = onHold ? ({ holdCause: "complaint", holdReason: "Đơn của bà C." } as const) : {};
  await write(async (tx) => {
    await tx
      .update(nomination)
      .set({ state, onHold, ...held })
      .where(eq(nomination.id, made.nominationId));
    await tx.update(campaign).set({ listingDays });
  });
  return made.nominationId;
}

const input = async (nominationId: string) => ({
  nominationId,
  version: (await rowOf(nominationId)).version,
  reason,
});

/** Everything a refusal must leave as it was. */
async function everything(nominationId: string) {
  const counted = async (table: typeof event | typeof notification) =>
    (
      await db()
        .select({ total: sql<number>`count(*)` })
        .from(table)
    )[0]!.total;
  return [await rowOf(nominationId), await counted(event), await counted(notification)];
}

const whole = nominationStates.flatMap((state) => [false, true].map((onHold) => ({ state, onHold })));

describe.each(nominationSteps)("%s", (step) => {
  const definition = stepOf(step);
  const allowed = whole.filter((where) => stepsFrom(where).includes(step));
  const refused = whole.filter((where) => !allowed.includes(where));

  test("is refused from everywhere else, and then nothing has changed", async () => {
    const id = await standing("submitted", false);
    for (const { state, onHold } of refused) {
      await write((tx) => tx.update(nomination).set({ state, onHold }).where(eq(nomination.id, id)));
      const before = await everything(id);
      const code = definition.from.includes(state) && onHold ? "on-hold" : "wrong-step";
      await expect(take[step](await input(id)), `${state} ${onHold}`).rejects.toMatchObject({ code });
      expect(await everything(id)).toEqual(before);
    }
  });

  test.each(allowed)("from $state, on hold: $onHold, does what its row says", async ({ state, onHold }) => {
    // Praise without days of listing needs none; with them, approval needs one that is over.
    const days = definition.listing === "over" && state !== "listed" ? 0 : 10;
    const id = await standing(state, onHold, days);
    const before = await rowOf(id);
    const revision = await revisionOf([tags.notices]);
    const told = definition.tells?.whom === "moderators" ? moderator : official;
    await write((tx) => tx.delete(notification));
    await take[step](await input(id));
    const after = await rowOf(id);
    expect(after.state).toBe(definition.to ?? state);
    expect(after.version).toBe(before.version + 1);
    expect(after.onHold).toBe(definition.hold.to);
    expect(after.holdCause).toBe(definition.hold.to ? "complaint" : null);
    expect(after.holdReason).toBe(definition.reason === "holdReason" ? reason : null);
    expect(after.decisionReason).toBe(definition.reason === "decisionReason" ? reason : null);
    expect(after.decidedById).toBe(definition.decides ? moderator.id : null);
    expect((await revisionOf([tags.notices])) > revision).toBe(definition.listing !== null);
    await expectListing(id, state);
    const [last] = await db()
      .select()
      .from(event)
      .where(and(eq(event.subjectId, id), eq(event.subjectType, "nomination")))
      .orderBy(sql`id desc`)
      .limit(1);
    expect(last!.action).toBe(`nomination.${step}`);
    expect((last!.after as { state?: string }).state).toBe(definition.to ?? undefined);
    if (definition.reason) expect(last!.after).toMatchObject({ reason });
    const messages = await db().select().from(notification);
    expect(messages.map(({ userId, kind }) => ({ userId, kind }))).toEqual(
      definition.tells ? [{ userId: told.id, kind: definition.tells.kind }] : [],
    );
    // Only a decision's words go to the ward.
    if (messages[0])
      expect(messages[0].data.reason).toBe(definition.reason === "decisionReason" ? reason : "");
  });

  async function expectListing(id: string, state: NominationState) {
    const stands = await db()
      .select({ id: notice.id })
      .from(notice)
      .where(and(eq(notice.nominationId, id), isNull(notice.stoppedAt)));
    const stood = state === "listed";
    const expected = definition.listing === "begins" || (stood && definition.listing !== "ends");
    expect(stands.length).toBe(expected ? 1 : 0);
    const contacts = await db()
      .select({ contact: noticeComment.contact })
      .from(noticeComment)
      .innerJoin(notice, eq(notice.id, noticeComment.noticeId))
      .where(eq(notice.nominationId, id));
    expect(contacts).toEqual(stood ? [{ contact: definition.erasesContacts ? null : "0900 000 000" }] : []);
  }

  test("asks for its words and for a complete nomination where its row says so", async () => {
    const { state, onHold } = allowed[0]!;
    const id = await standing(state, onHold, definition.listing === "over" ? 0 : 10);
    const before = await everything(id);
    if (definition.reason) {
      const silent = take[step]({ ...(await input(id)), reason: "  " });
      await expect(silent).rejects.toMatchObject({ code: "invalid", fields: { reason: "required" } });
      expect(await everything(id)).toEqual(before);
    }
    await write((tx) => tx.update(nomination).set({ deed: "" }));
    const incomplete = take[step](await input(id));
    if (!definition.complete) return expect(await incomplete.then(() => "taken")).toBe("taken");
    await expect(incomplete).rejects.toMatchObject({
      code: "incomplete",
      fields: { deed: expect.any(String) },
    });
    expect((await rowOf(id)).state).toBe(state);
  });
});

test("whoever looked at an older version is told who was first, and nothing has changed", async () => {
  for (const step of nominationSteps) {
    const [where] = whole.filter((one) => stepsFrom(one).includes(step));
    const id = await standing(where!.state, where!.onHold);
    const before = await everything(id);
    const { version, ...rest } = await input(id);
    await expect(take[step]({ ...rest, version: version - 1 })).rejects.toMatchObject({
      code: "stale",
      details: { by: expect.any(String), at: expect.any(Number), version },
    });
    expect(await everything(id)).toEqual(before);
  }
});

test("the moderators' page offers every step that is theirs", () => {
  const theirs = nominationSteps.filter((step) =>
    permissions[stepOf(step).permission].roles.some((role) => role === "moderator"),
  );
  expect(decisions.map(({ step }) => step).sort()).toEqual([...theirs].sort());
});

test("while a nomination is on hold only release and withdrawal lead on, and nobody else's hold is touched", async () => {
  expect(stepsFrom({ state: "submitted", onHold: true })).toEqual(["release", "withdraw"]);
  expect(stepsFrom({ state: "listed", onHold: true })).toEqual(["release", "withdraw"]);
  const [held, free] = [await standing("submitted", false), await standing("submitted", false)];
  await take.hold(await input(held));
  const others = await db().select().from(nomination).where(ne(nomination.id, held));
  expect(others.map(({ id, onHold }) => ({ id, onHold }))).toEqual([{ id: free, onHold: false }]);
});
