import "server-only";
import { and, eq } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { councilScore, openVote, secretPaper, secretTurn } from "@/db/schema";
import { write } from "@/db/write";
import { noteAct } from "../administration/target.server";
import { DomainError } from "../errors";
import { can, type Actor } from "../permissions";
import { criteriaOfItem } from "./items.server";
import { loadItem, type CalledMember, type LoadedItem } from "./load.server";
import { keyOnceCounted, keyWhileOpen, newReceipt, readReceipt, seal, writtenReceipt } from "./secret.server";
import { weighedTotal } from "./tally";
import type { Choice } from "./vocabulary";

type Vote = { itemId: string; choice: Choice; receiptCode?: string };

/**
 * Votes on an item, or changes one's vote while it is open. Of a secret ballot it returns the receipt, which the portal does
 * not keep: with it the vote is changed, and looked up after the count. Nothing in the history says that somebody voted in
 * secret, when, or in which order. Throws what `loadItem` does, `item-shut`, `stands-aside`, `not-present`, `already-voted` (a
 * secret paper without its receipt), `invalid` (a receipt of no paper).
 */
export async function castVote(
  actor: Actor,
  { itemId, choice, receiptCode = "" }: Vote,
): Promise<{ receipt: string | null }> {
  return write(async (tx) => {
    const loaded = await loadItem(actor, itemId, "council.vote", tx);
    const own = loaded.own!;
    assertMayVote(loaded, own);
    if (loaded.meeting.ballot === "secret")
      return { receipt: await castSecretly(tx, own, itemId, choice, receiptCode) };
    await keepOpenVote(tx, actor, loaded, own, choice);
    return { receipt: null };
  });
}

/** Throws `item-shut`, `stands-aside`, `not-present`. */
export function assertMayVote({ item, meeting: its, conflicts }: LoadedItem, member: CalledMember): void {
  if (conflicts.has(member.id)) throw new DomainError("stands-aside");
  if (its.state !== "open" || item.state !== "open") throw new DomainError("item-shut");
  if (member.state !== "present") throw new DomainError("not-present");
}

async function castSecretly(
  tx: Transaction,
  own: CalledMember,
  itemId: string,
  choice: Choice,
  typed: string,
): Promise<string> {
  const mine = and(eq(secretTurn.itemId, itemId), eq(secretTurn.memberId, own.id));
  const [turn] = await tx.select().from(secretTurn).where(mine).limit(1);
  if (turn && typed.trim() === "") throw new DomainError("already-voted");
  if (turn) {
    const sealed = readReceipt(typed) ? seal(itemId, typed, choice) : "";
    const paper = and(eq(secretPaper.itemId, itemId), eq(secretPaper.key, keyWhileOpen(itemId, typed)));
    const { rowsAffected } = sealed
      ? await tx.update(secretPaper).set({ sealed }).where(paper)
      : { rowsAffected: 0 };
    if (rowsAffected === 0) throw new DomainError("invalid", {}, { receiptCode: "receipt-wrong" });
    return writtenReceipt(typed);
  }
  const receipt = newReceipt();
  await tx.insert(secretTurn).values({ itemId, memberId: own.id });
  await tx.insert(secretPaper).values({
    key: keyWhileOpen(itemId, receipt),
    itemId,
    sealed: seal(itemId, receipt, choice),
  });
  return receipt;
}

async function keepOpenVote(
  tx: Transaction,
  actor: Actor,
  { item, meeting: its }: LoadedItem,
  member: CalledMember,
  choice: Choice,
): Promise<void> {
  const enteredById = member.userId === actor.id ? null : actor.id;
  await tx
    .insert(openVote)
    .values({ itemId: item.id, memberId: member.id, choice, enteredById })
    .onConflictDoUpdate({ target: [openVote.itemId, openVote.memberId], set: { choice, enteredById } });
  const action = enteredById ? "meeting.enter-vote" : "meeting.vote";
  const after = { name: member.name, item: item.position, vote: choice };
  await noteAct(tx, actor, { action, subjectType: "meeting", subjectId: its.id, after }, new Date());
}

/**
 * Enters the vote of a member without an account, who said it in the room: an open vote, marked as entered, in a secret ballot
 * too. By whoever runs the meeting and does not stand aside of this item. Throws what `castVote` does, `not-allowed`.
 */
export async function enterVote(actor: Actor, input: Vote & { memberId: string }): Promise<void> {
  await write(async (tx) => {
    const loaded = await loadItem(actor, input.itemId, "council.run", tx);
    const member = loaded.meeting.members.find(({ id }) => id === input.memberId);
    if (!member) throw new DomainError("not-found");
    if (member.userId !== null) throw new DomainError("not-allowed");
    if (loaded.own && loaded.conflicts.has(loaded.own.id)) throw new DomainError("stands-aside");
    assertMayVote(loaded, member);
    await keepOpenVote(tx, actor, loaded, member, input.choice);
  });
}

type Sheet = { itemId: string; memberId: string; points: number[] };

/**
 * Hands in a signed scoring sheet, or changes it while the item is open: points from 0 to 10 for each weighed criterion, in
 * their order. For a member without an account by whoever runs the meeting. Throws what `castVote` does, `invalid`.
 */
export async function score(actor: Actor, { itemId, memberId, points }: Sheet): Promise<void> {
  await write(async (tx) => {
    const loaded = await loadItem(actor, itemId, "council.vote", tx);
    const member = loaded.meeting.members.find(({ id }) => id === memberId);
    if (!member) throw new DomainError("not-found");
    const isOwn = member.userId === actor.id;
    const seats = { unitId: loaded.meeting.council.unitId, seats: loaded.meeting.members };
    if (!isOwn && (member.userId !== null || !can(actor, "council.run", seats)))
      throw new DomainError("not-allowed");
    if (loaded.own && loaded.conflicts.has(loaded.own.id)) throw new DomainError("stands-aside");
    assertMayVote(loaded, member);
    const criteria = await criteriaOfItem(tx, loaded);
    if (criteria.length === 0 || criteria.length !== points.length)
      throw new DomainError("invalid", {}, { points: "points-invalid" });
    const sheet = { points, total: weighedTotal(points, criteria), enteredById: isOwn ? null : actor.id };
    await tx
      .insert(councilScore)
      .values({ itemId, memberId, ...sheet })
      .onConflictDoUpdate({ target: [councilScore.itemId, councilScore.memberId], set: sheet });
    const after = { name: member.name, item: loaded.item.position, total: sheet.total / 100 };
    const told = { action: "meeting.score", subjectType: "meeting", subjectId: loaded.meeting.id } as const;
    await noteAct(tx, actor, { ...told, after }, new Date());
  });
}

/** What a receipt shows: that its paper lies in the box, or after the count, which vote it was counted as. */
export type ReceiptShown = { counted: false } | { counted: true; choice: Choice };

/**
 * Looks up a receipt of a secret ballot; who asks need not be whose it is, and nothing is kept of the asking. Throws what
 * `loadItem` does, `stands-aside`, `invalid` where no paper of this item has it.
 */
export async function lookUpReceipt(actor: Actor, itemId: string, typed: string): Promise<ReceiptShown> {
  const { own, conflicts } = await loadItem(actor, itemId, "council.vote");
  if (own && conflicts.has(own.id)) throw new DomainError("stands-aside");
  const find = async (key: string) => {
    const [paper] = await db()
      .select({ choice: secretPaper.choice })
      .from(secretPaper)
      .where(and(eq(secretPaper.itemId, itemId), eq(secretPaper.key, key)))
      .limit(1);
    return paper;
  };
  const wrong = new DomainError("invalid", {}, { receiptCode: "receipt-wrong" });
  if (!readReceipt(typed)) throw wrong;
  const counted = await find(keyOnceCounted(itemId, typed));
  if (counted?.choice) return { counted: true, choice: counted.choice };
  if (await find(keyWhileOpen(itemId, typed))) return { counted: false };
  throw wrong;
}
