import { expect, test } from "vitest";
import { write } from "@/db/write";
import { markRead, openMessage } from "@/domain/notifications/mark-read.server";
import { notify, type NotificationInput } from "@/domain/notifications/notify.server";
import { listNotifications } from "@/domain/notifications/queries.server";
import { notificationKinds } from "@/domain/notifications/vocabulary";
import en from "@/messages/en";
import vi from "@/messages/vi";
import { useDatabase } from "../support/database";
import { makePerson } from "../support/people";

useDatabase();

const unread = async (actor: Parameters<typeof listNotifications>[0]) =>
  (await listNotifications(actor, "")).messages.filter((one) => !one.readAt).length;

test("a message leads to what it is about, however often it is opened, and only its own reader", async () => {
  const [reader, other] = [await makePerson({ password: null }), await makePerson({ password: null })];
  const message: NotificationInput = {
    kind: "approved",
    data: { reference: "LT-2026-0001", name: "A" },
    path: "/guong/a",
  };
  await write((tx) => notify(tx, [reader.id], message));
  await write((tx) => notify(tx, [reader.id], { ...message, path: "/guong/b" }));
  const [first] = (await listNotifications(reader, "")).messages.filter(({ data }) => data.name === "A");
  const path = await openMessage(reader, first!.id);
  expect(path).toMatch(/^\/guong\/[ab]$/);
  expect(await unread(reader)).toBe(1);
  expect(await openMessage(reader, first!.id)).toBe(path);
  expect(await openMessage(other, first!.id)).toBeNull();
  await markRead(other);
  expect(await unread(reader)).toBe(1);
  await markRead(reader);
  expect(await unread(reader)).toBe(0);
});

test("words for Zalo say what there is to do by number, and have no room for anybody's name or words", () => {
  for (const words of [vi.zalo, en.zalo])
    for (const kind of notificationKinds) {
      const gaps = [...words[kind].matchAll(/\{(\w+)/g)].map(([, gap]) => gap!);
      expect(gaps.filter((gap) => !["number", "count", "until"].includes(gap))).toEqual([]);
      expect(words[kind].length).toBeLessThan(120);
    }
});
