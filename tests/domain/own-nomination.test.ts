import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, consent, event, nominationWriter } from "@/db/schema";
import { write } from "@/db/write";
import { addAttachment, removeAttachment } from "@/domain/attachments/attachments.server";
import { addPhoto, describePhoto, makeFirstPhoto, removePhoto } from "@/domain/media/photos.server";
import { approveNomination, rejectNomination, returnNomination } from "@/domain/nominations/decide.server";
import { holdNomination, releaseNomination } from "@/domain/nominations/hold.server";
import { draftPatch } from "@/domain/nominations/input";
import { publishStory, returnStory, sendStory, startStory } from "@/domain/nominations/late-story.server";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { nominationSteps, stepOf, type NominationStep } from "@/domain/nominations/workflow";
import { extendNotice } from "@/domain/notices/extend.server";
import { listNomination } from "@/domain/notices/list.server";
import { soonestEnd } from "@/domain/notices/period";
import { permissions, type Actor } from "@/domain/permissions";
import { suggestionInput } from "@/domain/suggestions/input";
import { sendSuggestion } from "@/domain/suggestions/send.server";
import { nominateSuggestion } from "@/domain/suggestions/settle.server";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { jpeg } from "../support/files";
import { completeDraft, giveConsent, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

// Luật 06/2022/QH15, conflict of interest.

let official: Actor, both: Actor, moderator: Actor;
const hat = { role: "moderator" as const, unitId: minhPhung, wholeCity: false };
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const person = await makePerson({ role: "official", unitId: minhPhung, password: null });
  both = { ...person, memberships: [...person.memberships, hat] };
  moderator = await makePerson({ role: "moderator", password: null });
});

const now = async (nominationId: string) => ({
  nominationId,
  version: (await rowOf(nominationId)).version,
  reason: "Theo văn bản.",
});
const type = async (actor: Actor, id: string, patch: Record<string, unknown>) =>
  saveDraft(actor, { id, version: (await rowOf(id)).version, patch: draftPatch.parse(patch) });
const send = async (actor: Actor, id: string) => submitNomination(actor, await now(id));
const paper = { name: "bien-ban.pdf", data: Buffer.from("%PDF-1.4\n%%EOF") };
const photo = async () => ({ name: "anh.jpg", data: await jpeg(64, 48) });

/** Made and sent by another; `both` wrote one word of its first version, which nothing shows any more. */
async function onceWritten(): Promise<string> {
  const id = await completeDraft(official);
  await type(both, id, { neighbourhood: "Khu phố 9" });
  await type(official, id, { neighbourhood: "Khu phố 5" });
  await giveConsent(official, id);
  await send(official, id);
  return id;
}

/** Every step of the workflow that only somebody else may take, and what else is decided about it. */
type Verb =
  Exclude<NominationStep, "submit" | "withdraw" | "start-story" | "drop-story" | "send-story"> | "extend";
const verbs: Record<Verb, (actor: Actor, id: string) => Promise<unknown>> = {
  list: async (actor, id) => listNomination(actor, { ...(await now(id)), place: "", endsOn: "" }),
  return: async (actor, id) => returnNomination(actor, await now(id)),
  approve: async (actor, id) => approveNomination(actor, await now(id)),
  reject: async (actor, id) => rejectNomination(actor, await now(id)),
  hold: async (actor, id) => holdNomination(actor, { ...(await now(id)), cause: "discipline" }),
  release: async (actor, id) => releaseNomination(actor, await now(id)),
  "return-story": async (actor, id) => returnStory(actor, await now(id)),
  "publish-story": async (actor, id) => publishStory(actor, await now(id)),
  extend: async (actor, id) =>
    extendNotice(actor, { ...(await now(id)), endsOn: addDays(soonestEnd(hcmcToday(), 10, new Set()), 5) }),
};

/** What another does before the verb can be tried. */
async function prepare(verb: Verb, id: string): Promise<void> {
  if (verb === "list" || verb === "extend") await write((tx) => tx.update(campaign).set({ listingDays: 10 }));
  if (verb === "extend") await verbs.list(moderator, id);
  if (verb === "release") await verbs.hold(moderator, id);
  if (verb === "return-story" || verb === "publish-story") await tellLater(id);
}

/** Approved without a story, which the ward then sends. */
async function tellLater(id: string): Promise<void> {
  await db().delete(consent).where(eq(consent.nominationId, id));
  await verbs.approve(moderator, id);
  await startStory(official, await now(id));
  await giveConsent(official, id);
  await sendStory(official, await now(id));
}

test("the ward's own steps are the only ones that are not tried here", () => {
  const others = nominationSteps.filter((step) => !(step in verbs));
  expect(others).toEqual(["submit", "withdraw", "start-story", "drop-story", "send-story"]);
  for (const step of others) expect(permissions[stepOf(step).permission].roles).toEqual(["official"]);
});

test.each(Object.keys(verbs) as Verb[])(
  "whoever once wrote a word of it does not %s it; another does",
  async (verb) => {
    const id = await onceWritten();
    await prepare(verb, id);
    const before = await rowOf(id);
    const events = (await db().select().from(event)).length;
    await expect(verbs[verb](both, id)).rejects.toMatchObject({ code: "own-nomination" });
    expect(await rowOf(id)).toEqual(before);
    expect((await db().select().from(event)).length).toBe(events);
    await verbs[verb](moderator, id);
    expect((await rowOf(id)).version).toBe(before.version + 1);
  },
);

describe("a part in it is whoever's", () => {
  const parts: [string, (id: string) => Promise<unknown>][] = [
    ["typed into it", (id) => type(both, id, { neighbourhood: "Khu phố 9" })],
    ["recorded its consents", (id) => giveConsent(both, id, "Nguyễn Thị Mẹ", "minor")],
    ["added a photo", async (id) => addPhoto(both, { kind: "nomination", id }, await photo())],
    ["added a paper", (id) => addAttachment(both, id, paper)],
    ["sent it", (id) => send(both, id)],
    ["removed a paper", async (id) => removeAttachment(both, await addAttachment(official, id, paper))],
    [
      "described a photo",
      async (id) => describePhoto(both, await theirs(id), { alt: "A", caption: "", credit: "" }),
    ],
    ["put a photo first", async (id) => makeFirstPhoto(both, await theirs(id))],
    ["removed a photo", async (id) => removePhoto(both, await theirs(id))],
  ];
  const theirs = async (id: string) => addPhoto(official, { kind: "nomination", id }, await photo());
  const writersOf = async (id: string) =>
    (await db().select().from(nominationWriter).where(eq(nominationWriter.nominationId, id))).map(
      (row) => row.userId,
    );

  test.each(parts)("%s", async (_what, act) => {
    const id = await completeDraft(official);
    expect(await writersOf(id)).toEqual([official.id]);
    await act(id);
    expect((await writersOf(id)).sort()).toEqual([official.id, both.id].sort());
  });

  test("began it from a citizen's tip", async () => {
    const tip = randomUUID().replaceAll("-", "");
    const said = {
      kind: "individual",
      name: "Ông Tư",
      reason: "Sửa khóa không lấy tiền.",
      unit: "Phường Minh Phụng",
    };
    await sendSuggestion(tip, suggestionInput.parse(said));
    expect(await writersOf(await nominateSuggestion(both, tip))).toEqual([both.id]);
  });

  test("what was refused or changed nothing makes nobody a writer", async () => {
    const id = await completeDraft(official);
    await type(both, id, { name: (await rowOf(id)).name });
    await expect(saveDraft(both, { id, version: 0, patch: { name: "Tên khác" } })).rejects.toMatchObject({
      code: "stale",
    });
    expect(await writersOf(id)).toEqual([official.id]);
  });
});
