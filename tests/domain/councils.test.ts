import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { nomination, notification } from "@/db/schema";
import { write } from "@/db/write";
import { listDeadlines } from "@/domain/calendar/deadlines.server";
import { addAllWaiting, findAgendaParts, listForAgenda, setAgenda } from "@/domain/councils/agenda.server";
import { councilInput, seatInput } from "@/domain/councils/input";
import { cancelMeeting, planMeeting } from "@/domain/councils/meetings.server";
import { findCouncil, findMeeting } from "@/domain/councils/queries.server";
import { saveCouncil } from "@/domain/councils/save-council.server";
import { endSeat, seatMember } from "@/domain/councils/seats.server";
import type { Actor } from "@/domain/permissions";
import {
  itemsOf,
  makeCouncil,
  makeMeeting,
  membersOf,
  openFirst,
  planned,
  sentNomination,
} from "../support/councils";
import { councilOfFour } from "../support/council-people";
import { typedCouncil } from "../support/councils-typed";
import { useDatabase } from "../support/database";
import { rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

let official: Actor, manager: Actor, chair: Actor, secretary: Actor, member: Actor, stranger: Actor;
let councilId: string;
beforeEach(async () => {
  ({ official, manager, chair, secretary, member, stranger, councilId } = await councilOfFour());
});

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

describe("all that waits", () => {
  const all = { campaignId: null, unitId: null };

  /** Sent nominations, written straight into the table. Returns their ids. */
  async function waitingRows(count: number): Promise<string[]> {
    const at = new Date("2026-11-23T02:00:00.000Z");
    const rows = Array.from({ length: count }, () => ({
      ...{ id: randomUUID(), state: "submitted" as const, sendCount: 1, unitId: minhPhung },
      ...{ createdById: official.id, createdAt: at, updatedAt: at, submittedAt: at },
    }));
    for (let from = 0; from < count; from += 50)
      await write((tx) => tx.insert(nomination).values(rows.slice(from, from + 50)));
    return rows.map(({ id }) => id);
  }

  test("is counted by campaign and put on the agenda at once, after what stands there", async () => {
    const [one, two, three, four] = [
      await sentNomination(official),
      await sentNomination(official, { name: "Ông Ba", deed: "Sửa xe miễn phí cho học sinh nghèo" }),
      await sentNomination(official, { name: "Bà Sáu", deed: "Nấu cơm cho người bệnh" }),
      await sentNomination(official, { name: "Bà Bảy", deed: "Dạy chữ buổi tối" }),
    ];
    const { campaignId } = await rowOf(one);
    const own = (await rowOf(four)).campaignId;
    expect(own).not.toBe(campaignId);
    const meetingId = await makeMeeting(secretary, councilId, "open", [three]);
    const before = await findAgendaParts(secretary, meetingId);
    expect(before).toMatchObject({ most: 300, room: 299 });
    expect(before.parts.map((part) => [part.campaignId, part.unitId, part.total])).toEqual(
      expect.arrayContaining([[campaignId, minhPhung, 1]]),
    );
    expect(before.parts.reduce((sum, { total }) => sum + total, 0)).toBe(3);
    expect(
      (await listForAgenda(secretary, meetingId, { campaignId: own, unitId: null })).map(({ id }) => id),
    ).toEqual([three, four]);
    await addAllWaiting(secretary, { meetingId, ...all, campaignId: own });
    expect((await itemsOf(meetingId)).map(({ nominationId }) => nominationId)).toEqual([three, four]);
    await addAllWaiting(secretary, { meetingId, ...all });
    await addAllWaiting(secretary, { meetingId, ...all });
    const items = await itemsOf(meetingId);
    expect(items.map(({ nominationId }) => nominationId)).toEqual([three, four, one, two]);
    expect(items.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    expect((await findAgendaParts(secretary, meetingId)).parts).toEqual([]);
    const refused = addAllWaiting(member, { meetingId, ...all });
    await expect(refused).rejects.toMatchObject({ code: "not-allowed" });
    await expect(addAllWaiting(stranger, { meetingId, ...all })).rejects.toMatchObject({ code: "not-found" });
  });

  test("does not come at all where it has no room", async () => {
    const ids = await waitingRows(303);
    const meetingId = await makeMeeting(secretary, councilId, "open", ids.slice(0, 2));
    await expect(addAllWaiting(secretary, { meetingId, ...all })).rejects.toMatchObject({
      code: "agenda-full",
      details: { limit: 300 },
    });
    expect(await itemsOf(meetingId)).toHaveLength(2);
  });
});

test("what comes with a form beside its words changes nothing of the row's version", async () => {
  const target = { id: randomUUID(), version: 0 };
  const typed = councilInput.parse({ ...typedCouncil, unitId: minhPhung });
  await saveCouncil(manager, target, { ...target, ...typed });
  await saveCouncil(manager, { ...target, version: 1 }, { ...target, ...typed, name: "Hội đồng mới" });
  expect(await findCouncil(manager, target.id)).toMatchObject({ name: "Hội đồng mới", version: 2 });
  const again = saveCouncil(manager, { ...target, version: 1 }, typed);
  await expect(again).rejects.toMatchObject({ code: "stale" });
});
