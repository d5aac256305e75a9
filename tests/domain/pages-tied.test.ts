import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, test } from "vitest";
import { db } from "@/db/client";
import { campaign, cacheTag, document, event } from "@/db/schema";
import { documentInput } from "@/domain/administration/inputs";
import { writeCalendar } from "@/domain/calendar/write-calendar";
import { listContestsOf } from "@/domain/campaigns/admin-queries.server";
import { campaignDays } from "@/domain/campaigns/calendar-days";
import { campaignInput } from "@/domain/campaigns/input";
import { findCampaign } from "@/domain/campaigns/queries.server";
import { saveCampaign } from "@/domain/campaigns/save-campaign.server";
import { callJuror, dismissJuror } from "@/domain/contests/jury.server";
import { findPublicContest } from "@/domain/contests/public.server";
import { showJury } from "@/domain/contests/show-jury.server";
import { findDocument } from "@/domain/documents/find-document.server";
import { channelsOn, papersOn } from "@/domain/documents/resting";
import { saveDocument } from "@/domain/documents/save-document.server";
import { documentStanding, knownStanding } from "@/domain/documents/standing";
import type { Actor } from "@/domain/permissions";
import { makeContest, makeRound } from "../support/contests";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung } from "../support/people";
import { typedCampaign } from "../support/typed-campaign";

useDatabase();
let admin: Actor;
beforeEach(async () => {
  admin = await makePerson({ role: "admin", password: null });
});

describe("documents that replace each other", () => {
  const words = (number: string, more = {}) =>
    documentInput.parse({ number, title: "Luật thử", issuer: "Quốc hội", issued: "2020", ...more });
  const add = (number: string, more = {}) =>
    saveDocument(admin, { id: "moi", version: 0 }, words(number, more));

  it("tell the whole chain on their pages, and what they replaced; no ring is made of them", async () => {
    const third = await add("Luật 3/2024");
    const second = await add("Luật 2/2022", { replacedById: third });
    const first = await add("Luật 1/2020", { replacedById: second });
    expect((await findDocument(first))!.successors.map(({ number }) => number)).toEqual([
      "Luật 2/2022",
      "Luật 3/2024",
    ]);
    expect(await findDocument(second)).toMatchObject({ replaced: [{ id: first }], url: null });
    const turn = (replacedById: string) =>
      saveDocument(admin, { id: third, version: 1 }, words("Luật 3/2024", { replacedById }));
    await expect(turn(third)).rejects.toMatchObject({ fields: { replacedById: "document-itself" } });
    await expect(turn(first)).rejects.toMatchObject({ fields: { replacedById: "document-ring" } });
    await expect(turn("khong-co")).rejects.toMatchObject({ fields: { replacedById: "invalid" } });
    // One that was entered before rings were refused is gone round once.
    await db().update(document).set({ replacedById: first }).where(eq(document.id, third));
    expect((await findDocument(first))!.successors.map(({ id }) => id)).toEqual([second, third]);
    expect(await findDocument("khong-co")).toBeNull();
  });

  it("are said to hold only where it is known since when", () => {
    const none = { validFrom: null, validTo: null, replacedById: null };
    expect([documentStanding(none, "2026-11-28"), knownStanding(none, "2026-11-28")]).toEqual([
      "in-force",
      null,
    ]);
    expect(knownStanding({ ...none, validFrom: "2026-11-28" }, "2026-11-28")).toBe("in-force");
    expect(knownStanding({ ...none, replacedById: "x" }, "2026-11-28")).toBe("replaced");
    expect(knownStanding({ ...none, validTo: "2026-11-27" }, "2026-11-28")).toBe("expired");
  });

  it("carry the templates of the rules on them, and the wordings that are asked that day", () => {
    const basis = { rule: "listing" as const, validFrom: "2024-01-01", validTo: "2026-06-30" };
    expect(papersOn([basis], "2026-06-30")).toEqual(["notice"]);
    expect(papersOn([basis], "2026-07-01")).toEqual([]);
    expect(papersOn([{ ...basis, rule: "once-for-one-deed" }], "2026-06-30")).toEqual([
      "proposal",
      "decision",
    ]);
    const wordings = [
      { channel: "web" as const, number: 1, validFrom: "2026-01-01", documentId: "luat" },
      { channel: "web" as const, number: 2, validFrom: "2026-12-01", documentId: null },
      { channel: "roll" as const, number: 1, validFrom: "2026-01-01", documentId: "khac" },
    ];
    expect(channelsOn(wordings, "luat", "2026-11-30")).toEqual(["web"]);
    expect(channelsOn(wordings, "luat", "2026-12-01")).toEqual([]);
  });
});

describe("a campaign's programme", () => {
  const typed = (more: Record<string, unknown> = {}) =>
    campaignInput.parse({ ...typedCampaign, name: "Đợt thử chương trình", ...more });

  it("is kept with the papers of its conference, and read by a reader of calendars", async () => {
    const id = randomUUID();
    const programme = [
      { title: "Khai mạc", on: "10/03/2099", from: "8h", to: "8h30" },
      { title: "Chung kết", on: "01/03/2099", place: "Nhà văn hóa" },
    ];
    const conferencePapers = [
      { title: "Báo cáo tổng kết", url: "" },
      { title: "", url: "" },
    ];
    const phases = {
      receiving: { startsOn: "02/01/2099", endsOn: "26/01/2099" },
      conference: { startsOn: "10/03/2099", endsOn: "10/03/2099" },
    };
    const place = { conferenceOn: "10/03/2099", conferencePlace: "Hội trường" };
    await saveCampaign(admin, { id, version: 0 }, typed({ programme, conferencePapers, phases, ...place }));
    await db().update(campaign).set({ state: "open" }).where(eq(campaign.id, id));
    const found = (await findCampaign("dot-thu-chuong-trinh"))!;
    expect(found.programme.map(({ title }) => title)).toEqual(["Chung kết", "Khai mạc"]);
    expect(found.conferencePapers).toEqual([{ title: "Báo cáo tổng kết", url: null }]);
    const days = campaignDays(found, {
      url: "https://x.example/a",
      phase: (phase) => phase,
      deadline: "hạn",
    });
    const file = writeCalendar({ name: "Đợt", host: "x.example", days, now: new Date(0) });
    const events = new ICAL.Component(ICAL.parse(file) as unknown[])
      .getAllSubcomponents("vevent")
      .map((one) => {
        const { summary, location, startDate, endDate } = new ICAL.Event(one);
        return [summary, location, String(startDate), String(endDate)];
      });
    expect(events).toEqual([
      ["receiving", null, "2099-01-02", "2099-01-27"],
      ["conference", "Hội trường", "2099-03-10", "2099-03-11"],
      ["Chung kết", "Nhà văn hóa", "2099-03-01", "2099-03-02"],
      ["Khai mạc", null, "2099-03-10T01:00:00Z", "2099-03-10T01:30:00Z"],
    ]);
  });

  it("is refused at the field: a day that does not exist, an end before its beginning, a paper without a name", () => {
    const faults = (more: Record<string, unknown>) =>
      campaignInput
        .safeParse({ ...typedCampaign, name: "Đợt", ...more })
        .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    expect(faults({ programme: [{ title: "Lễ", on: "30/02/2099" }] })).toEqual([
      "programme.0.on date-impossible",
    ]);
    expect(faults({ programme: [{ title: "Lễ", on: "1/3/2099", from: "9h", to: "8h" }] })).toEqual([
      "programme.0.to times-order",
    ]);
    expect(faults({ conferencePapers: [{ title: "", url: "https://a.vn/b" }] })).toEqual([
      "conferencePapers.0.title required",
    ]);
  });

  it("and a contest tied to it lead to each other; neither belongs to the other in turn, nor to itself", async () => {
    const [whole, part] = [randomUUID(), randomUUID()];
    await saveCampaign(admin, { id: whole, version: 0 }, typed());
    const contest = typed({ kind: "contest", name: "Hội thi thử", presentedAtId: whole });
    await saveCampaign(admin, { id: part, version: 0 }, contest);
    await db().update(campaign).set({ state: "open" });
    expect((await findCampaign("hoi-thi-thu"))!.presentedAt).toMatchObject({ slug: "dot-thu-chuong-trinh" });
    expect((await findCampaign("dot-thu-chuong-trinh"))!.presentedHere).toMatchObject([
      { slug: "hoi-thi-thu" },
    ]);
    expect(await listContestsOf(admin, whole)).toMatchObject([{ id: part, name: "Hội thi thử" }]);
    for (const presentedAtId of [part, whole])
      await expect(
        saveCampaign(admin, { id: whole, version: 1 }, typed({ presentedAtId })),
      ).rejects.toMatchObject({ fields: { presentedAtId: "invalid" } });
    const official = await makePerson({ role: "official", unitId: minhPhung, password: null });
    await expect(listContestsOf(official, whole)).rejects.toMatchObject({ code: "not-allowed" });
  });
});

test("a jury is public from when its organiser says so until they say otherwise, and never without anybody in it", async () => {
  const moderator = await makePerson({ role: "moderator", password: null });
  const juror = await makePerson({ role: "official", unitId: minhPhung, password: null });
  const contest = await makeContest(admin);
  expect(await findPublicContest(contest)).toMatchObject({
    rounds: [],
    juries: [],
    prizes: [],
    result: null,
  });
  const round = await makeRound(moderator, contest, "score", "Chấm bài");
  await expect(showJury(moderator, round, true)).rejects.toMatchObject({ code: "nothing-ready" });
  await callJuror(moderator, { roundId: round, userId: juror.id });
  expect((await findPublicContest(contest)).juries).toEqual([]);
  await expect(showJury(juror, round, true)).rejects.toMatchObject({ code: "not-allowed" });
  await showJury(moderator, round, true);
  await showJury(moderator, round, true);
  expect((await findPublicContest(contest)).juries).toEqual([{ rounds: ["Chấm bài"], names: [juror.name] }]);
  expect((await db().select().from(cacheTag)).map(({ tag }) => tag)).toContain("campaigns");
  await dismissJuror(moderator, { roundId: round, userId: juror.id });
  expect((await findPublicContest(contest)).juries).toEqual([]);
  await showJury(moderator, round, false);
  const acts = (await db().select().from(event)).map(({ action }) => action);
  expect(acts.filter((action) => action.endsWith("-jury"))).toEqual([
    "contest.show-jury",
    "contest.hide-jury",
  ]);
});
