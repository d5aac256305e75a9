import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, nominationWriter, openVote } from "@/db/schema";
import { write } from "@/db/write";
import { declareConflict, noteAttendance, withdrawConflict } from "@/domain/councils/attend.server";
import { closeItem, openItem, voidItem } from "@/domain/councils/items.server";
import { closeMeeting, openMeeting } from "@/domain/councils/meetings.server";
import { adviceOn, findMeeting } from "@/domain/councils/queries.server";
import { castVote, enterVote } from "@/domain/councils/vote.server";
import { findVotingPage } from "@/domain/councils/voting-page.server";
import { returnNomination } from "@/domain/nominations/decide.server";
import type { Actor } from "@/domain/permissions";
import {
  itemsOf,
  makeMeeting,
  membersOf,
  openFirst,
  openWithAll,
  sentNomination,
  versionOf,
} from "../support/councils";
import { councilOfFour } from "../support/council-people";
import { useDatabase } from "../support/database";
import { rowOf } from "../support/nominations";
import { minhPhung } from "../support/people";

useDatabase();

let official: Actor, manager: Actor, chair: Actor, secretary: Actor, member: Actor, stranger: Actor;
let councilId: string;
beforeEach(async () => {
  ({ official, manager, chair, secretary, member, stranger, councilId } = await councilOfFour());
});

const vote = (actor: Actor, itemId: string, choice: "for" | "against" | "abstain") =>
  castVote(actor, { itemId, choice });

describe("an open ballot", () => {
  test("counts one vote a member, changed until it is closed; the moderator sees the result beside the decision", async () => {
    const nominationId = await sentNomination(official);
    const { meetingId, items } = await openFirst(secretary, councilId, "open", [nominationId]);
    const item = items[0]!.id;
    const named = (await membersOf(meetingId)).find(({ userId }) => userId === null)!;
    await vote(chair, item, "against");
    await vote(chair, item, "for");
    await vote(member, item, "abstain");
    await enterVote(secretary, { itemId: item, memberId: named.id, choice: "for" });
    expect((await findVotingPage(secretary, meetingId, item)).votes).toEqual([]);
    await vote(secretary, item, "for");
    const page = await findVotingPage(secretary, meetingId, item);
    expect(page.votes.find(({ memberId }) => memberId === named.id)).toMatchObject({
      choice: "for",
      entered: true,
    });
    await closeItem(chair, item);
    const [advice] = await adviceOn(manager, { id: nominationId, unitId: minhPhung });
    expect(advice!.result).toMatchObject({
      for: 3,
      against: 0,
      abstain: 1,
      members: 4,
      present: 4,
      passed: true,
    });
    expect(await adviceOn(official, { id: nominationId, unitId: minhPhung })).toEqual([]);
    expect((await rowOf(nominationId)).state).toBe("submitted");
    await expect(vote(member, item, "for")).rejects.toMatchObject({ code: "item-shut" });
    await expect(closeItem(chair, item)).rejects.toMatchObject({ code: "wrong-step" });
    await closeMeeting(secretary, { id: meetingId, version: await versionOf(meetingId) }, "Đề nghị khen.");
    await expect(openItem(secretary, item)).rejects.toMatchObject({ code: "meeting-step" });
  });

  test("is shut to who is not there, sits elsewhere, or only moderates; only named persons are entered for", async () => {
    const { meetingId, items } = await openFirst(secretary, councilId, "open", [
      await sentNomination(official),
    ]);
    const item = items[0]!.id;
    const seats = await membersOf(meetingId);
    const seatOf = (actor: Actor) => seats.find(({ userId }) => userId === actor.id)!.id;
    await expect(vote(stranger, item, "for")).rejects.toMatchObject({ code: "not-found" });
    await expect(vote(manager, item, "for")).rejects.toMatchObject({ code: "not-allowed" });
    const entered = enterVote(secretary, { itemId: item, memberId: seatOf(chair), choice: "for" });
    await expect(entered).rejects.toMatchObject({ code: "not-allowed" });
    await expect(closeItem(member, item)).rejects.toMatchObject({ code: "not-allowed" });
    await noteAttendance(secretary, meetingId, { [seatOf(member)]: "absent" });
    await expect(vote(member, item, "for")).rejects.toMatchObject({ code: "not-present" });
    expect(await db().select().from(openVote)).toEqual([]);
  });

  test("keeps what was voted by who leaves midway; later items count without them, each for its own quorum", async () => {
    const ids = [
      await sentNomination(official),
      await sentNomination(official, { name: "Ông Ba", deed: "Sửa xe miễn phí cho học sinh nghèo" }),
    ];
    const { meetingId, items } = await openFirst(secretary, councilId, "open", ids);
    const seats = await membersOf(meetingId);
    await vote(member, items[0]!.id, "for");
    await noteAttendance(secretary, meetingId, {
      [seats.find(({ userId }) => userId === member.id)!.id]: "left",
    });
    await vote(chair, items[0]!.id, "for");
    await closeItem(secretary, items[0]!.id);
    expect((await itemsOf(meetingId))[0]!.result).toMatchObject({ for: 2, present: 4, members: 4 });
    await openItem(secretary, items[1]!.id);
    await vote(chair, items[1]!.id, "for");
    await noteAttendance(secretary, meetingId, { [seats.find(({ userId }) => userId === null)!.id]: "left" });
    await expect(closeItem(secretary, items[1]!.id)).rejects.toMatchObject({
      code: "no-quorum",
      details: { present: 2, members: 4 },
    });
    await voidItem(secretary, items[1]!.id);
    await expect(openItem(secretary, items[1]!.id)).rejects.toMatchObject({ code: "no-quorum" });
    expect(await db().select().from(openVote).where(eq(openVote.itemId, items[1]!.id))).toEqual([]);
  });

  test("does not begin without a quorum, nor for a nomination that was returned meanwhile", async () => {
    const nominationId = await sentNomination(official);
    const meetingId = await makeMeeting(secretary, councilId, "open", [nominationId]);
    const open = async () => openMeeting(secretary, { id: meetingId, version: await versionOf(meetingId) });
    await expect(open()).rejects.toMatchObject({ code: "no-quorum", details: { present: 0, members: 4 } });
    await openWithAll(secretary, meetingId);
    const { version } = await rowOf(nominationId);
    await returnNomination(manager, { nominationId, version, reason: "Thiếu số liệu." });
    const [item] = await itemsOf(meetingId);
    await expect(openItem(secretary, item!.id)).rejects.toMatchObject({ code: "agenda-moved" });
  });
});

describe("a conflict", () => {
  test("by rule: whoever wrote or sent it neither sees votes nor votes", async () => {
    const nominationId = await sentNomination(secretary);
    const { meetingId, items } = await openFirst(chair, councilId, "open", [nominationId]);
    const item = items[0]!.id;
    await vote(chair, item, "for");
    await expect(vote(secretary, item, "for")).rejects.toMatchObject({ code: "stands-aside" });
    const named = (await membersOf(meetingId)).find(({ userId }) => userId === null)!;
    const entered = enterVote(secretary, { itemId: item, memberId: named.id, choice: "for" });
    await expect(entered).rejects.toMatchObject({ code: "stands-aside" });
    await closeItem(chair, item);
    const page = await findVotingPage(secretary, meetingId, item);
    expect(page).toMatchObject({ standsAside: true, votes: [], turns: [], item: { result: null } });
    expect((await findMeeting(secretary, meetingId)).items).toMatchObject([
      { result: null, standsAside: true },
    ]);
    expect((await findMeeting(chair, meetingId)).items).toMatchObject([
      { result: { conflicts: 1, present: 3 } },
    ]);
  });

  test("declared: drops an open vote, is counted apart, and is said by each for themselves", async () => {
    const { meetingId, items } = await openFirst(secretary, councilId, "open", [
      await sentNomination(official),
    ]);
    const item = items[0]!.id;
    const seatOf = async (actor: Actor) =>
      (await membersOf(meetingId)).find(({ userId }) => userId === actor.id)!.id;
    await vote(member, item, "for");
    const memberId = await seatOf(member);
    const forAnother = declareConflict(secretary, { itemId: item, memberId, reason: "Là em ruột." });
    await expect(forAnother).rejects.toMatchObject({ code: "not-allowed" });
    await declareConflict(member, { itemId: item, memberId, reason: "Là em ruột của người được đề cử." });
    await expect(vote(member, item, "for")).rejects.toMatchObject({ code: "stands-aside" });
    expect(await db().select().from(openVote)).toEqual([]);
    await vote(chair, item, "for");
    await closeItem(secretary, item);
    expect((await itemsOf(meetingId))[0]!.result).toMatchObject({
      for: 1,
      present: 3,
      conflicts: 1,
      passed: false,
    });
    const acts = await db()
      .select({ action: event.action })
      .from(event)
      .where(eq(event.subjectId, meetingId))
      .orderBy(event.id);
    expect(acts.map(({ action }) => action)).toEqual([
      "meeting.plan",
      "meeting.agenda",
      ...Array(4).fill("meeting.attend"),
      "meeting.open",
      "meeting.open-item",
      "meeting.vote",
      "meeting.declare",
      "meeting.vote",
      "meeting.close-item",
    ]);
  });
});

describe("a declared conflict", () => {
  const asideOf = async (meetingId: string) => (await findMeeting(chair, meetingId)).items[0]!.aside;

  test("is taken back before voting opens, by whom it is of, and stands in the history", async () => {
    const meetingId = await makeMeeting(secretary, councilId, "open", [await sentNomination(official)]);
    const [item] = await itemsOf(meetingId);
    const seats = await membersOf(meetingId);
    const seatOf = (actor: Actor | null) => seats.find(({ userId }) => userId === (actor?.id ?? null))!.id;
    const at = (actor: Actor | null) => ({ itemId: item!.id, memberId: seatOf(actor) });
    await declareConflict(member, { ...at(member), reason: "Là em ruột." });
    await declareConflict(secretary, { ...at(null), reason: "Cùng cơ quan." });
    await expect(withdrawConflict(chair, at(member))).rejects.toMatchObject({ code: "not-allowed" });
    await expect(withdrawConflict(stranger, at(member))).rejects.toMatchObject({ code: "not-found" });
    expect(await asideOf(meetingId)).toHaveLength(2);
    await withdrawConflict(member, at(member));
    await withdrawConflict(secretary, at(null));
    await withdrawConflict(member, at(member));
    expect(await asideOf(meetingId)).toEqual([]);
    const acts = (await db().select().from(event).orderBy(event.id)).slice(-2);
    expect(acts.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["meeting.undeclare", member.id],
      ["meeting.undeclare", secretary.id],
    ]);
    await openWithAll(secretary, meetingId);
    await openItem(secretary, item!.id);
    await vote(member, item!.id, "for");
    expect(await db().select().from(openVote)).toHaveLength(1);
  });

  test("stands once voting is open, and where the rule says so", async () => {
    const nominationId = await sentNomination(official);
    const meetingId = await makeMeeting(secretary, councilId, "open", [nominationId]);
    const [item] = await itemsOf(meetingId);
    const memberId = (await membersOf(meetingId)).find(({ userId }) => userId === member.id)!.id;
    const own = { itemId: item!.id, memberId };
    await write((tx) => tx.insert(nominationWriter).values({ nominationId, userId: member.id }));
    await expect(withdrawConflict(member, own)).rejects.toMatchObject({ code: "not-allowed" });
    await write((tx) => tx.delete(nominationWriter).where(eq(nominationWriter.userId, member.id)));
    await declareConflict(member, { ...own, reason: "Là em ruột." });
    await openWithAll(secretary, meetingId);
    await openItem(secretary, item!.id);
    await expect(withdrawConflict(member, own)).rejects.toMatchObject({ code: "meeting-step" });
    expect(await asideOf(meetingId)).toHaveLength(1);
  });
});
