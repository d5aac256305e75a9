import { and, count, eq, inArray, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { event, fieldComment, nomination, profile, publication, recognition } from "@/db/schema";
import { decideTogether } from "@/domain/decisions/together.server";
import { refusalOf } from "@/domain/refusal";
import { findBrokenEvent } from "@/domain/history/verify-chain.server";
import { mergePersons } from "@/domain/merges/merge-persons.server";
import { approveNomination, rejectNomination, returnNomination } from "@/domain/nominations/decide.server";
import { holdNomination, releaseNomination } from "@/domain/nominations/hold.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { stepOf, type NominationStep } from "@/domain/nominations/workflow";
import type { Actor } from "@/domain/permissions";
import { cancelPublication, changePublication } from "@/domain/publications/change.server";
import { commentOnField } from "@/domain/remarks/field-comments.server";
import { mendSpelling } from "@/domain/remarks/mend.server";
import { leaveRemark } from "@/domain/remarks/remarks.server";
import { useDatabase } from "../support/database";
import { chance, pick, seeded, type Random } from "../support/made-chance";
import { newDeed } from "../support/new-deed";
import { completeDraft, makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

/** Of each of the two; all 500 with EVERY=1. */
const acts = process.env.EVERY ? 500 : 150;
const nominations = process.env.EVERY ? 60 : 24;
const reason = "Theo văn bản số 12.";
const tomorrow = () => new Date(Date.now() + 86_400_000);
type Act = (actor: Actor, id: string, random: Random) => Promise<unknown>;
const seen = async (nominationId: string) => ({
  nominationId,
  version: (await rowOf(nominationId)).version,
  reason,
});
const setFor = async (nominationId: string) => {
  const [row] = await db().select().from(publication).where(eq(publication.nominationId, nominationId));
  return { nominationId, was: row?.dueAt.getTime() ?? null };
};

const does: Record<string, Act> = {
  approve: async (actor, id, random) =>
    approveNomination(actor, await seen(id), null, chance(random, 0.5) ? tomorrow() : null),
  reject: async (actor, id) => rejectNomination(actor, await seen(id)),
  return: async (actor, id) => returnNomination(actor, await seen(id)),
  hold: async (actor, id) => holdNomination(actor, { ...(await seen(id)), cause: "complaint" }),
  release: async (actor, id) => releaseNomination(actor, await seen(id)),
  comment: (actor, id) =>
    commentOnField(actor, { nominationId: id, question: "deed", words: "Có đúng mười hai năm?" }),
  remark: (actor, id) => leaveRemark(actor, { nominationId: id, verdict: "agree", words: "" }),
  mend: async (actor, id, random) => {
    const { nominationId, version } = await seen(id);
    const { deed } = await rowOf(id);
    const word = pick(
      random,
      deed.split(" ").filter((one) => one.length > 3),
    );
    const to = word.at(-1) === "x" ? word.slice(0, -1) : `${word}x`;
    return mendSpelling(actor, { nominationId, version, question: "deed", from: word, to });
  },
  schedule: async (actor, id) => changePublication(actor, await setFor(id), tomorrow()),
  publish: async (actor, id) => changePublication(actor, await setFor(id), null),
  "call off": async (actor, id) => cancelPublication(actor, await setFor(id)),
};

/** Weights: most acts are on what is open; decisions are rarer so that there is something left to quarrel about. */
const bag = [
  ...Array<string>(6).fill("comment"),
  ...Array<string>(4).fill("remark"),
  ...Array<string>(4).fill("mend"),
  ...Array<string>(5).fill("hold"),
  ...Array<string>(5).fill("release"),
  ...["approve", "reject", "return", "schedule", "publish", "call off", "batch", "merge"],
];

test(
  `two moderators, ${acts} acts each at once: each nomination is decided once, nothing is lost, histories are whole`,
  {
    timeout: 1_800_000,
  },
  async () => {
    const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
    const moderators = [
      await makePerson({ role: "moderator", password: null }),
      await makePerson({ role: "moderator", unitId: minhPhung, password: null }),
    ];
    const campaignId = await makeCampaign();
    const ids: string[] = [];
    for (let made = 0; made < nominations; made++) {
      const id = await completeDraft(official, { campaignId, patch: newDeed() });
      await submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });
      ids.push(id);
    }
    const references = (await Promise.all(ids.map(rowOf))).map((one) => one.reference!);
    const done = new Map<string, number>();
    const faults: unknown[] = [];
    const counted = (what: string, by = 1) => void done.set(what, (done.get(what) ?? 0) + by);

    async function one(actor: Actor, random: Random): Promise<void> {
      const what = pick(random, bag);
      const some = [pick(random, ids), pick(random, ids), pick(random, ids)];
      try {
        if (what === "batch") {
          const chosen = [];
          for (const id of new Set(some)) chosen.push(await seen(id));
          const result = await decideTogether(actor, {
            chosen,
            award: null,
            decisionNumber: "",
            decidedOn: null,
            signer: "",
            signed: "",
            over: "1",
            publish: "now",
            publishOn: "",
            publishTime: "",
          });
          return counted("approve", result.approved);
        }
        if (what === "merge") {
          const [kept, gone] = [pick(random, references), pick(random, references)];
          await mergePersons(actor, { kept, gone, reason });
        } else await does[what]!(actor, some[0]!, random);
        counted(what);
      } catch (error) {
        if (!refusalOf(error)) faults.push(error);
      }
    }

    await Promise.all(
      moderators.map(async (actor, at) => {
        const random = seeded(at + 1);
        for (let act = 0; act < acts; act++) await one(actor, random);
      }),
    );

    expect(faults).toEqual([]);
    await expectDecidedOnce(ids);
    for (const step of ["approve", "reject", "return", "hold", "release"] as const)
      expect([step, await eventsOf(`nomination.${step}`)]).toEqual([step, done.get(step) ?? 0]);
    const comments = await db().select({ from: fieldComment.mendedFrom }).from(fieldComment).limit(10_000);
    expect(comments.filter(({ from }) => from === null)).toHaveLength(done.get("comment") ?? 0);
    expect(comments.filter(({ from }) => from !== null)).toHaveLength(done.get("mend") ?? 0);
    for (const id of ids) await expectWholeHistory(id);
    expect(await findBrokenEvent()).toBeNull();
    // It was a quarrel: both did much, and much was refused.
    expect([...done.values()].reduce((sum, some) => sum + some, 0)).toBeGreaterThan(acts / 4);
  },
);

async function eventsOf(action: string): Promise<number> {
  return (
    await db()
      .select({ total: count() })
      .from(event)
      .where(sql`action = ${action}`)
  )[0]!.total;
}

/** At most one decision each; a recognition for each approval, a story or a set minute for at most one. */
async function expectDecidedOnce(ids: string[]): Promise<void> {
  const decisions = await db()
    .select({ id: event.subjectId, total: count() })
    .from(event)
    .where(inArray(event.action, ["nomination.approve", "nomination.reject"]))
    .groupBy(event.subjectId);
  expect(decisions.filter(({ total }) => total > 1)).toEqual([]);
  const rows = await db().select().from(nomination).where(inArray(nomination.id, ids));
  const decided = rows
    .filter(({ state }) => state === "approved" || state === "rejected")
    .map(({ id }) => id);
  expect(decisions.map(({ id }) => id).sort()).toEqual(decided.sort());
  const approved = rows.filter(({ state }) => state === "approved").map(({ id }) => id);
  const recognised = await db().select({ id: recognition.nominationId }).from(recognition);
  const of = recognised.flatMap(({ id }) => (id && ids.includes(id) ? [id] : []));
  expect(of.sort()).toEqual(approved.sort());
  const told = await db()
    .select({ id: profile.nominationId })
    .from(profile)
    .where(inArray(profile.nominationId, ids));
  const waits = await db().select({ id: publication.nominationId }).from(publication);
  const both = [...told, ...waits].map(({ id }) => id!);
  expect(new Set(both).size).toBe(both.length);
  expect(both.filter((id) => !approved.includes(id))).toEqual([]);
}

/** Every step's event begins in the state where the one before ended, and the last one ends where the nomination stands. */
async function expectWholeHistory(id: string): Promise<void> {
  const rows = await db()
    .select({ action: event.action, before: event.before, after: event.after })
    .from(event)
    .where(and(eq(event.subjectType, "nomination"), eq(event.subjectId, id)))
    .orderBy(event.id);
  let state = "draft";
  for (const { action, before, after } of rows) {
    const step = action.replace("nomination.", "") as NominationStep;
    const next = (after as { state?: string } | null)?.state;
    if (!next || action === "nomination.create") continue;
    expect([id, action, (before as { state: string }).state]).toEqual([id, action, state]);
    expect(stepOf(step).from).toContain(state);
    state = next;
  }
  expect([id, state]).toEqual([id, (await rowOf(id)).state]);
}
