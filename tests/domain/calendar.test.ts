import ICAL from "ical.js";
import { beforeEach, describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { calendarFeed, user } from "@/db/schema";
import { listDeadlines } from "@/domain/calendar/deadlines.server";
import { endFeed, feedOwner, findFeed, makeFeed } from "@/domain/calendar/feed.server";
import { writeCalendar, type CalendarDay } from "@/domain/calendar/write-calendar";
import { askInput } from "@/domain/confirmations/input";
import { askForWord } from "@/domain/confirmations/links.server";
import type { Actor } from "@/domain/permissions";
import { addDays, hcmcToday } from "@/domain/time/dates";
import { wardTakeBackInput } from "@/domain/withdrawals/input";
import { answerWithdrawal, closeWithdrawal } from "@/domain/withdrawals/settle.server";
import { recordTakeBack } from "@/domain/withdrawals/take-back.server";
import { useDatabase } from "../support/database";
import { listed } from "../support/listings";
import { completeDraft, rowOf } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

const day: CalendarDay = {
  id: "listing-7",
  day: "2026-12-31",
  title: "Hết niêm yết, hồ sơ LT-2026-0006",
  about: "Mở ở cổng:",
  url: "https://lantoa.example/ban-lam-viec/de-cu/13cd3cd5-8bf3-4148-8679-1c1b696def28",
};
const written = (...days: CalendarDay[]) =>
  writeCalendar({
    name: "Hạn việc Lan Tỏa",
    host: "lantoa.example",
    days,
    now: new Date("2026-11-28T01:02:03.004Z"),
  });
const eventsOf = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents("vevent").map((one) => {
    const { uid, summary, startDate, endDate, description } = new ICAL.Event(one);
    return { uid, summary, description, from: startDate.toString(), to: endDate.toString() };
  });

describe("a calendar as a file", () => {
  test("is read by a reader of calendars: one whole day, its words and its address", () => {
    expect(eventsOf(written(day))).toEqual([
      {
        uid: "listing-7@lantoa.example",
        summary: day.title,
        description: `${day.about}\n${day.url}`,
        from: "2026-12-31",
        to: "2027-01-01",
      },
    ]);
    expect(written(day)).toContain("\r\nDTSTAMP:20261128T010203Z\r\n");
  });

  test("ends each line by CRLF and folds at 75 octets, never inside a letter", () => {
    const title = "Đợt biểu dương gương điển hình, mô hình hay; “việc tử tế” của khu phố ".repeat(4);
    const text = written({ ...day, title });
    expect(text.endsWith("\r\n")).toBe(true);
    const lines = text.slice(0, -2).split("\r\n");
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n\ufffd]/);
    }
    expect(eventsOf(text)[0]!.summary).toBe(title);
  });

  test("takes no line of its own out of anybody's words", () => {
    const evil = "Xong\r\nEND:VEVENT\nBEGIN:VEVENT\rSUMMARY:Giả\u0000; a, b \\n";
    const events = eventsOf(written({ ...day, title: evil }));
    expect(events).toHaveLength(1);
    expect(events[0]!.summary).toBe("Xong\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Giả ; a, b \\n");
  });
});

describe("a person's deadlines", () => {
  let official: Actor, far: Actor, moderator: Actor;
  beforeEach(async () => {
    official = await makePerson({ role: "official", unitId: minhPhung, password: null });
    far = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
    moderator = await makePerson({ role: "moderator", password: null });
  });
  const kinds = async (who: Actor) => (await listDeadlines(who)).map(({ kind, day: on }) => `${kind} ${on}`);

  test("are those that wait for them and no others', and go as they are done", async () => {
    const { nominationId } = await listed(official, moderator);
    const id = await completeDraft(official);
    const asking = { nominationId: id, whose: "witness", name: "Lê Văn Chứng", days: "7" };
    await askForWord(official, askInput.parse(asking));
    const input = wardTakeBackInput.parse({
      nominationId: id,
      channels: "notice_board",
      askedBy: "Bà Bình",
    });
    const back = (await recordTakeBack(official, input))!;
    const today = hcmcToday();
    const mine = await kinds(official);
    expect(mine.filter((one) => !one.startsWith("campaign")).map((one) => one.split(" ")[0])).toEqual(
      expect.arrayContaining(["answer", "word", "listing", "stop"]),
    );
    expect(mine).toContain(`word ${addDays(today, 7)}`);
    expect(mine).toContain(`stop ${addDays(today, 15)}`);
    // Campaigns stand open to every ward.
    expect((await kinds(far)).every((one) => one.startsWith("campaign"))).toBe(true);
    expect((await kinds(moderator)).map((one) => one.split(" ")[0])).toEqual(["listing"]);
    await answerWithdrawal(official, { id: back, answer: "Đã dừng." });
    await closeWithdrawal(official, back);
    expect((await kinds(official)).filter((one) => /^(?:answer|stop)/.test(one))).toEqual([]);
    const said = JSON.stringify(await listDeadlines(official));
    for (const one of [id, nominationId]) expect(said).not.toContain((await rowOf(one)).name);
    expect(said).not.toContain("Lê Văn Chứng");
  });

  test("are read at a private address of 256 bits until it is renewed, ended, or its person blocked", async () => {
    const tokenOf = (path: string) => /^\/api\/calendar\/([\w-]{43})\.ics$/.exec(path)![1]!;
    expect(await findFeed(official)).toBeNull();
    const first = tokenOf(await makeFeed(official));
    expect(JSON.stringify(await db().select().from(calendarFeed))).not.toContain(first);
    expect(await feedOwner(first, "4.4.4.4")).toMatchObject({
      id: official.id,
      memberships: official.memberships,
    });
    const second = tokenOf(await makeFeed(official));
    expect(await feedOwner(first, "4.4.4.4")).toBeNull();
    expect(await feedOwner(second, "4.4.4.4")).toMatchObject({ id: official.id });
    await db().update(user).set({ blockedAt: new Date() }).where(eq(user.id, official.id));
    expect(await feedOwner(second, "4.4.4.4")).toBeNull();
    await db().update(user).set({ blockedAt: null }).where(eq(user.id, official.id));
    await endFeed(official);
    await endFeed(official);
    expect(await feedOwner(second, "4.4.4.4")).toBeNull();
  });

  test("are not guessed at for long", async () => {
    for (let tries = 0; tries < 30; tries++) expect(await feedOwner(`sai-${tries}`, "5.5.5.5")).toBeNull();
    await expect(feedOwner("sai", "5.5.5.5")).rejects.toMatchObject({ code: "too-many-attempts" });
    const token = (await makeFeed(official)).split("/").at(-1)!.replace(".ics", "");
    expect(await feedOwner(token, "5.5.5.5")).toMatchObject({ id: official.id });
  });
});
