import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "@/db/client";
import { dataAsk, event, notification } from "@/db/schema";
import { askInput } from "@/domain/confirmations/input";
import { askForWord, findLinked } from "@/domain/confirmations/links.server";
import type { Actor } from "@/domain/permissions";
import {
  askAtWard,
  askByLink,
  askOfLink,
  closeAsk,
  findAsk,
  listAsks,
} from "@/domain/personal-data/asks.server";
import { eraseRequested } from "@/domain/personal-data/erase.server";
import { dataAskInput, dataRequestInput, linkAskInput } from "@/domain/personal-data/input";
import { recordRequest } from "@/domain/personal-data/requests.server";
import { useDatabase } from "../support/database";
import { completeDraft } from "../support/nominations";
import { makePerson, minhPhung, tanSonHoa } from "../support/people";

useDatabase();

const name = "Đặng Thị Kiều Oanh";
let official: Actor, moderator: Actor, admin: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
  admin = await makePerson({ role: "admin", password: null });
});

const asked = (places: string[]) =>
  dataRequestInput.parse({ name, askedBy: `${name}, đơn ngày 28/11/2026`, askedOn: "28/11/2026", places });

test("a ward writes down what somebody asks: the administrators are told, without a name, and what answers it takes its place", async () => {
  const input = { name, askedBy: "Chính bà Oanh", askedOn: "27/11/2026", wish: "erase" };
  await expect(askAtWard(admin, dataAskInput.parse(input))).rejects.toThrow("not-allowed");
  const id = await askAtWard(official, dataAskInput.parse(input));
  const [told] = await db().select().from(notification).where(eq(notification.userId, admin.id));
  expect(told).toMatchObject({
    kind: "data-asked",
    path: `/quan-tri/du-lieu-ca-nhan?yeu-cau=${id}`,
    readAt: null,
  });
  expect(JSON.stringify(told)).not.toContain("Oanh");
  // Two working days after a Friday, a weekend between.
  expect(await listAsks(admin, "all")).toMatchObject([{ id, wish: "erase", answerBy: "2026-12-01" }]);
  expect(await listAsks(official, "own")).toMatchObject([{ id, name }]);
  const elsewhere = await makePerson({ role: "official", unitId: tanSonHoa, password: null });
  expect(await listAsks(elsewhere, "own")).toEqual([]);
  await expect(listAsks(official, "all")).rejects.toThrow("not-allowed");
  await expect(findAsk(moderator, id)).rejects.toThrow("not-allowed");

  const nominationId = await completeDraft(official, { patch: { name } });
  const request = { ...asked([`nomination-${nominationId}`]), askId: id };
  await recordRequest(admin, request);
  expect(await listAsks(admin, "all")).toEqual([]);
  expect(
    (await db().select().from(notification).where(eq(notification.userId, admin.id)))[0]!.readAt,
  ).not.toBeNull();
});

test("by one's own link: only under the name that was asked, once however often, and gone with what is erased", async () => {
  const nominationId = await completeDraft(official, { patch: { name } });
  const { path } = await askForWord(
    official,
    askInput.parse({ nominationId, whose: "self", name, days: "7" }),
  );
  const by = { token: path.split("/").at(-1)!, wish: "copy" };
  const say = (more: object) => askByLink(linkAskInput.parse({ ...by, askedBy: name, ...more }));
  await expect(say({ askedBy: "Lê Văn Khác" })).rejects.toThrow("invalid");
  await expect(say({ token: "khong-co" })).rejects.toThrow("word-link-invalid");
  await say({});
  await say({ wish: "erase" });
  const [ask] = await listAsks(admin, "all");
  expect(await listAsks(admin, "all")).toMatchObject([{ name, wish: "erase" }]);
  expect(await findAsk(admin, ask!.id)).toMatchObject({
    place: `nomination-${nominationId}`,
    recordedBy: null,
  });
  expect(await askOfLink((await findLinked(db(), by.token))!)).toMatchObject({ wish: "erase" });

  // An administrator who found the person without this ask erases it all the same.
  await eraseRequested(admin, await recordRequest(admin, asked([`nomination-${nominationId}`])));
  expect(await db().select().from(dataAsk)).toEqual([]);
});

test("where nothing is kept an ask is closed once, by an administrator", async () => {
  const input = { name: "Võ Thị Chưa Từng", askedBy: "Chính bà", askedOn: "27/11/2026", wish: "copy" };
  const id = await askAtWard(moderator, dataAskInput.parse(input));
  await expect(closeAsk(official, id)).rejects.toThrow("not-allowed");
  await closeAsk(admin, id);
  await closeAsk(admin, id);
  expect(await listAsks(admin, "all")).toEqual([]);
  const closed = await db().select().from(event).where(eq(event.action, "data-request.close"));
  expect(closed).toHaveLength(1);
});
