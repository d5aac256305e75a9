import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { blob, event, holiday, nomination, notice, noticePhoto, noticePlace } from "@/db/schema";
import { write } from "@/db/write";
import { answerNoticeComment } from "@/domain/notices/answer-comment.server";
import { unsafeSeen } from "@/domain/nominations/seen";
import { hungInput, noticeInput } from "@/domain/notices/input";
import { extendNotice } from "@/domain/notices/extend.server";
import { findNominationNotices } from "@/domain/notices/nomination-notices.server";
import { addPlacePhoto, dropPlacePhoto, openPlacePhoto } from "@/domain/notices/place-photos.server";
import { soonestEnd } from "@/domain/notices/period";
import { dropPlace, keepPlace, placeStamp } from "@/domain/notices/places.server";
import { listNomination } from "@/domain/notices/list.server";
import { findNotice } from "@/domain/notices/queries.server";
import { approveNomination } from "@/domain/nominations/decide.server";
import { openPublicVariant } from "@/domain/media/open-variant.server";
import type { Actor } from "@/domain/permissions";
import { makePapers, writePaperFile } from "@/domain/papers/make-papers.server";
import type { PaperOf } from "@/domain/papers/records.server";
import { addDays, addWorkingDays, formatDate, hcmcToday } from "@/domain/time/dates";
import { useDatabase } from "../support/database";
import { answerTo, commented, endListing, listed, sentToBeListed } from "../support/listings";
import { paperWords } from "../support/made-papers";
import { jpeg } from "../support/files";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";
import { paragraphsOf, partOf } from "../support/word-parts";

useDatabase();

let official: Actor, moderator: Actor, neighbour: Actor;
let hung: { nominationId: string; version: number; number: number };
const today = hcmcToday();
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, name: "Chị Lan", password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  neighbour = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  hung = await listed(official, moderator);
});

const place = (given: Record<string, unknown> = {}) =>
  hungInput.parse({
    id: randomUUID(),
    noticeId: String(hung.number),
    place: "Bảng tin khu phố 3",
    fromOn: today,
    ...given,
  });
const placesOf = async () =>
  (await findNominationNotices(unsafeSeen({ id: hung.nominationId }))).notices[0]!.places;

describe("where a listing hung", () => {
  test("is kept with its days, told to everybody, and put right by whoever read it", async () => {
    const board = place();
    await keepPlace(official, board);
    await keepPlace(official, board);
    expect(await placesOf()).toMatchObject([
      { place: "Bảng tin khu phố 3", fromOn: today, toOn: null, addedBy: "Chị Lan", photoIds: [] },
    ]);
    const was = placeStamp(board);
    const down = addDays(today, 4);
    await keepPlace(moderator, { ...board, was: placeStamp({ ...board, toOn: null }), toOn: down });
    expect(await findNotice(hung.number)).toMatchObject({
      places: [{ place: "Bảng tin khu phố 3", fromOn: today, toOn: down }],
    });
    await expect(keepPlace(official, { ...board, was, place: "Chợ" })).rejects.toMatchObject({
      code: "stale",
    });
    await dropPlace(official, board.id);
    expect(await placesOf()).toEqual([]);
    const acts = (await db().select().from(event).orderBy(event.id)).slice(-3);
    expect(acts.map(({ action }) => action)).toEqual(["notice.place", "notice.place", "notice.drop-place"]);
    expect(acts[2]!.after).toEqual({ place: "Bảng tin khu phố 3" });
  });

  test("is refused before the listing, upside down, without a place, and to strangers", async () => {
    const early = keepPlace(official, place({ fromOn: addDays(today, -1) }));
    await expect(early).rejects.toMatchObject({ fields: { fromOn: "hung-early" } });
    await expect(keepPlace(neighbour, place())).rejects.toMatchObject({ code: "not-found" });
    await expect(keepPlace(official, place({ noticeId: "999" }))).rejects.toMatchObject({
      code: "not-found",
    });
    const faults = (given: Record<string, unknown>) =>
      hungInput
        .safeParse({ id: randomUUID(), noticeId: "1", place: "Chợ", fromOn: today, ...given })
        .error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
    expect(faults({ toOn: addDays(today, -1) })).toEqual(["toOn dates-order"]);
    expect(faults({ place: " " })).toEqual(["place required"]);
    expect(faults({ fromOn: "" })).toEqual(["fromOn required"]);
    expect(faults({ fromOn: "30/02/2026" })).toEqual(["fromOn date-impossible"]);
    expect(await db().select().from(noticePlace)).toEqual([]);
  });

  test("has photos for the office alone, which go with it", async () => {
    const board = place();
    await keepPlace(official, board);
    const photo = { data: await jpeg(1200, 800, "#884422") };
    const id = await addPlacePhoto(official, board.id, photo);
    const opened = await openPlacePhoto(moderator, id);
    expect(opened).toMatchObject({ mime: "image/jpeg" });
    expect(await openPlacePhoto(official, id)).toEqual(opened);
    expect(await openPlacePhoto(neighbour, id)).toBeNull();
    expect(await openPlacePhoto(null, id)).toBeNull();
    expect(await openPublicVariant(opened!.sha256)).toBeNull();
    expect(JSON.stringify(await findNotice(hung.number))).not.toContain(id);
    await expect(addPlacePhoto(neighbour, board.id, photo)).rejects.toMatchObject({ code: "not-found" });
    const second = await addPlacePhoto(moderator, board.id, photo);
    expect((await placesOf())[0]!.photoIds).toEqual([id, second]);
    // The same picture twice: its bytes stay while one of them does.
    await dropPlacePhoto(official, id);
    expect(await openPlacePhoto(moderator, second)).toMatchObject({ sha256: opened!.sha256 });
    await dropPlace(official, board.id);
    expect(await db().select().from(noticePhoto)).toEqual([]);
    expect((await db().select().from(blob)).filter(({ sha256 }) => sha256 === opened!.sha256)).toEqual([]);
    await expect(dropPlacePhoto(official, second)).rejects.toMatchObject({ code: "not-found" });
  });

  test("stand with their captions behind the closing record in Word, and behind no other paper", async () => {
    const board = place({ place: "Nhà văn hóa khu phố 3" });
    await keepPlace(official, board);
    for (const colour of ["#884422", "#224488"])
      await addPlacePhoto(official, board.id, { data: await jpeg(1200, 800, colour) });
    await endListing(hung.number);
    const told = { words: paperWords, portal: "" };
    const file = (kind: "notice-closing" | "notice", by = official) =>
      writePaperFile(by, kind, { from: "nomination", id: hung.nominationId }, told);
    const closing = await partOf(await file("notice-closing"), "word/document.xml");
    const under = `Nhà văn hóa khu phố 3, đưa lên cổng ngày ${formatDate(today)}`;
    expect(paragraphsOf(closing).slice(-3)).toEqual(["ẢNH NƠI NIÊM YẾT", under, under]);
    const extents = [...closing.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"\/>/g)];
    expect(extents.map(([, cx, cy]) => (Number(cx) / Number(cy)).toFixed(1))).toEqual(["1.5", "1.5"]);
    await expect(file("notice-closing", neighbour)).rejects.toMatchObject({ code: "not-found" });
    expect(await partOf(await file("notice"), "word/document.xml")).not.toContain("<wp:extent");
  });

  test("takes six photos and no more", async () => {
    const board = place();
    await keepPlace(official, board);
    const row = { placeId: board.id, createdById: official.id, createdAt: new Date() };
    const photo = { data: await jpeg(40, 30, "#112233") };
    await addPlacePhoto(official, board.id, photo);
    const { sha256 } = (await db().select().from(noticePhoto))[0]!;
    await write((tx) =>
      tx.insert(noticePhoto).values([1, 2, 3, 4, 5].map(() => ({ id: randomUUID(), sha256, ...row }))),
    );
    await expect(addPlacePhoto(official, board.id, photo)).rejects.toMatchObject({
      code: "quota-exceeded",
      details: { limit: 6 },
    });
  });
});

test("the closing record on paper says where it hung, what was said, and what came of it", async () => {
  const said = await commented(hung.number, "Lớp mở\ntừ 2013.");
  await keepPlace(official, place({ place: "Chợ" }));
  await endListing(hung.number);
  const closing = async (by: Actor, from: PaperOf) => {
    const [paper] = await makePapers(by, "notice-closing", from, { words: paperWords, portal: "" });
    return paper!.body.flatMap((block) => (block.as === "line" ? [block.line.text] : []));
  };
  const own = { from: "nomination", id: hung.nominationId } as const;
  const day = formatDate(today);
  expect(await closing(official, own)).toEqual(
    expect.arrayContaining([
      expect.stringContaining(`2. Nơi đã niêm yết: Chợ (từ ${day}). Trên cổng:`),
      "4. Góp ý nhận qua cổng: 1 góp ý. Góp ý nhận bằng cách khác: ………………………",
      `- Góp ý ngày ${day}: “Lớp mở từ 2013.” Kết quả xem xét: ……………`,
    ]),
  );
  await answerNoticeComment(moderator, answerTo(said));
  expect(await closing(official, own)).toContain(
    `- Góp ý ngày ${day}: “Lớp mở từ 2013.” Kết quả xem xét: Đã hỏi tổ dân phố: lớp mở từ năm 2014.`,
  );
  // Who keeps the campaign reads how many there were, not what was said.
  const admin = await makePerson({ role: "admin", password: null });
  const { campaignId } = (await db().select().from(nomination))[0]!;
  const ofCampaign = (await closing(admin, { from: "campaign", id: campaignId! })).join(" ");
  expect(ofCampaign).toContain("1 góp ý");
  expect(ofCampaign).not.toMatch(/2013|2014/);
});

describe("a listing across Tết", () => {
  test("counts neither its holidays nor weekends, in any year", () => {
    // Tết Đinh Mùi: the state closes from Friday 5 to Thursday 11 February 2027.
    const tet = new Set([5, 6, 7, 8, 9, 10, 11].map((day) => `2027-02-${String(day).padStart(2, "0")}`));
    expect(soonestEnd("2027-02-01", 10, tet)).toBe("2027-02-22");
    expect(soonestEnd("2027-02-01", 10, new Set())).toBe("2027-02-15");
    // Begun on a holiday, and the last of the year before.
    expect(soonestEnd("2027-02-08", 2, tet)).toBe("2027-02-15");
    expect(soonestEnd("2026-12-31", 1, new Set(["2027-01-01"]))).toBe("2027-01-04");
  });

  test("hangs on through the days that were entered, and is not approved before", async () => {
    const holidays = [2, 3, 4, 5, 6].map((at) => addDays(today, at));
    await write((tx) =>
      tx.insert(holiday).values(holidays.map((day) => ({ day, name: "Tết", createdAt: new Date() }))),
    );
    const sent = await sentToBeListed(official, { name: "Lê Thị Tết", deed: "Nấu bánh tét cho xóm" });
    const last = addWorkingDays(today, 10, new Set(holidays));
    expect(last > addWorkingDays(today, 10, new Set())).toBe(true);
    const short = listNomination(moderator, { ...sent, place: "", endsOn: addDays(last, -1) });
    await expect(short).rejects.toMatchObject({ fields: { endsOn: "listing-short" } });
    const number = await listNomination(moderator, { ...sent, ...noticeInput.parse({}) });
    expect(await findNotice(number)).toMatchObject({ endsOn: last });
    const now = { nominationId: sent.nominationId, version: sent.version + 1 };
    await expect(approveNomination(moderator, now)).rejects.toMatchObject({ code: "listing-running" });
    await extendNotice(moderator, { ...now, endsOn: addDays(last, 1) });
    await endListing(number);
    await approveNomination(moderator, { ...now, version: now.version + 1 });
    expect((await db().select().from(notice)).find(({ id }) => id === number)!.stoppedAt).toBeNull();
  });
});
