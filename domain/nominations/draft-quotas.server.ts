import "server-only";
import { and, count, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { nomination } from "@/db/schema";
import { DomainError } from "../errors";
import { count as countUse, type Limit } from "../limits/limits.server";
import { quotas } from "../limits/quotas";
import type { Actor } from "../permissions";

const begun: Limit = { name: "new drafts", most: quotas.newDraftsAMinute, minutes: 1 };

/**
 * Lets a person begin one more draft by typing. Throws `too-many-drafts` (with `limit`) where too many wait to be sent, or
 * `drafts-too-fast` where more were begun in a minute than anyone types.
 */
export async function admitDraft(tx: Transaction, actor: Actor, now: Date): Promise<void> {
  const [open] = await tx
    .select({ total: count() })
    .from(nomination)
    .where(and(eq(nomination.createdById, actor.id), eq(nomination.state, "draft")));
  if (open!.total >= quotas.openDrafts)
    throw new DomainError("too-many-drafts", { limit: quotas.openDrafts });
  await countUse(tx, [[begun, actor.id]], now, () => new DomainError("drafts-too-fast"));
}
