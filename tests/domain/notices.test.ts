import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, nomination as nominationTable, notice, notification } from "@/db/schema";
import { write } from "@/db/write";
import { revisionOf } from "@/domain/cache/revision.server";
import { tags } from "@/domain/cache/tags";
import { approveNomination, rejectNomination, returnNomination } from "@/domain/nominations/decide.server";
import { submitNomination } from "@/domain/nominations/submit.server";
import { withdrawNomination } from "@/domain/nominations/withdraw.server";
import { freeTerms, stepsOn } from "@/domain/nominations/step-terms";
import { extendNotice } from "@/domain/notices/extend.server";
import { noticeInput } from "@/domain/notices/input";
import { listNomination } from "@/domain/notices/list.server";
import { findNotice, listNotices } from "@/domain/notices/queries.server";
import type { Actor } from "@/domain/permissions";
import { addDays, addWorkingDays, formatDate, hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { completeDraft, rowOf } from "../support/nominations";
import { endListing, listed, sentToBeListed } from "../support/listings";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, moderator: Actor, wardModerator: Actor, farModerator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", name: "Người của thành phố", password: null });
  wardModerator = await makePerson({ role: "moderator", unitId: minhPhung, password: null });
  farModerator = await makePerson({ role: "moderator", unitId: tanSonHoa, password: null });
});

const plain = noticeInput.parse({});
const today = hcmcToday();
const soonest = addWorkingDays(today, 10, new Set());
const periodOf = async (number: number) => {
  const [row] = await db().select().from(notice).where(eq(notice.id, number)).limit(1);
  return row!;
};

describe("listing a nomination in public", () => {
  test("hangs it from today for the campaign's working days, told to the ward, seen by everyone", async () => {
    const nomination = await sentToBeListed(official, { name: "Trần Thị Niêm", birthYear: "1950" });
    const before = await revisionOf([tags.notices]);
    const number = await listNomination(wardModerator, { ...nomination, place: "Bảng tin", endsOn: "" });
    expect((await rowOf(nomination.nominationId)).state).toBe("listed");
    const found = await findNotice(number);
    expect(found).toMatchObject({
      name: "Trần Thị Niêm",
      unitName: "Phường Minh Phụng",
      place: "Bảng tin",
      startsOn: today,
      endsOn: soonest,
      storyPath: null,
    });
    expect(JSON.stringify(found)).not.toMatch(/1950|chiếc bàn ăn|giverName/);
    expect((await listNotices(today)).running.map((one) => one.id)).toEqual([number]);
    expect(await revisionOf([tags.notices])).toBeGreaterThan(before);
    const told = await db().select().from(notification).where(eq(notification.userId, official.id));
    expect(told).toMatchObject([{ kind: "listed", data: { until: formatDate(soonest) } }]);
    const [last] = await db()
      .select({ action: event.action, after: event.after })
      .from(event)
      .where(eq(event.subjectId, nomination.nominationId))
      .orderBy(event.id)
      .then((rows) => rows.slice(-1));
    expect(last).toMatchObject({ action: "nomination.list", after: { state: "listed" } });
  });

  test("may end later for public holidays, never sooner, and not in another age", async () => {
    const nomination = await sentToBeListed(official);
    const until = (endsOn: string) => listNomination(moderator, { ...nomination, place: "", endsOn });
    await expect(until(addDays(soonest, -1))).rejects.toMatchObject({ fields: { endsOn: "listing-short" } });
    await expect(until("2126-01-01")).rejects.toMatchObject({ fields: { endsOn: "listing-long" } });
    expect((await rowOf(nomination.nominationId)).state).toBe("submitted");
    expect(await db().select().from(notice)).toEqual([]);
    expect((await periodOf(await until(addDays(soonest, 2)))).endsOn).toBe(addDays(soonest, 2));
  });

  test("is refused without days, twice, without consent, incomplete, or before it was sent", async () => {
    const without = await sentToBeListed(official, {}, 0);
    await expect(listNomination(moderator, { ...without, ...plain })).rejects.toMatchObject({
      code: "listing-needless",
    });
    const nomination = await sentToBeListed(official);
    const { deed } = await rowOf(nomination.nominationId);
    await write((tx) => tx.run(`update consent set withdrawn_at = 1`));
    await expect(listNomination(moderator, { ...nomination, ...plain })).rejects.toMatchObject({
      code: "incomplete",
      fields: { consents: "consent-required" },
    });
    await write((tx) => tx.run(`update consent set withdrawn_at = null`));
    await write((tx) => tx.run(`update nomination set deed = ''`));
    await expect(listNomination(moderator, { ...nomination, ...plain })).rejects.toMatchObject({
      fields: { deed: "deed-required" },
    });
    await write((tx) => tx.update(nominationTable).set({ deed }));
    await listNomination(moderator, { ...nomination, ...plain });
    const again = { ...nomination, version: nomination.version + 1, ...plain };
    await expect(listNomination(wardModerator, again)).rejects.toMatchObject({
      code: "wrong-step",
      details: { by: "Người của thành phố", action: "nomination.list" },
    });
    const draft = await completeDraft(official);
    const early = { nominationId: draft, version: (await rowOf(draft)).version, ...plain };
    await expect(listNomination(moderator, early)).rejects.toMatchObject({ code: "not-found" });
  });

  test("of two moderators at once one lists, and there is one listing", async () => {
    const nomination = { ...(await sentToBeListed(official)), ...plain };
    const results = await Promise.allSettled([
      listNomination(moderator, nomination),
      listNomination(wardModerator, nomination),
    ]);
    expect(results.map((result) => result.status)).toEqual(["fulfilled", "rejected"]);
    expect(await db().select().from(notice)).toHaveLength(1);
  });

  test("is for moderators of the ward or the city, and never one's own", async () => {
    const nomination = { ...(await sentToBeListed(official)), ...plain };
    await expect(listNomination(official, nomination)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(listNomination(farModerator, nomination)).rejects.toMatchObject({ code: "not-found" });
    const hat = { role: "moderator" as const, unitId: minhPhung, wholeCity: false };
    const both = { ...official, memberships: [...official.memberships, hat] };
    await expect(listNomination(both, nomination)).rejects.toMatchObject({ code: "own-nomination" });
  });

  test("keeps words as words, in one spelling", () => {
    const given = noticeInput.parse({ place: `  ${"Bảng tin <b>phường</b>".normalize("NFD")} \n` });
    expect(given).toEqual({ place: "Bảng tin <b>phường</b>", endsOn: "" });
    for (const endsOn of ["2026-02-30", "<script>", "0".repeat(41)]) {
      expect(noticeInput.safeParse({ endsOn }).success).toBe(false);
    }
    expect(noticeInput.safeParse({ place: "a".repeat(201) }).success).toBe(false);
  });
});

describe("approval after a listing", () => {
  test("waits to the end of the last day and says until when; then the page leads to the story", async () => {
    const { nominationId, version, number } = await listed(official, moderator, { deed: "Việc đã niêm yết" });
    const approval = () => approveNomination(wardModerator, { nominationId, version });
    await expect(approval()).rejects.toMatchObject({
      code: "listing-running",
      details: { until: formatDate(soonest) },
    });
    await write((tx) => tx.update(notice).set({ endsOn: today }));
    await expect(approval()).rejects.toMatchObject({ code: "listing-running" });
    expect((await rowOf(nominationId)).state).toBe("listed");
    await endListing(number);
    expect((await listNotices(today)).ended.map((one) => one.id)).toEqual([number]);
    expect(await approval()).toBe("/guong/viec-da-niem-yet");
    expect(await findNotice(number)).toMatchObject({ storyPath: "/guong/viec-da-niem-yet" });
  });

  test("is offered only when it would not be refused", () => {
    const without = { ...freeTerms, days: 10 };
    const running = { ...without, endsOn: today };
    const submitted = { state: "submitted", onHold: false } as const;
    const hung = { state: "listed", onHold: false } as const;
    expect(stepsOn(today, submitted, without)).toEqual(["list", "return", "reject", "hold", "withdraw"]);
    expect(stepsOn(today, submitted, freeTerms)).not.toContain("list");
    expect(stepsOn(today, submitted, freeTerms)).toContain("approve");
    expect(stepsOn(today, hung, running)).not.toContain("approve");
    const over = addDays(today, 1);
    expect(stepsOn(over, hung, running)).toContain("approve");
    expect(stepsOn(over, hung, { ...running, unanswered: 1 })).not.toContain("approve");
    expect(stepsOn(over, hung, { ...running, unanswered: 1 })).toContain("reject");
    expect(stepsOn(over, hung, { ...running, asked: 2, agreed: 1 })).not.toContain("approve");
    expect(stepsOn(over, hung, { ...running, asked: 2, agreed: 2 })).toContain("approve");
  });
});

describe("a listing that is broken off", () => {
  test.each([
    ["returned", (input: Input) => returnNomination(moderator, { ...input, reason: "Sai số liệu" })],
    ["rejected", (input: Input) => rejectNomination(moderator, { ...input, reason: "Trùng" })],
    ["withdrawn", (input: Input) => withdrawNomination(official, input)],
  ])("%s: names nobody any more", async (state, act) => {
    const { number, ...nomination } = await listed(official, moderator);
    await act(nomination);
    expect((await rowOf(nomination.nominationId)).state).toBe(state);
    expect(await findNotice(number)).toBe("gone");
    expect(await listNotices(today)).toMatchObject({ running: [], ended: [] });
  });

  test("is listed anew, under another number and for all its days, when the nomination comes back", async () => {
    const { nominationId, version, number } = await listed(official, moderator);
    await returnNomination(moderator, { nominationId, version, reason: "Thiếu" });
    await submitNomination(official, { nominationId, version: version + 1, unchanged: true });
    const again = await listNomination(moderator, { nominationId, version: version + 2, ...plain });
    expect(again).toBeGreaterThan(number);
    expect(await findNotice(number)).toBe("gone");
    expect(await findNotice(again)).toMatchObject({ startsOn: today });
    expect(await findNotice(again + 1)).toBeNull();
  });
});

type Input = { nominationId: string; version: number };

describe("extending", () => {
  const later = addDays(soonest, 3);

  test("moves the end away, with its history, and never back", async () => {
    const { nominationId, version, number } = await listed(official, moderator);
    await extendNotice(wardModerator, { nominationId, version, endsOn: later });
    expect((await periodOf(number)).endsOn).toBe(later);
    const next = { nominationId, version: version + 1 };
    for (const endsOn of [later, soonest, addDays(today, -1)]) {
      await expect(extendNotice(moderator, { ...next, endsOn })).rejects.toMatchObject({
        fields: { endsOn: "listing-shorter" },
      });
    }
    const [last] = (await db().select().from(event).orderBy(event.id)).slice(-1);
    expect(last).toMatchObject({ action: "notice.extend", after: { endsOn: formatDate(later) } });
  });

  test("is refused to whoever looked at an older version, to strangers, and once decided", async () => {
    const { nominationId, version } = await listed(official, moderator);
    const input = { nominationId, version, endsOn: later };
    await expect(extendNotice(farModerator, input)).rejects.toMatchObject({ code: "not-found" });
    await expect(extendNotice(official, input)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(extendNotice(moderator, { ...input, version: version - 1 })).rejects.toMatchObject({
      code: "stale",
    });
    await rejectNomination(moderator, { nominationId, version, reason: "Trùng" });
    const late = { ...input, version: version + 1 };
    await expect(extendNotice(moderator, late)).rejects.toMatchObject({ code: "wrong-step" });
  });
});
