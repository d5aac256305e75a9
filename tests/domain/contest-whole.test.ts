import { and, count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { contestEntry, event, recognition } from "@/db/schema";
import { listHonours } from "@/domain/campaigns/honours.server";
import { openOn } from "@/domain/campaigns/open";
import { listCampaignsWithDeadline } from "@/domain/campaigns/queries.server";
import { closeRound, setStanding } from "@/domain/contests/close-round.server";
import { withdrawEntry } from "@/domain/contests/enter.server";
import { resultInput, sheetInput } from "@/domain/contests/input";
import { callJuror, scoreEntry } from "@/domain/contests/jury.server";
import { listScores } from "@/domain/contests/entries-queries.server";
import { findContest, listRoundEntries } from "@/domain/contests/organiser-queries.server";
import { addPrize, awardPrize, publishResults } from "@/domain/contests/prizes.server";
import { findEntryState, findPublicContest } from "@/domain/contests/public.server";
import { openRound, showShortlist } from "@/domain/contests/rounds.server";
import type { Actor } from "@/domain/permissions";
import { hcmcToday } from "@/domain/time/dates";
import { makeContest, makeEntry, makeRound, versionOf } from "../support/contests";
import { useDatabase } from "../support/database";
import { makePerson } from "../support/people";

useDatabase();

/** Of 10 and of 5: the entry's own quality, and what this juror is off by. */
const points = (content: number, form: number) => [String(content), String(form)];

test("33 entries, one withdrawn: 19 go on by score and choice, 8 are scored on site, 21 prizes become recognitions", async () => {
  const admin = await makePerson({ role: "admin", password: null });
  const moderator = await makePerson({ role: "moderator", password: null });
  const jury: Actor[] = [];
  for (let at = 0; at < 3; at++) jury.push(await makePerson({ role: "official", password: null }));
  const contest = await makeContest(admin);
  const check = await makeRound(moderator, contest, "check", "Kiểm tra");
  const score = await makeRound(moderator, contest, "score", "Chấm bài");
  const site = await makeRound(moderator, contest, "on_site", "Thi tại chỗ");
  const final = await makeRound(moderator, contest, "final", "Chung kết");
  await openRound(moderator, check);
  const entries: string[] = [];
  for (let number = 1; number <= 33; number++)
    entries.push(await makeEntry(contest, number, null, number === 1 ? { namingAgreed: "1" } : {}));

  // Checked: number 32 stays behind with words, 33 is taken back by its sender, the others go on.
  await withdrawEntry(null, entries[32]!, "Tôi bận");
  const close = async (roundId: string, goOn = 0, despite = "") =>
    closeRound(moderator, { roundId, version: await versionOf(roundId), goOn, despite });
  await expect(close(check)).rejects.toMatchObject({ code: "entries-unchecked", details: { count: 32 } });
  for (const entryId of entries.slice(0, 31))
    await setStanding(moderator, { roundId: check, entryId, outcome: "on", words: "" });
  const stays = { roundId: check, entryId: entries[31]!, outcome: "out" as const };
  await expect(setStanding(moderator, { ...stays, words: "" })).rejects.toMatchObject({
    fields: { words: "required" },
  });
  await setStanding(moderator, { ...stays, words: "Không có ảnh" });
  await expect(openRound(moderator, score)).rejects.toMatchObject({ code: "round-order" });
  // Its deadline is thirty days off, but whoever looks for where to take part is not sent there any more.
  const taken = async () => openOn(hcmcToday(), await listCampaignsWithDeadline()).map(({ id }) => id);
  expect(await taken()).toContain(contest);
  await close(check);
  expect(await taken()).not.toContain(contest);

  // Scored by three: entry n gets n/4 of 10 and 5 of 5 from two of them, the third a quarter of a point more.
  for (const roundId of [score, site, final])
    for (const { id } of jury) await callJuror(moderator, { roundId, userId: id });
  await openRound(moderator, score);
  const giveAll = async (roundId: string, pool: string[]) => {
    for (const [at, juror] of jury.entries())
      for (const entryId of pool) {
        const content = (entries.indexOf(entryId) + 1) / 4 + (at === 2 ? 0.25 : 0);
        await scoreEntry(juror, sheetInput.parse({ roundId, entryId, scores: points(content, 5) }));
      }
  };
  await giveAll(score, entries.slice(0, 31));
  const { rows } = await listRoundEntries(moderator, score);
  expect(
    rows.slice(0, 3).map(({ title, average, place, differs }) => [title, average, place, differs]),
  ).toEqual([
    // 7.75/10 × 70 + 30 = 84.25, 84.25 and 86: 84.83.
    ["Bài số 31", 8483, 1, false],
    ["Bài số 30", 8308, 2, false],
    ["Bài số 29", 8133, 3, false],
  ]);
  // The first 18 are 31 to 14; number 2 is chosen by words.
  await setStanding(moderator, {
    roundId: score,
    entryId: entries[1]!,
    outcome: "on",
    words: "Bài của người cao tuổi nhất",
  });
  await close(score, 18);
  await showShortlist(moderator, score, true);
  const nineteen = (await findPublicContest(contest)).shortlists[0]!.entries;
  expect(nineteen.map(({ title }) => title).sort()).toEqual(
    [2, ...Array.from({ length: 18 }, (_, at) => at + 14)].map((number) => `Bài số ${number}`).sort(),
  );
  expect(nineteen.every(({ entrant }) => entrant === "")).toBe(true);

  // 19 scored, 8 go on to be scored on site, and all eight to the final.
  const wentOn = async (roundId: string) =>
    (await listRoundEntries(moderator, roundId)).rows.map(({ id }) => id);
  expect(await wentOn(site)).toHaveLength(19);
  await openRound(moderator, site);
  await giveAll(site, await wentOn(site));
  await close(site, 8);
  expect((await wentOn(final)).sort()).toEqual(entries.slice(23, 31).sort());
  await openRound(moderator, final);
  await giveAll(final, await wentOn(final));
  await close(final, 8);

  // 1 first, 2 second, 5 third among the eight; 13 encouragements among those that went no further.
  for (const [name, award, places] of [
    ["Giải Nhất", "city:first", 1],
    ["Giải Nhì", "city:second", 2],
    ["Giải Ba", "city:third", 5],
    ["Giải Khuyến khích", "city:encouragement", 13],
  ] as const)
    await addPrize(moderator, { campaignId: contest, name, award, places });
  const { prizes } = await findContest(moderator, contest);
  const order = [
    ...entries.slice(23, 31).reverse(),
    entries[1]!,
    ...entries.slice(13, 23).reverse(),
    entries[0]!,
    entries[2]!,
  ];
  const prizeOf = (at: number) => prizes[at < 1 ? 0 : at < 3 ? 1 : at < 8 ? 2 : 3]!.id;
  for (const [at, entryId] of order.entries()) await awardPrize(moderator, { entryId, prizeId: prizeOf(at) });
  expect(order).toHaveLength(21);
  await expect(awardPrize(moderator, { entryId: entries[4]!, prizeId: prizes[3]!.id })).rejects.toMatchObject(
    {
      code: "prize-full",
      details: { limit: 13 },
    },
  );
  for (const stopped of [entries[31]!, entries[32]!])
    await expect(awardPrize(moderator, { entryId: stopped, prizeId: prizes[0]!.id })).rejects.toMatchObject({
      code: "wrong-step",
    });

  // Nothing of the prizes is public before they are published.
  const reference = async (entryId: string) =>
    (
      await db()
        .select({ code: contestEntry.reference })
        .from(contestEntry)
        .where(eq(contestEntry.id, entryId))
    )[0]!.code;
  expect((await findPublicContest(contest)).prizes).toEqual([]);
  expect((await listHonours(contest)).named).toEqual([]);
  expect((await findEntryState(await reference(entries[30]!)))!.fate).toEqual({ is: "on", name: "Chấm bài" });
  const decision = resultInput.parse({
    campaignId: contest,
    decisionNumber: "12/QĐ-UBND",
    decidedOn: "19/05/2026",
    signer: "Nguyễn Văn A",
    announced: "0",
  });
  expect(await publishResults(moderator, decision)).toBe(21);
  await expect(publishResults(moderator, decision)).rejects.toMatchObject({ code: "wrong-step" });
  const shown = (await findPublicContest(contest)).prizes;
  expect(shown.map(({ name, winners }) => [name, winners.length])).toEqual([
    ["Giải Nhất", 1],
    ["Giải Nhì", 2],
    ["Giải Ba", 5],
    ["Giải Khuyến khích", 13],
  ]);
  expect(shown[0]!.winners).toEqual([
    { title: "Bài số 31", entrant: "", unitName: "Phường Minh Phụng", path: null },
  ]);
  expect(shown[3]!.winners.map(({ entrant }) => entrant).filter(Boolean)).toEqual(["Người thi 1"]);
  expect((await listHonours(contest)).unnamed).toEqual({ collective: 0, individual: 21, model: 0 });
  const made = await db()
    .select({ form: recognition.form, total: count() })
    .from(recognition)
    .where(and(eq(recognition.campaignId, contest), eq(recognition.decisionNumber, "12/QĐ-UBND")))
    .groupBy(recognition.form);
  expect(Object.fromEntries(made.map(({ form, total }) => [form, total]))).toEqual({
    first: 1,
    second: 2,
    third: 5,
    encouragement: 13,
  });
  expect((await findEntryState(await reference(entries[30]!)))!.fate).toEqual({
    is: "prize",
    name: "Giải Nhất",
  });
  await expect(withdrawEntry(null, entries[30]!, "")).rejects.toMatchObject({ code: "wrong-step" });

  // The sheet: 32 in the check, 31 scored, 19 and 8; the withdrawn one has a row of its own.
  const lines = await listScores(moderator, contest);
  expect(lines).toHaveLength(32 + 31 + 19 + 8 + 1);
  const [steps] = await db().select({ total: count() }).from(event).where(eq(event.action, "contest.score"));
  expect(steps!.total).toBe(3 * (31 + 19 + 8));
}, 60_000);
