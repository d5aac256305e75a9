import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import {
  attachment,
  campaign,
  consent,
  consentWithdrawal,
  event,
  media,
  mediaVariant,
  nomination,
  profile,
  recognition,
} from "@/db/schema";
import { addAttachment } from "@/domain/attachments/attachments.server";
import { addPhoto, describePhoto } from "@/domain/media/photos.server";
import { carryOn } from "@/domain/nominations/carry-on.server";
import { approveNomination } from "@/domain/nominations/decide.server";
import { deleteDrafts } from "@/domain/nominations/delete-draft.server";
import { findNomination, isUntold } from "@/domain/nominations/queries.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { campaignsAhead, findTies, isPraised } from "@/domain/nominations/ties.server";
import type { Actor } from "@/domain/permissions";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { wardTakeBackInput } from "@/domain/withdrawals/input";
import { recordTakeBack } from "@/domain/withdrawals/take-back.server";
import { useDatabase } from "../support/database";
import { jpeg, smallestPdf } from "../support/files";
import { completeDraft, giveConsent, makeCampaign, rowOf } from "../support/nominations";
import { city, makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, far: Actor, wardModerator: Actor, moderator: Actor, source: string, above: string;
const today = hcmcToday();

/** A campaign of the city that takes nominations. */
async function cityCampaign(more: Partial<typeof campaign.$inferInsert> = {}) {
  const id = await makeCampaign(addDays(today, 20));
  await db()
    .update(campaign)
    .set({ organiserUnitId: city, ...more })
    .where(eq(campaign.id, id));
  return id;
}

/** A nomination with a photo and a paper, sent to a campaign of the ward's own. */
async function sent() {
  const own = await makeCampaign();
  await db().update(campaign).set({ organiserUnitId: minhPhung }).where(eq(campaign.id, own));
  const id = await completeDraft(official, { campaignId: own, consent: false });
  const photo = { name: "a.jpg", data: await jpeg(60, 40) };
  const photoId = await addPhoto(official, { kind: "nomination", id }, photo);
  await describePhoto(official, photoId, { alt: "Lớp học trong hẻm", caption: "", credit: "Phường" });
  await addAttachment(official, id, { name: "Báo cáo.pdf", data: smallestPdf });
  await giveConsent(official, id);
  await submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });
  return id;
}

beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  far = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  wardModerator = await makePerson({ role: "moderator", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  source = await sent();
  above = await cityCampaign();
});

const praise = async () =>
  approveNomination(wardModerator, { nominationId: source, version: (await rowOf(source)).version });
const carry = (campaignId = above, by = official, id: string = randomUUID()) =>
  carryOn(by, { id, nominationId: source, campaignId });

describe("a nomination that its ward praised", () => {
  test("goes on to a campaign of the city with words, photos, papers and consents, tied both ways", async () => {
    await praise();
    const id = await carry();
    const [before, after] = [await rowOf(source), await rowOf(id)];
    expect(after).toMatchObject({
      state: "draft",
      campaignId: above,
      carriedFromId: source,
      startedFromId: source,
      name: before.name,
      deed: before.deed,
      story: before.story,
      ageGroup: "adult",
      unitId: minhPhung,
      reference: null,
    });
    const photos = await db().select().from(media).where(eq(media.nominationId, id));
    expect(photos).toHaveLength(1);
    const variants = (mediaId: string) =>
      db()
        .select({ sha256: mediaVariant.sha256 })
        .from(mediaVariant)
        .where(eq(mediaVariant.mediaId, mediaId));
    const [was] = await db().select().from(media).where(eq(media.nominationId, source));
    expect(await variants(photos[0]!.id)).toEqual(await variants(was!.id));
    expect(await db().select().from(attachment).where(eq(attachment.nominationId, id))).toMatchObject([
      { fileName: "Báo cáo.pdf", createdById: official.id },
    ]);
    const given = await db().select().from(consent).where(eq(consent.nominationId, id));
    expect(given.map((one) => one.channel).sort()).toEqual(["notice_board", "web"]);
    for (const one of given) {
      const [origin] = await db().select().from(consent).where(eq(consent.id, one.carriedFromId!));
      expect(origin).toMatchObject({ nominationId: source, channel: one.channel, givenOn: one.givenOn });
      // The same words: agreed to here as there.
      expect(one.wordsHash).not.toBe(origin!.wordsHash);
    }
    const ties = await findTies(official, (await findNomination(official, id))!);
    expect(ties.before).toMatchObject({ id: source, reference: before.reference, level: "ward" });
    const back = await findTies(official, (await findNomination(official, source))!);
    expect(back.after).toMatchObject([{ id, state: "draft", reference: null }]);
    // What the ward has not sent is the ward's own.
    expect((await findTies(moderator, (await findNomination(moderator, source))!)).after).toEqual([]);
    const acts = await db().select().from(event).where(eq(event.action, "nomination.carry-on"));
    expect(acts.map((one) => one.subjectId)).toEqual([source, id]);
  });

  test("can be sent and approved there: one deed, one story, two recognitions", async () => {
    const path = await praise();
    const id = await carry();
    await submitNomination(official, { nominationId: id, version: (await rowOf(id)).version });
    expect(await findNomination(moderator, id)).not.toBeNull();
    const ties = await findTies(moderator, (await findNomination(moderator, id))!);
    expect(ties.before).toMatchObject({ id: source, form: "commended" });
    const told = await approveNomination(moderator, {
      nominationId: id,
      version: (await rowOf(id)).version,
    });
    expect(told).toBe(path);
    const stories = await db().select().from(profile).where(eq(profile.illustrative, false));
    expect(stories.filter((one) => [source, id].includes(one.nominationId ?? ""))).toHaveLength(1);
    const [story] = stories.filter((one) => one.nominationId === source);
    const rows = await db().select().from(recognition).where(eq(recognition.profileId, story!.id));
    expect(rows.map((one) => one.level).sort()).toEqual(["city", "ward"]);
    expect(await isUntold((await findNomination(official, id))!)).toBe(false);
  });

  test("is made once from one form, and deleted again leaves no tie", async () => {
    await praise();
    const id = randomUUID();
    await Promise.all([carry(above, official, id), carry(above, official, id)]);
    expect(await db().select().from(nomination).where(eq(nomination.carriedFromId, source))).toHaveLength(1);
    await expect(carry()).rejects.toMatchObject({ code: "already-there" });
    await deleteDrafts(official, [{ nominationId: id, version: (await rowOf(id)).version }]);
    expect(await rowOf(await carry())).toMatchObject({ carriedFromId: source });
  });

  test("takes its consents along: taken back of either, they end for both", async () => {
    await praise();
    const id = await carry();
    const back = wardTakeBackInput.parse({ nominationId: id, channels: ["web"], askedBy: "Bà Bình" });
    await recordTakeBack(official, back);
    const open = await db()
      .select()
      .from(consent)
      .where(and(isNull(consent.withdrawnAt), eq(consent.channel, "web")));
    expect(open).toEqual([]);
    const clocks = await db().select().from(consentWithdrawal);
    expect(clocks.map((one) => one.nominationId).sort()).toEqual([id, source].sort());
    const [story] = await db().select().from(profile).where(eq(profile.nominationId, source));
    expect(story!.state).toBe("hidden");
    // What was taken back before does not go along.
    const other = await cityCampaign();
    const next = await carry(other);
    const given = await db().select().from(consent).where(eq(consent.nominationId, next));
    expect(given.map((one) => one.channel)).toEqual(["notice_board"]);
  });
});

describe("is refused", () => {
  test("before its ward praised it, and to whoever may not nominate for the ward", async () => {
    await expect(carry()).rejects.toMatchObject({ code: "not-praised" });
    expect(await isPraised((await findNomination(official, source))!)).toBe(false);
    await praise();
    expect(await isPraised((await findNomination(official, source))!)).toBe(true);
    await expect(carry(above, far)).rejects.toMatchObject({ code: "not-found" });
    await expect(carry(above, moderator)).rejects.toMatchObject({ code: "not-allowed" });
    await db().update(profile).set({ state: "revoked" }).where(eq(profile.nominationId, source));
    await expect(carry()).rejects.toMatchObject({ code: "not-praised" });
  });

  test("where the campaign is closed, over, a draft, another ward's, or its own", async () => {
    await praise();
    const own = (await rowOf(source)).campaignId!;
    const refusals: [string, string][] = [
      [await cityCampaign({ state: "closed" }), "campaign-shut"],
      [await cityCampaign({ state: "draft" }), "campaign-shut"],
      [await cityCampaign({ deadlineOn: addDays(today, -1) }), "campaign-shut"],
      [await cityCampaign({ organiserUnitId: tanSonHoa }), "campaign-elsewhere"],
      [own, "campaign-same"],
      ["khong-co", "campaign-shut"],
    ];
    for (const [id, code] of refusals) await expect(carry(id), code).rejects.toMatchObject({ code });
    const ahead = (await campaignsAhead(minhPhung, own)).map((one) => one.id);
    expect(ahead).toContain(above);
    for (const [id] of refusals) expect(ahead).not.toContain(id);
    expect(await db().select().from(nomination).where(eq(nomination.carriedFromId, source))).toEqual([]);
  });

  test("where the quota is full and strict, or the person stands there already", async () => {
    await praise();
    const full = await cityCampaign({ quotaIndividual: 0, strictQuotas: true });
    await expect(carry(full)).rejects.toMatchObject({
      code: "quota-full",
      details: { quota: 0, sent: 0, kind: "individual" },
    });
    const loose = await cityCampaign({ quotaIndividual: 0 });
    await carry(loose);
    const there = await completeDraft(official, { campaignId: above });
    await expect(carry()).rejects.toMatchObject({ code: "already-there" });
    await db().update(nomination).set({ state: "rejected" }).where(eq(nomination.id, there));
    await carry();
  });

  test("while a complaint is pending", async () => {
    await praise();
    await db()
      .update(nomination)
      .set({ onHold: true, holdCause: "complaint", holdReason: "…" })
      .where(eq(nomination.id, source));
    await expect(carry()).rejects.toMatchObject({ code: "on-hold" });
  });
});
