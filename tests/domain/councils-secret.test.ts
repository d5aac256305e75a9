import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { connection, db } from "@/db/client";
import { event, meetingItem, openVote, secretPaper, secretTurn } from "@/db/schema";
import { declareConflict } from "@/domain/councils/attend.server";
import { closeItem, openItem, voidItem } from "@/domain/councils/items.server";
import { keyOnceCounted, keyWhileOpen, newReceipt, readReceipt } from "@/domain/councils/secret.server";
import { castVote, enterVote, lookUpReceipt } from "@/domain/councils/vote.server";
import { findVotingPage } from "@/domain/councils/voting-page.server";
import { choices, type Choice } from "@/domain/councils/vocabulary";
import type { Actor } from "@/domain/permissions";
import { makeCouncil, membersOf, openFirst, sentNomination } from "../support/councils";
import { useDatabase } from "../support/database";
import { makePerson, minhPhung } from "../support/people";

useDatabase();
vi.stubEnv("AUTH_SECRET", "chỉ để thử ".repeat(5));

let official: Actor, manager: Actor, members: Actor[];
let meetingId: string, item: string;
beforeEach(async () => {
  official = await makePerson({ role: "official", unitId: minhPhung, password: null });
  manager = await makePerson({ role: "moderator", unitId: minhPhung, password: null });
  members = [];
  for (const name of ["Chủ tịch", "Thư ký", "Ủy viên Một", "Ủy viên Hai"])
    members.push(await makePerson({ role: "official", unitId: minhPhung, password: null, name }));
  const councilId = await makeCouncil(manager, {
    unitId: minhPhung,
    sitting: [
      [members[0]!, "chair"],
      [members[1]!, "secretary"],
      [members[2]!, "member"],
      [members[3]!, "member"],
      ["Cụ Tám", "member"],
    ],
  });
  const opened = await openFirst(members[1]!, councilId, "secret", [await sentNomination(official)]);
  ({ meetingId } = opened);
  item = opened.items[0]!.id;
});

const cast = async (at: number, choice: Choice, receiptCode = "") =>
  (await castVote(members[at]!, { itemId: item, choice, receiptCode })).receipt!;

/** Every row of every table that names an item of the meeting, as whoever has the whole file reads it. */
async function stored(): Promise<Record<string, unknown>[]> {
  const tables = await connection().client.execute(
    "select name from sqlite_master where type = 'table' and name in ('secret_turn', 'secret_paper', 'open_vote', 'council_score', 'event', 'meeting_item')",
  );
  const rows: Record<string, unknown>[] = [];
  for (const { name } of tables.rows)
    for (const row of (await connection().client.execute(`select * from ${String(name)}`)).rows)
      rows.push({ table: name, ...row });
  return rows;
}

describe("a secret ballot", () => {
  test("gives each a receipt, counts once, is changed with it and shows it was counted", async () => {
    const first = await cast(0, "against");
    expect(first).toMatch(/^([A-HJ-NP-Z2-9]{4}-){4}[A-HJ-NP-Z2-9]{4}$/);
    await expect(cast(0, "for")).rejects.toMatchObject({ code: "already-voted" });
    await expect(cast(0, "for", newReceipt())).rejects.toMatchObject({
      fields: { receiptCode: "receipt-wrong" },
    });
    expect(await cast(0, "for", ` ${first.toLowerCase().replaceAll("-", " ")} `)).toBe(first);
    expect(await lookUpReceipt(members[0]!, item, first)).toEqual({ counted: false });
    const others = [await cast(1, "against"), await cast(2, "abstain")];
    expect(await findVotingPage(members[3]!, meetingId, item)).toMatchObject({ votes: [], hasTurn: false });
    await closeItem(members[1]!, item);
    const [row] = await db().select().from(meetingItem).where(eq(meetingItem.id, item));
    expect(row!.result).toMatchObject({
      for: 1,
      against: 1,
      abstain: 1,
      present: 5,
      members: 5,
      passed: false,
    });
    expect(await lookUpReceipt(members[0]!, item, first)).toEqual({ counted: true, choice: "for" });
    expect(await lookUpReceipt(members[0]!, item, others[1]!)).toEqual({ counted: true, choice: "abstain" });
    await expect(lookUpReceipt(members[0]!, item, newReceipt())).rejects.toMatchObject({ code: "invalid" });
    await expect(lookUpReceipt(manager, item, first)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(cast(0, "against", first)).rejects.toMatchObject({ code: "item-shut" });
  });

  test("enters a named person's vote as an open one, marked so, and counts both", async () => {
    const named = (await membersOf(meetingId)).find(({ userId }) => userId === null)!;
    await enterVote(members[1]!, { itemId: item, memberId: named.id, choice: "for" });
    await cast(0, "for");
    await closeItem(members[1]!, item);
    const [row] = await db().select().from(meetingItem).where(eq(meetingItem.id, item));
    expect(row!.result).toMatchObject({ for: 2, against: 0, abstain: 0 });
    expect(await db().select().from(openVote)).toMatchObject([
      { choice: "for", enteredById: members[1]!.id },
    ]);
  });

  test("refuses a conflict declared after one's paper is in the box, and a round that was broken off is no more", async () => {
    const receipt = await cast(2, "for");
    const memberId = (await membersOf(meetingId)).find(({ userId }) => userId === members[2]!.id)!.id;
    const late = declareConflict(members[2]!, { itemId: item, memberId, reason: "Người nhà." });
    await expect(late).rejects.toMatchObject({ code: "already-voted" });
    await voidItem(members[1]!, item);
    expect([await db().select().from(secretPaper), await db().select().from(secretTurn)]).toEqual([[], []]);
    await declareConflict(members[2]!, { itemId: item, memberId, reason: "Người nhà." });
    await openItem(members[1]!, item);
    await expect(lookUpReceipt(members[0]!, item, receipt)).rejects.toMatchObject({ code: "invalid" });
    await expect(cast(2, "for")).rejects.toMatchObject({ code: "stands-aside" });
  });

  test("cannot be counted once the portal's secret was changed: it is broken off and cast anew", async () => {
    await cast(0, "for");
    vi.stubEnv("AUTH_SECRET", "một khóa khác hẳn ".repeat(4));
    await expect(closeItem(members[1]!, item)).rejects.toMatchObject({ code: "ballots-sealed" });
    vi.stubEnv("AUTH_SECRET", "chỉ để thử ".repeat(5));
    await closeItem(members[1]!, item);
  });

  test("leaves nothing in the history of who voted, when or what", async () => {
    await cast(3, "against");
    await cast(0, "for");
    const acts = await db()
      .select({ action: event.action })
      .from(event)
      .where(eq(event.subjectId, meetingId));
    expect(acts.filter(({ action }) => /vote/.test(action))).toEqual([]);
  });
});

describe("what is stored of a secret ballot", () => {
  test("does not tell whose vote is whose: swapping who cast what leaves rows of the same shape and content", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...choices), { minLength: 4, maxLength: 4 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        async (cast_, order) => {
          const receipts = new Map<number, string>();
          for (const at of order) receipts.set(at, await cast(at, cast_[at]!));
          const whileOpen = await stored();
          await closeItem(members[1]!, item);
          const afterwards = await stored();
          for (const rows of [whileOpen, afterwards]) {
            const text = JSON.stringify(rows.filter(({ table }) => table === "secret_paper"));
            for (const { id, userId } of await membersOf(meetingId))
              expect(text.includes(id) || (userId !== null && text.includes(userId))).toBe(false);
            for (const receipt of receipts.values())
              expect(JSON.stringify(rows).includes(readReceipt(receipt)!)).toBe(false);
          }
          // While it is open no row says any choice, all are equally long, and none bears its later key.
          const sealed = whileOpen.filter(({ table }) => table === "secret_paper");
          expect(new Set(sealed.map((row) => String(row.sealed).length)).size).toBe(1);
          expect(sealed.every((row) => row.choice === null)).toBe(true);
          const later = afterwards.filter(({ table }) => table === "secret_paper");
          expect(sealed.filter(({ key }) => later.some((row) => row.key === key))).toEqual([]);
          // Rows lie in the order of keys that are hashes of receipts: not in the order of votes, nor of members.
          const keys = later.map(({ key }) => String(key));
          expect(keys).toEqual([...keys].sort());
          expect(new Set(keys)).toEqual(
            new Set([...receipts.values()].map((code) => keyOnceCounted(item, code))),
          );
          expect(new Set(sealed.map(({ key }) => key))).toEqual(
            new Set([...receipts.values()].map((code) => keyWhileOpen(item, code))),
          );
          // All there is beside them: the set of who voted, the same whoever cast what, and the sum.
          expect(later.map(({ choice }) => choice).sort()).toEqual([...cast_].sort());
          const turns = afterwards
            .filter(({ table }) => table === "secret_turn")
            .map((row) => Object.keys(row));
          expect(turns).toEqual(Array(4).fill(["table", "item_id", "member_id"]));
          await reopen();
        },
      ),
      { numRuns: 8 },
    );
  });
});

/** Back to an open item without votes, for the next round. */
async function reopen(): Promise<void> {
  await db().delete(secretPaper);
  await db().delete(secretTurn);
  await db().update(meetingItem).set({ state: "open", result: null }).where(eq(meetingItem.id, item));
}
