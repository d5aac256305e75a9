import fc from "fast-check";
import { count, eq, isNull, and } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, event, notice, profile } from "@/db/schema";
import { refusalOf } from "@/domain/refusal";
import { draftPatch } from "@/domain/nominations/input";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import {
  editableStates,
  nominationSteps,
  stepOf,
  type NominationState,
  type NominationStep,
} from "@/domain/nominations/workflow";
import type { Actor } from "@/domain/permissions";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { write } from "@/db/write";
import { useDatabase } from "../support/database";
import { newDeed } from "../support/new-deed";
import { completeDraft, giveConsent, makeCampaign, rowOf } from "../support/nominations";
import { takesOf, type Takes } from "../support/steps";
import { takenBack, type Alone } from "../support/taken-back";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

let official: Actor, moderator: Actor, take: Takes;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  take = takesOf(official, moderator);
});

/** A step; or the person's consent given, other words written, the listing's days passing meanwhile. */
type Act = NominationStep | "agree" | "write" | "days pass";
type Model = {
  state: NominationState;
  onHold: boolean;
  agreed: boolean;
  told: boolean;
  isOver: boolean;
  days: number;
  /** How often it was written, and what its last sending held: the same is not sent twice. */
  written: number;
  /** How often it was when the person agreed: later words they have not seen. */
  seen: number;
  sent: string | null;
  returned: boolean;
};

const said = ({ written, agreed }: Model) => `${written} ${agreed}`;

/** Whether the person agreed to the words as they stand. */
const isSeen = ({ agreed, seen, written }: Model) => agreed && seen === written;

/** What the table alone says of a step: why it is refused, or how things stand after it. */
function foretell(step: NominationStep, model: Model): string | Model {
  const { from, hold, to, listing, complete, sends, reason } = stepOf(step);
  if (!from.includes(model.state)) return "wrong-step";
  if (!hold.from.includes(model.onHold)) return model.onHold ? "on-hold" : "wrong-step";
  if (complete === "told" && !isSeen(model)) return "incomplete";
  if (sends && model.returned && model.sent === said(model)) return "unchanged";
  if (listing === "begins" && model.days === 0) return "listing-needless";
  if (listing === "over" && model.days > 0 && model.state !== "listed") return "listing-required";
  if (listing === "over" && model.state === "listed" && !model.isOver) return "listing-running";
  if (step === "start-story" && model.told) return "wrong-step";
  // Nobody's name hangs on a notice board without their consent to what is said there.
  if (step === "list" && !isSeen(model)) return "incomplete";
  const publishes = step === "publish-story" || (step === "approve" && isSeen(model));
  return {
    ...model,
    state: to ?? model.state,
    onHold: hold.to,
    told: model.told || publishes,
    returned:
      reason === "decisionReason" ||
      (model.returned && !step.endsWith("-story")) ||
      (model.returned && step === "send-story"),
    sent: sends ? said(model) : model.sent,
    isOver: listing === "begins" || listing === "ends" ? false : model.isOver,
  };
}

const nothing = "nothing" as const;

async function act(one: Act, id: string, model: Model, alone: Alone): Promise<Model> {
  if (one === "days pass") {
    const ended = addDays(hcmcToday(), -1);
    const stands = and(eq(notice.nominationId, id), isNull(notice.stoppedAt));
    const past = { startsOn: addDays(ended, -20), endsOn: ended };
    await alone(() => write((tx) => tx.update(notice).set(past).where(stands)));
    return { ...model, isOver: model.state === "listed" || model.isOver };
  }
  const before = await rowOf(id);
  if (one === "agree" || one === "write") {
    const may = editableStates.includes(model.state);
    const written = model.written + 1;
    const patch = draftPatch.parse({ figures: [{ value: String(written), label: "em" }] });
    const done = await alone(async () =>
      one === "agree"
        ? giveConsent(official, id)
        : saveDraft(official, { id, version: before.version, patch }).then(() => undefined),
    ).then(
      () => nothing,
      (error: unknown) => refusalOf(error)?.code,
    );
    expect([one, model.state, done]).toEqual([one, model.state, may ? nothing : "wrong-step"]);
    if (!may) return model;
    return one === "agree" ? { ...model, agreed: true, seen: model.written } : { ...model, written };
  }
  const expected = foretell(one, model);
  const input = { nominationId: id, version: before.version, reason: "Theo văn bản số 12." };
  const events = await eventsOf(id);
  const got = await alone(() => take[one](input)).then(
    () => nothing,
    (error: unknown) => refusalOf(error)?.code ?? String(error),
  );
  const after = await rowOf(id);
  if (typeof expected === "string") {
    expect([one, model, got]).toEqual([one, model, expected]);
    expect(after).toEqual(before);
    expect(await eventsOf(id)).toBe(events);
    return model;
  }
  expect([one, model, got]).toEqual([one, model, nothing]);
  expect([after.state, after.onHold, after.version]).toEqual([
    expected.state,
    expected.onHold,
    before.version + 1,
  ]);
  expect(await eventsOf(id)).toBe(events + 1);
  const stories = await db().select({ id: profile.id }).from(profile).where(eq(profile.nominationId, id));
  expect(stories.length).toBe(expected.told ? 1 : 0);
  return expected;
}

async function eventsOf(id: string): Promise<number> {
  const ofIt = and(eq(event.subjectType, "nomination"), eq(event.subjectId, id));
  return (await db().select({ total: count() }).from(event).where(ofIt))[0]!.total;
}

type Walk = { days: number; agreed: boolean; acts: Act[] };

/** A draft of a campaign whose listings take so many days is sent, and then whatever the walk says is tried on it. */
async function follow({ days, agreed, acts: walk }: Walk, alone: Alone): Promise<void> {
  const campaignId = await alone(() => makeCampaign());
  await alone(() =>
    write((tx) => tx.update(campaign).set({ listingDays: days }).where(eq(campaign.id, campaignId))),
  );
  const id = await alone(() => completeDraft(official, { campaignId, consent: agreed, patch: newDeed() }));
  const state = "draft";
  const begun = {
    onHold: false,
    told: false,
    isOver: false,
    written: 0,
    seen: 0,
    sent: null,
    returned: false,
  };
  let model: Model = { ...begun, state, agreed, days };
  for (const one of ["submit", ...walk] as Act[]) model = await act(one, id, model, alone);
}

const acts: Act[] = [...nominationSteps, "agree", "write", "days pass"];

/** All 10,000 with EVERY=1, as `npm run test:security` asks. */
const runs = process.env.EVERY ? 10_000 : 150;

test(
  `${runs} random sequences of steps do what the table says, and nothing else`,
  { timeout: 3_600_000 },
  async () => {
    const walks = fc.record({
      days: fc.constantFrom(0, 10),
      agreed: fc.boolean(),
      acts: fc.array(fc.constantFrom(...acts), { minLength: 1, maxLength: 14 }),
    });
    await fc.assert(
      fc.asyncProperty(walks, (walk) => takenBack((alone) => follow(walk, alone))),
      { numRuns: runs, endOnFailure: true },
    );
  },
);
