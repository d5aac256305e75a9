import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { nomination, notification } from "@/db/schema";
import { write } from "@/db/write";
import { listQueue } from "@/domain/nominations/queue.server";
import type { QueueId } from "@/domain/nominations/queues";
import { listNotifications } from "@/domain/notifications/queries.server";
import type { Actor } from "@/domain/permissions";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung } from "../support/people";

useDatabase();

let official: Actor, moderator: Actor;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  moderator = await makePerson({ role: "moderator", password: null });
});

const moment = new Date("2026-11-23T02:00:00.000Z");

/** Sent nominations, written straight into the table. Returns their ids. */
async function manySent(count: number, columns: (at: number) => Partial<typeof nomination.$inferInsert>) {
  const rows = Array.from({ length: count }, (_, at) => ({
    id: randomUUID(),
    state: "submitted" as const,
    sendCount: 1,
    unitId: minhPhung,
    createdById: official.id,
    createdAt: moment,
    updatedAt: moment,
    submittedAt: moment,
    ...columns(at),
  }));
  await write((tx) => tx.insert(nomination).values(rows));
  return rows.map((row) => row.id);
}

/** Every id of a queue, page after page. */
async function walk(queue: QueueId): Promise<string[]> {
  const ids: string[] = [];
  let after: string | undefined;
  do {
    const page = await listQueue(moderator, queue, after);
    ids.push(...page.nominations.map((row) => row.id));
    after = page.next ?? undefined;
  } while (after);
  return ids;
}

describe("a queue's pages", () => {
  test("lose nobody when many were sent in one millisecond", async () => {
    const ids = await manySent(90, () => ({}));
    expect(await walk("cho")).toEqual(ids.sort());
  });

  test("show the longest waiting first, and what was decided last first", async () => {
    const waiting = await manySent(3, (at) => ({ submittedAt: new Date(moment.getTime() + at) }));
    expect(await walk("cho")).toEqual(waiting);
    const decided = await manySent(85, (at) => ({
      state: at % 2 ? "approved" : "rejected",
      // In pairs, so that ties stand across the end of a page too.
      decidedAt: new Date(moment.getTime() + Math.floor(at / 2)),
    }));
    const found = await walk("xong");
    expect([...found].sort()).toEqual([...decided].sort());
    expect(found[0]).toBe(decided[84]);
    expect(new Set(found.slice(-2))).toEqual(new Set(decided.slice(0, 2)));
  });

  test("begin at the beginning for an address that names no place", async () => {
    const ids = await manySent(2, () => ({}));
    for (const made of ["", "x", "1.", "1' or 1", "99999999999999999999.a"]) {
      expect((await listQueue(moderator, "cho", made)).nominations.map((row) => row.id)).toEqual(ids.sort());
    }
  });
});

test("an inbox loses nothing when many messages came in one millisecond", async () => {
  const rows = Array.from({ length: 70 }, () => ({
    id: randomUUID(),
    userId: moderator.id,
    kind: "submitted" as const,
    data: {},
    path: "/kiem-duyet",
    createdAt: moment,
  }));
  await write((tx) => tx.insert(notification).values(rows));
  const found: string[] = [];
  let before: string | undefined;
  do {
    const page = await listNotifications(moderator, before);
    found.push(...page.messages.map((message) => message.id));
    before = page.next ?? undefined;
  } while (before);
  expect(found).toHaveLength(70);
  expect(new Set(found)).toEqual(new Set(rows.map((row) => row.id)));
});
