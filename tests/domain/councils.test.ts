import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { event, notification, openVote } from "@/db/schema";
import { listDeadlines } from "@/domain/calendar/deadlines.server";
import { listForAgenda, setAgenda } from "@/domain/councils/agenda.server";
import { declareConflict, noteAttendance } from "@/domain/councils/attend.server";
import { seatInput } from "@/domain/councils/input";
import { closeItem, openItem, voidItem } from "@/domain/councils/items.server";
import { cancelMeeting, closeMeeting, openMeeting, planMeeting } from "@/domain/councils/meetings.server";
import { adviceOn, findMeeting } from "@/domain/councils/queries.server";
import { endSeat, seatMember } from "@/domain/councils/seats.server";
import { castVote, enterVote } from "@/domain/councils/vote.server";
import { findVotingPage } from "@/domain/councils/voting-page.server";
import { returnNomination } from "@/domain/nominations/decide.server";
import type { Actor } from "@/domain/permissions";
import {
  itemsOf,
  makeCouncil,
  makeMeeting,
  membersOf,
  openFirst,
  openWithAll,
  planned,
  sentNomination,
  versionOf,
} from "../support/councils";
import { useDatabase } from "../support/database";
import { rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, manager: Actor, chair: Actor, secretary: Actor, member: Actor, stranger: Actor;
let councilId: string;
beforeEach(async () => {
  const person = (role: "official" | "moderator", unitId: string, name: string) =>
    makePerson({ role, unitId, name, password: null });
  official = await person("official", minhPhung, "Cán bộ lập hồ sơ");
  manager = await person("moderator", minhPhung, "Người kiểm duyệt");
  chair = await person("official", minhPhung, "Chủ tịch hội đồng");
  secretary = await person("official", minhPhung, "Thư ký hội đồng");
  member = await person("official", tanSonHoa, "Ủy viên nơi khác");
  stranger = await person("moderator", tanSonHoa, "Người phường khác");
  councilId = await makeCouncil(manager, {
    unitId: minhPhung,
    sitting: [
      [chair, "chair"],
      [secretary, "secretary"],
      [member, "member"],
      ["Cụ Nguyễn Văn Tám", "member"],
    ],
  });
});

const vote = (actor: Actor, itemId: string, choice: "for" | "against" | "abstain") =>
  castVote(actor, { itemId, choice });
const inboxOf = (actor: Actor) => db().select().from(notification).where(eq(notification.userId, actor.id));

describe("a council and its meetings", () => {
  test("calls who has an account, puts the day into their calendar, and tells when it moves or is off", async () => {
    const id = await makeMeeting(secretary, councilId, "open", []);
    for (const person of [chair, secretary, member])
      expect(await inboxOf(person)).toMatchObject([
        { kind: "meeting-called", path: `/kiem-duyet/hoi-dong/hop/${id}` },
      ]);
    const days = await listDeadlines(member);
    expect(days).toMatchObject([{ kind: "meeting", at: planned("open").startsAt, place: "Phòng họp số 1" }]);
    expect(await listDeadlines(stranger)).toEqual([]);
    await planMeeting(secretary, { id, version: 1 }, councilId, { ...planned("open"), place: "Hội trường" });
    expect((await inboxOf(member)).map(({ kind }) => kind).sort()).toEqual([
      "meeting-called",
      "meeting-moved",
    ]);
    await cancelMeeting(secretary, { id, version: 2 });
    const unread = (await inboxOf(member)).filter(({ readAt }) => readAt === null);
    expect(unread).toMatchObject([{ kind: "meeting-cancelled" }]);
    expect(await listDeadlines(member)).toEqual([]);
  });

  test("is there for nobody else, and planned only with chair and secretary, not in the past, not twice from one page", async () => {
    const id = await makeMeeting(secretary, councilId, "open", []);
    await expect(findMeeting(stranger, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(findMeeting(official, id)).rejects.toMatchObject({ code: "not-found" });
    const plan = (actor: Actor, council: string, target = { id: randomUUID(), version: 0 }) =>
      planMeeting(actor, target, council, planned("open"));
    await expect(plan(member, councilId)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(plan(stranger, councilId)).rejects.toMatchObject({ code: "not-found" });
    const lone = await makeCouncil(manager, {
      unitId: minhPhung,
      sitting: [
        [chair, "chair"],
        ["Bà Tư", "secretary"],
      ],
    });
    await expect(plan(manager, lone)).rejects.toMatchObject({ code: "council-seats" });
    const past = { ...planned("open"), startsAt: new Date(Date.now() - 3 * 86_400_000) };
    await expect(
      planMeeting(secretary, { id: randomUUID(), version: 0 }, councilId, past),
    ).rejects.toMatchObject({
      fields: { day: "day-over" },
    });
    await planMeeting(secretary, { id, version: 1 }, councilId, planned("secret"));
    await expect(planMeeting(chair, { id, version: 1 }, councilId, planned("open"))).rejects.toMatchObject({
      code: "stale",
    });
  });

  test("seats nobody twice, no two chairs, no unknown account; nobody comes or goes while it meets", async () => {
    const seat = (typed: object) => seatMember(manager, councilId, seatInput.parse(typed));
    await expect(seat({ email: chair.email, seat: "member" })).rejects.toMatchObject({
      fields: { email: "seated" },
    });
    await expect(seat({ name: "Bà Năm", seat: "chair" })).rejects.toMatchObject({
      fields: { seat: "seat-taken" },
    });
    await expect(seat({ email: "ai@do.example", seat: "member" })).rejects.toMatchObject({
      fields: { email: "no-account" },
    });
    await expect(
      seatMember(stranger, councilId, seatInput.parse({ name: "Bà Năm", seat: "member" })),
    ).rejects.toMatchObject({ code: "not-found" });
    const { meetingId } = await openFirst(secretary, councilId, "open", [await sentNomination(official)]);
    const [first] = await membersOf(meetingId);
    await expect(endSeat(manager, councilId, first!.id)).rejects.toMatchObject({ code: "meeting-running" });
    await expect(seat({ name: "Bà Năm", seat: "member" })).rejects.toMatchObject({ code: "meeting-running" });
  });

  test("takes onto its agenda what waits in its unit, in the order typed", async () => {
    const [one, two, three] = [
      await sentNomination(official),
      await sentNomination(official, { name: "Ông Ba", deed: "Sửa xe miễn phí cho học sinh nghèo" }),
      await sentNomination(official, { name: "Bà Sáu", deed: "Nấu cơm cho người bệnh" }),
    ];
    const elsewhere = await sentNomination(
      await makePerson({ role: "official", unitId: tanSonHoa, password: null }),
    );
    const meetingId = await makeMeeting(secretary, councilId, "open", []);
    expect((await listForAgenda(secretary, meetingId)).map(({ id }) => id)).toEqual([one, two, three]);
    await setAgenda(secretary, {
      meetingId,
      chosen: [one, two, three],
      places: { [three]: "1", [one]: " 2 " },
    });
    expect((await itemsOf(meetingId)).map(({ nominationId }) => nominationId)).toEqual([three, one, two]);
    await setAgenda(secretary, { meetingId, chosen: [two, three], places: {} });
    expect((await itemsOf(meetingId)).map(({ nominationId }) => nominationId)).toEqual([two, three]);
    const add = setAgenda(secretary, { meetingId, chosen: [two, elsewhere], places: {} });
    await expect(add).rejects.toMatchObject({ code: "agenda-moved" });
    await expect(setAgenda(member, { meetingId, chosen: [], places: {} })).rejects.toMatchObject({
      code: "not-allowed",
    });
  });
});

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
