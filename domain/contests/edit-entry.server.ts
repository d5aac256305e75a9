import "server-only";
import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { contestEntry, contestSheet } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import type { Viewer } from "../permissions";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { assertTaking } from "./files.server";
import type { EntryEditInput } from "./input";
import { recordEntry } from "./jury.server";

type Said = Pick<typeof contestEntry.$inferSelect, "kind" | "entrant" | "title" | "words" | "namingAgreed">;

/** What a form of an entry had read, to be told from what stands now. */
export const entryStamp = ({ kind, entrant, title, words, namingAgreed }: Said) =>
  createHash("sha256")
    .update(JSON.stringify([kind, entrant, title, words, namingAgreed]))
    .digest("hex")
    .slice(0, 32);

/**
 * Says an entry anew, by whoever holds its key, while its first round is not closed: what it is called, by whom, its words and whether
 * it may be named. Its ward and how its sender is reached stay. The same words again change nothing. Throws `contest-closed` (also for
 * one that was withdrawn), `entry-scored`, and `stale` where another window said it anew meanwhile.
 */
export async function editEntry(viewer: Viewer, id: string, input: EntryEditInput): Promise<void> {
  await write(async (tx) => {
    await assertTaking(id, tx);
    const [row] = await tx.select().from(contestEntry).where(eq(contestEntry.id, id)).limit(1);
    const said = { ...fieldsOf(input), namingAgreed: input.namingAgreed === "1" };
    if (entryStamp(row!) === entryStamp(said)) return;
    if (entryStamp(row!) !== input.was)
      throw new DomainError("stale", await lastAct(tx, { type: "contest-entry", id }));
    await assertUnscored(tx, id);
    await tx.update(contestEntry).set(said).where(eq(contestEntry.id, id));
    const own = viewer && viewer.id === row!.sentById ? viewer : null;
    await recordEntry(tx, own, "contest.edit-entry", id, null);
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

const fieldsOf = ({ kind, entrant, title, words }: EntryEditInput) => ({ kind, entrant, title, words });
