import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { nomination, notification } from "@/db/schema";
import { write } from "@/db/write";
import { listQueue } from "@/domain/nominations/queue.server";
import { findReview } from "@/domain/nominations/review.server";
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

  test.each([
    [0, "cho"],
    [39, "cho"],
    [40, "cho"],
    [79, "cho"],
    [94, "cho"],
    [50, "xong"],
  ] as const)("show the open one where it stands: the one at %i of %s", async (at, queue) => {
    const ids = await manySent(95, (row) =>
      queue === "cho"
        ? { submittedAt: new Date(moment.getTime() + row) }
        : { state: "approved", decidedAt: new Date(moment.getTime() - row) },
    );
    for (const asked of ["", "1." + "0".repeat(8)]) {
      const page = (await findReview(moderator, ids[at]!, queue, queue === "cho" ? asked : ""))!.queue;
      const begin = Math.floor(at / 40) * 40;
      expect(page.nominations.map(({ id }) => id)).toEqual(ids.slice(begin, begin + 40));
      expect(page.total).toBe(95);
      // Opened again with the place that its links carry, it is the same page.
      const again = (await findReview(moderator, ids[at]!, queue, page.after))!.queue;
      expect(again).toEqual(page);
      expect((await listQueue(moderator, queue, page.after)).nominations).toEqual(page.nominations);
    }
  });

  test("stay as they were asked for beside one of another queue or of nobody's", async () => {
    const [decided] = await manySent(1, () => ({ state: "approved", decidedAt: moment }));
    const ids = await manySent(45, () => ({}));
    const page = (await findReview(moderator, decided!, "cho"))!.queue;
    expect(page.nominations.map(({ id }) => id)).toEqual(ids.sort().slice(0, 40));
    expect((await findReview(official, ids[44]!, "cho"))!.queue.nominations).toEqual([]);
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
