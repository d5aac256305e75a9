import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { councilScore, meetingItem, nomination, openVote, secretPaper, secretTurn } from "@/db/schema";
import { write } from "@/db/write";
import { noteAct } from "../administration/target.server";
import { criteriaOf } from "../campaigns/criteria.server";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import { changeState } from "../history/change.server";
import type { Actor } from "../permissions";
import { assertStillAsked } from "./agenda.server";
import { loadItem, mostMembers, type LoadedItem } from "./load.server";
import { keyOnceCounted, unseal } from "./secret.server";
import { hasQuorum, tally, weighed } from "./tally";
import type { Choice } from "./vocabulary";

type Noted = {
  action: "meeting.open-item" | "meeting.close-item" | "meeting.void-item";
  after?: Record<string, unknown>;
};

function step(
  actor: Actor,
  itemId: string,
  from: "waiting" | "open",
  work: (
    tx: Transaction,
    loaded: LoadedItem,
  ) => Promise<{ values: Partial<typeof meetingItem.$inferInsert> } & Noted>,
): Promise<void> {
  return write(async (tx) => {
    const loaded = await loadItem(actor, itemId, "council.run", tx);
    if (loaded.meeting.state !== "open") throw new DomainError("meeting-step");
    const subject = { type: "meeting", id: loaded.meeting.id } as const;
    if (loaded.item.state !== from) throw new DomainError("wrong-step", await lastAct(tx, subject));
    const { values, action, after } = await work(tx, loaded);
    const row = { where: eq(meetingItem.id, itemId), from };
    await changeState(tx, meetingItem, row, values, () => lastAct(tx, subject));
    const told = { action, subjectType: "meeting", subjectId: loaded.meeting.id } as const;
    await noteAct(tx, actor, { ...told, after: { item: loaded.item.position, ...after } }, new Date());
  });
}

/** Who takes part in an item: who is there without a conflict, and who voted and left since. */
export function takingPart({ meeting: its, conflicts }: LoadedItem, voted: ReadonlySet<string>) {
  return its.members.filter(({ id, state }) => !conflicts.has(id) && (state === "present" || voted.has(id)));
}

function assertQuorum(loaded: LoadedItem, voted: ReadonlySet<string>): number {
  const present = takingPart(loaded, voted).length;
  const members = loaded.meeting.members.length;
  if (!hasQuorum(present, members, loaded.meeting.council))
    throw new DomainError("no-quorum", { present, members });
  return present;
}

/**
 * Opens an item for votes. Throws what `loadItem` does, `meeting-step`, `wrong-step`, `no-quorum` (counted for this item:
 * without who left and who stands aside), `agenda-moved`.
 */
export function openItem(actor: Actor, itemId: string): Promise<void> {
  return step(actor, itemId, "waiting", async (tx, loaded) => {
    await assertStillAsked(tx, loaded);
    assertQuorum(loaded, new Set());
    return { values: { state: "open" }, action: "meeting.open-item" };
  });
}

/**
 * Ends an item and counts it; the papers of a secret ballot are opened, mixed and written anew under other keys. Throws what
 * `openItem` does, `ballots-sealed`, `ballot-conflict` (somebody who voted secretly has written of the nomination since).
 */
export function closeItem(actor: Actor, itemId: string): Promise<void> {
  return step(actor, itemId, "open", async (tx, loaded) => {
    const open = await tx.select().from(openVote).where(eq(openVote.itemId, itemId)).limit(mostMembers);
    const turns = await tx.select().from(secretTurn).where(eq(secretTurn.itemId, itemId)).limit(mostMembers);
    const voted = new Set([...open, ...turns].map(({ memberId }) => memberId));
    if (turns.some(({ memberId }) => loaded.conflicts.has(memberId)))
      throw new DomainError("ballot-conflict");
    const present = assertQuorum(loaded, voted);
    const counted = open
      .filter(({ memberId }) => !loaded.conflicts.has(memberId))
      .map(({ choice }) => choice);
    const votes = [...counted, ...(await openPapers(tx, itemId))];
    const totals = (await sheetsOf(tx, loaded)).map(({ total }) => total);
    const { members } = loaded.meeting;
    const conflicts = members.filter(({ id }) => loaded.conflicts.has(id)).length;
    const rules = rulesOf(loaded.meeting.council);
    const result = tally({ members: members.length, present, conflicts, votes, totals }, rules);
    const after = {
      votes: `${result.for}/${result.against}/${result.abstain}`,
      outcome: result.passed ? "passed" : "not-passed",
    };
    return { values: { state: "closed", result }, action: "meeting.close-item", after };
  });
}

/** Sheets of those who do not stand aside, where its campaign weighs criteria. */
export async function sheetsOf(tx: Transaction, { item, conflicts }: LoadedItem) {
  const rows = await tx
    .select()
    .from(councilScore)
    .where(eq(councilScore.itemId, item.id))
    .limit(mostMembers);
  return rows.filter(({ memberId }) => !conflicts.has(memberId));
}

const rulesOf = (council: LoadedItem["meeting"]["council"]) => ({
  quorumPart: council.quorumPart,
  quorumWhole: council.quorumWhole,
  passPart: council.passPart,
  passWhole: council.passWhole,
  passMoreThan: council.passMoreThan,
  passShareOf: council.passShareOf,
  leastScore: council.leastScore,
});

/** Opens all papers of an item, and writes them anew in the order of keys that nobody can tell without the receipts. */
async function openPapers(tx: Transaction, itemId: string): Promise<Choice[]> {
  const sealed = await tx.select().from(secretPaper).where(eq(secretPaper.itemId, itemId)).limit(mostMembers);
  const papers = sealed
    .map(({ sealed: text }) => unseal(itemId, text!))
    .map(({ code, choice }) => ({ key: keyOnceCounted(itemId, code), itemId, choice }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  await tx.delete(secretPaper).where(eq(secretPaper.itemId, itemId));
  if (papers.length > 0) await tx.insert(secretPaper).values(papers);
  return papers.map(({ choice }) => choice);
}

/**
 * Breaks off the vote of an item: what was cast is dropped unread, and it waits to be opened anew; receipts of this round hold
 * no more. Scores stay. Throws what `loadItem` does, `meeting-step`, `wrong-step`.
 */
export function voidItem(actor: Actor, itemId: string): Promise<void> {
  return step(actor, itemId, "open", async (tx, { item }) => {
    await tx.delete(openVote).where(eq(openVote.itemId, itemId));
    await tx.delete(secretTurn).where(eq(secretTurn.itemId, itemId));
    await tx.delete(secretPaper).where(eq(secretPaper.itemId, itemId));
    return { values: { state: "waiting", round: item.round + 1 }, action: "meeting.void-item" };
  });
}

/** What a nomination is scored by; none where its campaign sets no weights. */
export async function criteriaOfItem(reader: Transaction, { item }: Pick<LoadedItem, "item">) {
  const [row] = await reader
    .select({ campaignId: nomination.campaignId, kind: nomination.kind })
    .from(nomination)
    .where(eq(nomination.id, item.nominationId))
    .limit(1);
  if (!row?.campaignId) return [];
  const criteria = await criteriaOf([row.campaignId]);
  return weighed(criteria.get(row.campaignId) ?? [], row.kind);
}
