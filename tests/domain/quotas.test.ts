import { randomBytes, randomUUID } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { count, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { limitUse, nomination } from "@/db/schema";
import { addAttachment } from "@/domain/attachments/attachments.server";
import { quotas } from "@/domain/limits/quotas";
import { admitDraft } from "@/domain/nominations/draft-quotas.server";
import { draftPatch } from "@/domain/nominations/input";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung } from "../support/people";

useDatabase();
let official: Actor;
const usual = { ...quotas };
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
});
afterEach(() => void Object.assign(quotas, usual));

const begin = (actor: Actor, id = randomUUID()) =>
  saveDraft(actor, { id, version: 0, patch: draftPatch.parse({ name: "Bà Tư" }) }, admitDraft);
const drafts = async (actor: Actor) => {
  const [row] = await db()
    .select({ total: count() })
    .from(nomination)
    .where(eq(nomination.createdById, actor.id));
  return row!.total;
};

test("one person begins thirty drafts in a minute, and a colleague goes on", async () => {
  const answers = await Promise.allSettled(Array.from({ length: 40 }, () => begin(official)));
  const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  expect(refused).toHaveLength(10);
  for (const refusal of refused) expect(refusal).toMatchObject({ code: "drafts-too-fast" });
  expect(await drafts(official)).toBe(30);
  const colleague = await makePerson({ role: "official", unitId: minhPhung, password: null });
  await begin(colleague);
  // What stands already is saved as before, and a minute later there is room again.
  const id = randomUUID();
  await db()
    .update(limitUse)
    .set({ endsAt: new Date(Date.now() - 1) });
  await begin(official, id);
  for (let version = 1; version < 40; version++)
    await saveDraft(
      official,
      { id, version, patch: draftPatch.parse({ name: `Bà Tư ${version}` }) },
      admitDraft,
    );
});

test("two hundred drafts wait to be sent, not more; nothing is kept of the next", async () => {
  quotas.openDrafts = 5;
  for (let at = 0; at < 5; at++) await begin(official);
  await expect(begin(official)).rejects.toMatchObject({ code: "too-many-drafts", details: { limit: 5 } });
  expect(await drafts(official)).toBe(5);
  await db().update(nomination).set({ state: "withdrawn" });
  await begin(official);
});

const paper = (bytes: number) => ({
  name: "a.pdf",
  data: Buffer.concat([Buffer.from("%PDF-1.7\n"), randomBytes(bytes), Buffer.from("\n%%EOF")]),
});

test("papers have room in bytes for a nomination and for a unit", async () => {
  quotas.papersOfNomination = 3_000_000;
  quotas.papersOfUnit = 5_000_000;
  const [one, two, other] = [randomUUID(), randomUUID(), randomUUID()];
  for (const id of [one, two]) await begin(official, id);
  await addAttachment(official, one, paper(2_000_000));
  await expect(addAttachment(official, one, paper(2_000_000))).rejects.toMatchObject({
    code: "papers-full",
    details: { limit: 3 },
  });
  await addAttachment(official, two, paper(2_000_000));
  await begin(official, other);
  await expect(addAttachment(official, other, paper(2_000_000))).rejects.toMatchObject({
    code: "unit-papers-full",
  });
});
