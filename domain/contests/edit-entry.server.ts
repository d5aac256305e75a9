import "server-only";
import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { contestEntry, contestSheet } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import type { Viewer } from "../permissions";
import { meantUnit } from "../units/meant-unit.server";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { assertTaking } from "./files.server";
import type { EntryEditInput } from "./input";
import { recordEntry } from "./jury.server";

type Said = Pick<
  typeof contestEntry.$inferSelect,
  "kind" | "entrant" | "title" | "words" | "namingAgreed" | "unitId"
>;

/** What a form of an entry had read, to be told from what stands now. */
export const entryStamp = ({ kind, entrant, title, words, namingAgreed, unitId }: Said) =>
  createHash("sha256")
    .update(JSON.stringify([kind, entrant, title, words, namingAgreed, unitId]))
    .digest("hex")
    .slice(0, 32);

/**
 * Says an entry anew, by whoever holds its key, while its first round is not closed: what it is called, by whom, its words, whether
 * it may be named, from which ward (one that a ward handed in stays that ward's) and how its sender is reached. The same words again
 * change nothing. Throws `contest-closed` (also for one that was withdrawn), `entry-scored`, `invalid` where the unit is not clear,
 * and `stale` where another window said it anew meanwhile.
 */
export async function editEntry(viewer: Viewer, id: string, input: EntryEditInput): Promise<void> {
  const meant = input.unit ? await meantUnit(input) : null;
  await write(async (tx) => {
    await assertTaking(id, tx);
    const [row] = await tx.select().from(contestEntry).where(eq(contestEntry.id, id)).limit(1);
    const unitId = row!.sentById ? row!.unitId : (meant ?? row!.unitId);
    const said = { ...fieldsOf(input), unitId, namingAgreed: input.namingAgreed === "1" };
    const reached = reachedAt(input, row!.contact, new Date());
    const isSame = entryStamp(row!) === entryStamp(said);
    if (isSame && !reached) return;
    if (!isSame && entryStamp(row!) !== input.was)
      throw new DomainError("stale", await lastAct(tx, { type: "contest-entry", id }));
    await assertUnscored(tx, id);
    await tx
      .update(contestEntry)
      .set({ ...said, ...reached })
      .where(eq(contestEntry.id, id));
    const own = viewer && viewer.id === row!.sentById ? viewer : null;
    const moved = unitId === row!.unitId ? {} : { unitId };
    await recordEntry(tx, own, "contest.edit-entry", id, null, moved);
    await touchTags(tx, [tags.campaigns]);
  });
}

/** What a juror has given points to is not written anew behind them. */
async function assertUnscored(tx: Transaction, entryId: string): Promise<void> {
  const [sheet] = await tx
    .select({ entryId: contestSheet.entryId })
    .from(contestSheet)
    .where(eq(contestSheet.entryId, entryId))
    .limit(1);
  if (sheet) throw new DomainError("entry-scored");
}

/** What changes of how its sender is reached; null for nothing. */
function reachedAt({ contact, dropContact }: EntryEditInput, kept: string | null, now: Date) {
  if (contact) return contact === kept ? null : { contact, contactConsentedAt: now };
  return dropContact && kept ? { contact: null, contactConsentedAt: null } : null;
}

const fieldsOf = ({ kind, entrant, title, words }: EntryEditInput) => ({ kind, entrant, title, words });
