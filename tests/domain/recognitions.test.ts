import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign, event, notification, recognition } from "@/db/schema";
import { write } from "@/db/write";
import { countHonoured, listHonours } from "@/domain/campaigns/honours.server";
import { consentInput } from "@/domain/consent/input";
import { setConsents } from "@/domain/consent/set-consents.server";
import { approveNomination } from "@/domain/nominations/decide.server";
import { draftPatch } from "@/domain/nominations/input";
import { findNomination, isUntold } from "@/domain/nominations/queries.server";
import { openSections } from "@/domain/nominations/sections";
import { saveDraft } from "@/domain/nominations/save-draft.server";
import { findReview } from "@/domain/nominations/review.server";
import { unsafeSeen } from "@/domain/nominations/seen";
import { submitNomination } from "@/domain/nominations/submit.server";
import { publishStory, returnStory, sendStory, startStory } from "@/domain/nominations/late-story.server";
import { listNomination } from "@/domain/notices/list.server";
import type { Actor } from "@/domain/permissions";
import { findStory } from "@/domain/profiles/find-story.server";
import { countProfiles } from "@/domain/profiles/list-members.server";
import { storyAtAddress } from "@/domain/profiles/story-to-take-down.server";
import { restoreStory, takeDownStory } from "@/domain/profiles/take-down.server";
import { useDatabase } from "../support/database";
import { completeDraft, longStory, makeCampaign, rowOf } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

let official: Actor, moderator: Actor, campaignId: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  campaignId = await makeCampaign();
});

const namesOnly = { storyText: "" };
const stepOn = async (nominationId: string) => ({
  nominationId,
  version: (await rowOf(nominationId)).version,
});

async function agree(id: string, channels: string[], more: Record<string, string> = {}): Promise<void> {
  const given = { giverName: "Trần Thị Bình", givenOn: "2026-01-05", ageGroup: "adult", ...more };
  await setConsents(official, id, consentInput.parse({ ...given, channels, reread: "1" }));
}

/** Sent with its names only, and approved. Returns the nomination's id. */
async function recognised(channels: string[] = [], patch: Record<string, unknown> = {}): Promise<string> {
  const id = await completeDraft(official, { campaignId, patch: { ...namesOnly, ...patch }, consent: false });
  if (channels.length > 0) await agree(id, channels, patch.guardian ? { guardianName: "Mẹ" } : {});
  await submitNomination(official, await stepOn(id));
  expect(await approveNomination(moderator, await stepOn(id))).toBeNull();
  return id;
}

describe("a recognition without a story", () => {
  test("is named in the roll with occupation and workplace where the person agreed to that", async () => {
    const id = await recognised(["roll"], { honorific: "Bà", sex: "female" });
    const { named, unnamed } = await listHonours(campaignId);
    expect(named).toMatchObject([
      {
        name: "Bà Trần Thị Bình",
        honorific: "Bà",
        slug: null,
        occupation: "Giáo viên nghỉ hưu",
        workplace: "Chi hội Khuyến học",
        unitNames: ["Phường Minh Phụng"],
        form: "commended",
      },
    ]);
    // What is asked for counting only, and what the roll does not print, never leave the office.
    for (const secret of ["sex", "birthYear", "neighbourhood"]) expect(named[0]).not.toHaveProperty(secret);
    expect(unnamed).toEqual({ collective: 0, individual: 0, model: 0 });
    expect(await db().select().from(recognition)).toMatchObject([{ nominationId: id, namedBy: "consent" }]);
    expect(await countProfiles({ campaignId })).toBe(0);
    expect(await countHonoured()).toEqual({ [campaignId]: 1 });
    const told = await db().select({ kind: notification.kind, path: notification.path }).from(notification);
    expect(told).toContainEqual({ kind: "recognised", path: `/ban-lam-viec/de-cu/${id}` });
  });

  test("is counted and not named without that, whatever else was agreed to", async () => {
    await recognised();
    await recognised(["notice_board", "audio"], { birthYear: "1971" });
    expect(await listHonours(campaignId)).toEqual({
      named: [],
      unnamed: { collective: 0, individual: 2, model: 0 },
    });
  });

  test("names a child only when child and guardian agreed", async () => {
    await recognised(["roll"], { name: "Em Một", birthYear: "2015" });
    await recognised(["roll"], { name: "Em Hai", birthYear: "2015", guardian: true });
    const { named, unnamed } = await listHonours(campaignId);
    expect(named.map(({ name }) => name)).toEqual(["Em Hai"]);
    expect(unnamed.individual).toBe(1);
  });

  test("is named where an announced decision names it", async () => {
    await recognised();
    await write((tx) => tx.update(recognition).set({ namedBy: "decision", decisionNumber: "12/QĐ-UBND" }));
    expect((await listHonours(campaignId)).named).toMatchObject([{ decisionNumber: "12/QĐ-UBND" }]);
  });

  test("is not listed in public without consent to the web", async () => {
    await write((tx) => tx.update(campaign).set({ listingDays: 10 }));
    const id = await completeDraft(official, { campaignId, patch: namesOnly, consent: false });
    await agree(id, ["roll"]);
    await submitNomination(official, await stepOn(id));
    const step = { ...(await stepOn(id)), place: "", endsOn: "" };
    await expect(listNomination(moderator, step)).rejects.toMatchObject({
      code: "incomplete",
      fields: { consents: "consent-required" },
    });
  });
});

describe("its story", () => {
  const story = { storyText: longStory };
  const write = async (id: string, patch: Record<string, unknown>) =>
    saveDraft(official, { id, version: (await rowOf(id)).version, patch: draftPatch.parse(patch) });

  test("follows through moderation and takes its place in the same row of the roll", async () => {
    const id = await recognised(["roll"]);
    await startStory(official, await stepOn(id));
    expect(openSections((await findNomination(official, id))!)).toEqual([
      "don-vi",
      "cau-chuyen",
      "so-lieu",
      "anh",
      "dong-y",
      "giay-to",
    ]);
    // Moderators see what was sent, not what is being written.
    await write(id, story);
    expect((await findNomination(moderator, id))!.content.story).toBe("");
    await expect(sendStory(official, await stepOn(id))).rejects.toMatchObject({
      code: "incomplete",
      fields: { consents: "consent-required" },
    });
    await agree(id, ["roll", "web"]);
    await sendStory(official, await stepOn(id));
    await returnStory(moderator, { ...(await stepOn(id)), reason: "Thêm con số." });
    expect((await listHonours(campaignId)).named).toMatchObject([{ slug: null }]);
    await write(id, { figures: [{ value: "213", label: "em biết chữ" }] });
    // What she agreed to had no figures.
    await expect(sendStory(official, await stepOn(id))).rejects.toMatchObject({
      fields: { consents: "word-paper-changed" },
    });
    await agree(id, ["roll", "web"]);
    await sendStory(official, await stepOn(id));
    const path = await publishStory(moderator, await stepOn(id));
    expect(await rowOf(id)).toMatchObject({ state: "approved", sendCount: 3 });
    const slug = path!.split("/").at(-1)!;
    expect(await findStory(slug)).toMatchObject({ recognitions: [{ form: "commended" }] });
    const { named } = await listHonours(campaignId);
    expect(named).toMatchObject([{ slug, occupation: "Giáo viên nghỉ hưu" }]);
    expect(await countProfiles({ campaignId })).toBe(1);
    const changes = [...(await findReview(moderator, id, "cho"))!.changes.values()];
    expect(changes.map((sending) => sending.map(({ name }) => name))).toEqual([
      ["story", "consents"],
      ["figures"],
    ]);
    await expect(startStory(official, await stepOn(id))).rejects.toMatchObject({ code: "wrong-step" });
    expect(await isUntold(unsafeSeen({ id }))).toBe(false);
  });

  test("changes nothing that the roll says", async () => {
    const id = await recognised(["roll"]);
    await startStory(official, await stepOn(id));
    await expect(write(id, { deed: "Việc khác", ...story })).rejects.toMatchObject({
      code: "invalid",
      fields: { deed: "settled" },
    });
    await write(id, story);
    expect((await listHonours(campaignId)).named).toMatchObject([
      { deed: "Mười hai năm mở lớp học buổi tối cho trẻ em trong hẻm" },
    ]);
  });

  test("is opened by the ward, decided by a moderator who wrote none of it", async () => {
    const id = await recognised(["roll"]);
    await expect(startStory(moderator, await stepOn(id))).rejects.toMatchObject({ code: "not-allowed" });
    await startStory(official, await stepOn(id));
    await write(id, story);
    await agree(id, ["web"]);
    await sendStory(official, await stepOn(id));
    await expect(publishStory(official, await stepOn(id))).rejects.toMatchObject({ code: "not-allowed" });
    const history = await db().select({ action: event.action }).from(event);
    expect(history.map(({ action }) => action)).toContain("nomination.send-story");
  });

  test("lets the person leave the roll at once, and come back with the story", async () => {
    const id = await recognised(["roll"]);
    await startStory(official, await stepOn(id));
    await agree(id, []);
    expect(await listHonours(campaignId)).toMatchObject({ named: [], unnamed: { individual: 1 } });
    await write(id, story);
    await agree(id, ["web", "roll"]);
    await sendStory(official, await stepOn(id));
    await publishStory(moderator, await stepOn(id));
    expect((await listHonours(campaignId)).named).toMatchObject([{ workplace: "Chi hội Khuyến học" }]);
  });

  test("taken down because consent was withdrawn leaves a number, cancelled nothing, restored its name", async () => {
    const id = await completeDraft(official, { campaignId, consent: false });
    await agree(id, ["roll", "web"]);
    await submitNomination(official, await stepOn(id));
    const path = (await approveNomination(moderator, await stepOn(id)))!;
    const { id: profileId } = (await storyAtAddress(moderator, path))!;
    await takeDownStory(moderator, { profileId, kind: "hidden", reason: "Xin rút." });
    expect(await listHonours(campaignId)).toMatchObject({ named: [], unnamed: { individual: 1 } });
    await restoreStory(moderator, { profileId, reason: "Đồng ý lại." });
    expect((await listHonours(campaignId)).named).toMatchObject([{ occupation: "Giáo viên nghỉ hưu" }]);
    await takeDownStory(moderator, {
      profileId,
      kind: "revoked",
      reason: "Kê khai sai.",
      decisionNumber: "210/QĐ-UBND",
      decidedOn: null,
    });
    expect(await listHonours(campaignId)).toMatchObject({ named: [], unnamed: { individual: 0 } });
    expect(await countHonoured()).toEqual({});
  });
});

test("a story's consent alone names in the roll, but adds no occupation to the name", async () => {
  const id = await completeDraft(official, { campaignId, consent: false });
  await agree(id, ["web"]);
  await submitNomination(official, await stepOn(id));
  await approveNomination(moderator, await stepOn(id));
  expect((await listHonours(campaignId)).named).toMatchObject([
    { name: "Bà Trần Thị Bình", occupation: "", workplace: "" },
  ]);
});
