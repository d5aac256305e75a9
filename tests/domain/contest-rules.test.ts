import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { contestEntry, contestFile, notification } from "@/db/schema";
import { closeRound, dropStanding, setStanding } from "@/domain/contests/close-round.server";
import { entryKey, readEntryKey, withdrawEntry } from "@/domain/contests/enter.server";
import { addEntryFile, removeEntryFile } from "@/domain/contests/files.server";
import { roundInput, sheetInput } from "@/domain/contests/input";
import {
  callJuror,
  declareConflict,
  dismissJuror,
  giveSheetBack,
  scoreEntry,
} from "@/domain/contests/jury.server";
import { findJuryEntry, findJuryRound, openEntryFile } from "@/domain/contests/jury-queries.server";
import { listRoundEntries } from "@/domain/contests/organiser-queries.server";
import {
  findEntryState,
  findOwnEntry,
  findPublicContest,
  listWardEntries,
} from "@/domain/contests/public.server";
import { addRound, openRound, reopenRound, showShortlist } from "@/domain/contests/rounds.server";
import { differWidely, ranked, totalOf } from "@/domain/contests/scoring";
import type { Actor } from "@/domain/permissions";
import { makeContest, makeEntry, makeRound, versionOf } from "../support/contests";
import { useDatabase } from "../support/database";
import { phoneJpeg, smallestPdf } from "../support/files";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();
let moderator: Actor, one: Actor, two: Actor, official: Actor;
let contest: string, round: string, entries: string[];

beforeEach(async () => {
  const admin = await makePerson({ role: "admin", password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  one = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  two = await makePerson({ role: "moderator", password: null });
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  contest = await makeContest(admin);
  round = await makeRound(moderator, contest, "score", "Chấm bài");
  entries = [await makeEntry(contest, 1, official), await makeEntry(contest, 2), await makeEntry(contest, 3)];
  for (const juror of [one, two, official]) await callJuror(moderator, { roundId: round, userId: juror.id });
  await openRound(moderator, round);
});

const give = (juror: Actor, entry: number, ...scores: string[]) =>
  scoreEntry(juror, sheetInput.parse({ roundId: round, entryId: entries[entry]!, scores }));
const refused = (code: string) => expect.objectContaining({ code });
const stop = async (goOn: number, despite = "") =>
  closeRound(moderator, { roundId: round, version: await versionOf(round), goOn, despite });

test("weights make totals of 100 in hundredths; equal averages share a place", () => {
  const criteria = [
    { words: "a", weight: 2, most: 10 },
    { words: "b", weight: 1, most: 5 },
  ];
  expect(totalOf(criteria, [10, 5])).toBe(10_000);
  expect(totalOf(criteria, [7.25, 0])).toBe(4833);
  expect(ranked([{ average: 5 }, { average: 9 }, { average: null }, { average: 9 }, { average: 1 }])).toEqual(
    [
      { average: 9, place: 1 },
      { average: 9, place: 1 },
      { average: 5, place: 3 },
      { average: 1, place: 4 },
      { average: null, place: null },
    ],
  );
  expect([differWidely([7000, 9000], 20), differWidely([7001, 9000], 20)]).toEqual([true, false]);
});

test("others' scores are hidden until one's own is in, from an organiser in the jury too; wide differences are pointed out", async () => {
  await give(one, 1, "9", "5");
  expect((await findJuryEntry(two, round, entries[1]!))!.sheets).toEqual([]);
  const seen = async (actor: Actor) =>
    (await listRoundEntries(actor, round)).rows.find(({ id }) => id === entries[1])!;
  expect(await seen(two)).toMatchObject({ hidden: true, sheets: [], average: null, differs: false });
  expect(await seen(moderator)).toMatchObject({ hidden: false, average: 9300 });
  await give(two, 1, "6,5", "4,25");
  const { sheets, differs } = (await findJuryEntry(two, round, entries[1]!))!;
  expect(sheets.map(({ total }) => total).sort()).toEqual([7100, 9300]);
  expect(differs).toBe(true);
  expect(await seen(two)).toMatchObject({ hidden: false, average: 8200, differs: true });
  await expect(give(two, 1, "1", "1")).rejects.toEqual(refused("wrong-step"));
  const back = { roundId: round, entryId: entries[1]!, userId: two.id, words: "Gõ nhầm" };
  await giveSheetBack(moderator, back);
  await expect(giveSheetBack(moderator, back)).rejects.toEqual(refused("not-found"));
  expect(await seen(two)).toMatchObject({ hidden: true, sheets: [] });
  const unread = async () =>
    (await db().select().from(notification).where(eq(notification.userId, two.id)))
      .filter(({ readAt }) => readAt === null)
      .map(({ kind }) => kind)
      .sort();
  expect(await unread()).toEqual(["jury-called", "sheet-given-back"]);
  await give(two, 1, "7", "5");
  expect(await unread()).toEqual(["jury-called"]);
  for (const entry of [0, 2]) await give(two, entry, "7", "5");
  expect(await unread()).toEqual([]);
});

test("points outside the sheet are refused at their place; who is not in the jury finds nothing", async () => {
  for (const scores of [["11", "5"], ["8.1", "5"], ["-1", "5"], ["8"], ["8", "năm"]])
    await expect(give(one, 1, ...scores)).rejects.toMatchObject({ code: "invalid" });
  await expect(give(one, 1, "11", "5")).rejects.toMatchObject({ fields: { "scores.0": "score-invalid" } });
  await expect(give(moderator, 1, "8", "5")).rejects.toEqual(refused("not-found"));
  expect(await findJuryRound(moderator, round)).toBeNull();
});

test("who handed an entry in neither scores, chooses nor sees it; a declared conflict leaves it out", async () => {
  await expect(give(official, 0, "8", "5")).rejects.toEqual(refused("own-entry"));
  expect((await findJuryRound(official, round))!.entries.map(({ stands }) => stands)).toEqual([
    "own",
    "waiting",
    "waiting",
  ]);
  await give(one, 1, "9", "5");
  await declareConflict(one, { roundId: round, entryId: entries[1]!, words: "Em ruột tôi dự thi" });
  await expect(give(one, 1, "9", "5")).rejects.toEqual(refused("entry-conflict"));
  expect((await findJuryEntry(one, round, entries[1]!))!).toMatchObject({
    entry: { stands: "conflict" },
    sheets: [],
  });
  const own = await makeEntry(contest, 4, null);
  expect((await listRoundEntries(moderator, round)).rows.find(({ id }) => id === own)!.isOwn).toBe(false);
  // Declared, its sheet is gone: nobody's score is left.
  await expect(stop(1, "x")).rejects.toMatchObject({ code: "entries-unscored", details: { count: 4 } });
});

test("a round closes with all sheets or with words why not, not across equal scores; once, and opens again until it is shown", async () => {
  for (const entry of [0, 1, 2]) {
    await give(one, entry, entry === 0 ? "9" : "7", "5");
    await give(two, entry, entry === 0 ? "9" : "7", "5");
  }
  const late = await versionOf(round);
  await expect(stop(1)).rejects.toMatchObject({ code: "sheets-missing", details: { count: 2 } });
  await expect(stop(2, "Một giám khảo ốm")).rejects.toEqual(refused("places-tied"));
  await expect(stop(4, "Một giám khảo ốm")).rejects.toMatchObject({ fields: { goOn: "number-invalid" } });
  await expect(
    setStanding(moderator, { roundId: round, entryId: entries[2]!, outcome: "on", words: "" }),
  ).rejects.toMatchObject({ fields: { words: "required" } });
  await setStanding(moderator, { roundId: round, entryId: entries[2]!, outcome: "on", words: "Ý mới" });
  await expect(dismissJuror(moderator, { roundId: round, userId: one.id })).rejects.toEqual(
    refused("juror-scored"),
  );
  await stop(1, "Một giám khảo ốm");
  await expect(stop(1, "Một giám khảo ốm")).rejects.toEqual(refused("wrong-step"));
  await expect(give(official, 1, "8", "5")).rejects.toEqual(refused("wrong-step"));
  expect((await findPublicContest(contest)).shortlists).toEqual([]);
  await showShortlist(moderator, round, true);
  expect((await findPublicContest(contest)).shortlists[0]!.entries.map(({ title }) => title)).toEqual([
    "Bài số 1",
    "Bài số 3",
  ]);
  await expect(reopenRound(moderator, round)).rejects.toEqual(refused("round-order"));
  await showShortlist(moderator, round, false);
  await reopenRound(moderator, round);
  await expect(
    closeRound(moderator, { roundId: round, version: late, goOn: 1, despite: "x" }),
  ).rejects.toEqual(refused("stale"));
  await dropStanding(moderator, { roundId: round, entryId: entries[2]! });
  const told = await db().select().from(notification).where(eq(notification.userId, one.id));
  expect(told.map(({ kind }) => kind)).toEqual(["jury-called", "jury-called"]);
});

test("an entry: sent twice it is one; its files come through the same doors; its key opens it, its reference tells the state", async () => {
  expect(await makeEntry(contest, 2)).toBe(entries[1]);
  const id = entries[1]!;
  const file = { address: "10.0.0.1" };
  const photo = await addEntryFile(null, id, {
    ...file,
    name: "ảnh.jpg",
    data: await phoneJpeg(800, 600, "a"),
  });
  await addEntryFile(null, id, { ...file, name: "bai.exe", data: smallestPdf });
  await expect(
    addEntryFile(null, id, { ...file, name: "x.pdf", data: Buffer.from("không phải tệp") }),
  ).rejects.toEqual(refused("file-not-document"));
  const own = (await findOwnEntry(id))!;
  expect(own.files.map(({ fileName }) => fileName)).toEqual(["ảnh.jpg", "bai.pdf"]);
  // The key, the jury and the organiser open a file; nobody else, and no juror with a conflict.
  expect(await openEntryFile(null, photo, id)).toMatchObject({ mime: "image/jpeg" });
  expect(await openEntryFile(null, photo, entries[2]!)).toBeNull();
  expect(await openEntryFile(one, photo, null)).not.toBeNull();
  expect(await openEntryFile(moderator, photo, null)).not.toBeNull();
  const stranger = await makePerson({ role: "official", unitId: minhPhung, password: null });
  expect(await openEntryFile(stranger, photo, null)).toBeNull();
  await declareConflict(one, { roundId: round, entryId: id, words: "Người nhà" });
  expect(await openEntryFile(one, photo, null)).toBeNull();
  await removeEntryFile(null, id, photo);
  await removeEntryFile(null, id, photo);
  expect(
    await db().select({ id: contestFile.id }).from(contestFile).where(eq(contestFile.id, photo)),
  ).toEqual([]);
  const key = entryKey("bí mật", id);
  expect([readEntryKey("bí mật", key), readEntryKey("khác", key), readEntryKey("bí mật", id)]).toEqual([
    id,
    null,
    null,
  ]);
  expect((await findEntryState(own.reference.toLowerCase().replaceAll("-", " ")))!.fate).toEqual({
    is: "received",
  });
  // The second time is that of somebody who did not hear of the first.
  for (const words of ["Tôi bận", "Sau đó"]) await withdrawEntry(null, id, words);
  const [taken] = await db().select().from(contestEntry).where(eq(contestEntry.id, id));
  expect(taken).toMatchObject({ withdrawnAt: expect.any(Date), withdrawnWords: "Tôi bận" });
  expect((await findEntryState(own.reference))!.fate).toEqual({ is: "withdrawn" });
  expect((await listRoundEntries(moderator, round)).rows).toHaveLength(2);
  await expect(addEntryFile(null, id, { ...file, name: "a.pdf", data: smallestPdf })).rejects.toEqual(
    refused("contest-closed"),
  );
  // What its official handed in stands on the ward's list; what a citizen sent does not.
  expect((await listWardEntries(stranger)).map(({ title }) => title)).toEqual(["Bài số 1"]);
});

test("only the organiser's moderators and administrators run a contest; after its last day it takes nothing", async () => {
  for (const actor of [
    one,
    official,
    await makePerson({ role: "moderator", unitId: minhPhung, password: null }),
  ])
    await expect(makeRound(actor, contest, "final", "Chung kết")).rejects.toEqual(refused("not-allowed"));
  const admin = await makePerson({ role: "admin", password: null });
  const over = await makeContest(admin, { deadlineOn: "01/01/2026" });
  await makeRound(admin, over, "check", "Kiểm tra");
  await expect(makeEntry(over, 1)).rejects.toEqual(refused("contest-closed"));
});

test("a round says its days to everybody, in their order", async () => {
  const days = { startsOn: "1/11/2026", endsOn: "20/11/2026" };
  const said = { campaignId: contest, kind: "check", name: "Sơ khảo", differsFrom: "20" };
  await addRound(moderator, roundInput.parse({ ...said, ...days }));
  await addRound(moderator, roundInput.parse({ ...said, name: "Chung khảo" }));
  const { rounds } = await findPublicContest(contest);
  expect(rounds.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
    [null, null],
    ["2026-11-01", "2026-11-20"],
    [null, null],
  ]);
  const turned = roundInput.safeParse({ ...said, startsOn: days.endsOn, endsOn: days.startsOn });
  expect(turned.error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [["endsOn"], "dates-order"],
  ]);
});
