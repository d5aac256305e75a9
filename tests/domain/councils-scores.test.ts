import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { campaign } from "@/db/schema";
import { closeItem } from "@/domain/councils/items.server";
import { closeMeeting } from "@/domain/councils/meetings.server";
import { castVote, score } from "@/domain/councils/vote.server";
import { findVotingPage } from "@/domain/councils/voting-page.server";
import { makePapers, offeredPapers } from "@/domain/papers/make-papers.server";
import type { Actor } from "@/domain/permissions";
import { itemsOf, makeCouncil, membersOf, openFirst, sentNomination, versionOf } from "../support/councils";
import { useDatabase } from "../support/database";
import { paperWords } from "../support/made-papers";
import { makeCampaign } from "../support/nominations";
import { makePerson, minhPhung } from "../support/people";

useDatabase();
const told = { words: paperWords, portal: "https://lantoa.example" };

let official: Actor, manager: Actor, chair: Actor, secretary: Actor, member: Actor;
let meetingId: string, item: string;
beforeEach(async () => {
  const person = (name: string) => makePerson({ role: "official", unitId: minhPhung, name, password: null });
  [official, chair, secretary, member] = [
    await person("Cán bộ"),
    await person("Trần Chủ Tịch"),
    await person("Lê Thư Ký"),
    await person("Ngô Ủy Viên"),
  ];
  manager = await makePerson({ role: "moderator", unitId: minhPhung, password: null });
  const campaignId = await makeCampaign();
  const criteria = [
    { words: "Sức lan tỏa", kinds: [], weight: 3 },
    { words: "Cách làm mới", kinds: [], weight: 1 },
  ];
  await db().update(campaign).set({ criteria }).where(eq(campaign.id, campaignId));
  const councilId = await makeCouncil(manager, {
    unitId: minhPhung,
    campaignId,
    sitting: [
      [chair, "chair"],
      [secretary, "secretary"],
      [member, "member"],
    ],
    typed: { leastScore: "6" },
  });
  const opened = await openFirst(secretary, councilId, "open", [
    await sentNomination(official, {}, campaignId),
    await sentNomination(
      secretary,
      { name: "Ông Ba", deed: "Sửa xe miễn phí cho học sinh nghèo" },
      campaignId,
    ),
  ]);
  meetingId = opened.meetingId;
  item = opened.items[0]!.id;
});

const sheet = async (actor: Actor, points: number[]) => {
  const memberId = (await membersOf(meetingId)).find(({ userId }) => userId === actor.id)!.id;
  return score(actor, { itemId: item, memberId, points });
};

test("scores are hidden until one's own is in, and who differs widely is pointed out", async () => {
  await sheet(chair, [8, 8]);
  await sheet(secretary, [9, 6]);
  expect((await findVotingPage(member, meetingId, item)).sheets).toEqual([]);
  await expect(sheet(member, [8])).rejects.toMatchObject({ fields: { points: "points-invalid" } });
  const other = (await membersOf(meetingId)).find(({ userId }) => userId === chair.id)!.id;
  await expect(score(secretary, { itemId: item, memberId: other, points: [1, 1] })).rejects.toMatchObject({
    code: "not-allowed",
  });
  await sheet(member, [2, 2]);
  await sheet(member, [3, 3]);
  const { sheets } = await findVotingPage(member, meetingId, item);
  const seen = sheets.map(({ name, total, far }) => [name, total, far]);
  expect(seen.sort()).toEqual([
    ["Lê Thư Ký", 825, false],
    ["Ngô Ủy Viên", 300, true],
    ["Trần Chủ Tịch", 800, false],
  ]);
  for (const one of [chair, secretary, member]) await castVote(one, { itemId: item, choice: "for" });
  await closeItem(secretary, item);
  expect((await itemsOf(meetingId))[0]!.result).toMatchObject({
    for: 3,
    score: 642,
    sheets: 3,
    passed: true,
  });
});

test("minutes and draft decision are made from the meeting; who stands aside is not told the votes", async () => {
  await sheet(chair, [8, 8]);
  for (const one of [chair, secretary]) await castVote(one, { itemId: item, choice: "for" });
  await castVote(member, { itemId: item, choice: "against" });
  await closeItem(chair, item);
  await closeMeeting(chair, { id: meetingId, version: await versionOf(meetingId) }, "Đề nghị khen bà Bình.");
  const of = { from: "meeting", id: meetingId } as const;
  const [minutes] = await makePapers(chair, "minutes", of, told);
  const text = JSON.stringify(minutes);
  for (const said of [
    "Phòng họp số 1",
    "Chủ trì: Trần Chủ Tịch, chức vụ: Ủy viên",
    "Thư ký: Lê Thư Ký",
    "Có mặt: 3/3 thành viên; vắng: không",
    "Lê Thư Ký (về Ông Ba), không biểu quyết về người đó",
    "(biểu quyết công khai)",
    "Đề nghị khen bà Bình.",
  ])
    expect(text).toContain(said);
  const table = minutes!.body.find((block) => block.as === "table")!;
  expect(table).toMatchObject({
    table: {
      rows: [
        ["1", expect.stringContaining("Bình"), expect.any(String), "2/3", "1", "0", "8,00", "Đề nghị"],
        ["2", "Ông Ba", expect.any(String), "", "", "", "", ""],
      ],
    },
  });
  const [decision] = await makePapers(chair, "decision", of, told);
  expect(JSON.stringify(decision!.annex)).toContain("Bình");
  expect(JSON.stringify(decision!.annex)).not.toContain("Ông Ba");
  expect((await offeredPapers(chair, of)).papers).toEqual([
    { kind: "minutes", names: 2 },
    { kind: "decision", names: 1 },
  ]);
  await expect(makePapers(member, "minutes", of, told)).rejects.toMatchObject({ code: "not-allowed" });
  await expect(makePapers(official, "minutes", of, told)).rejects.toMatchObject({ code: "not-found" });
});
