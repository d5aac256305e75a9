import "server-only";
import { and, eq, isNull, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { outreach } from "@/db/schema";
import type { ConsentChannel } from "../consent/vocabulary";
import { mustGo } from "./channels";

/** What a consent was given to: a nomination, or a published story that has none. */
type Of = { nominationId: string | null; profileId: string | null };

/** Condition: rows of the log that are copies of it. */
export const copiesOf = ({ nominationId, profileId }: Of): SQL =>
  nominationId ? eq(outreach.nominationId, nominationId) : eq(outreach.profileId, profileId ?? "");

/** Copies that still hang and must go once these channels ended; at most 500. */
export async function hangingCopies(tx: Transaction, of: Of, channels: readonly ConsentChannel[]) {
  const copies = await tx
    .select({ kind: outreach.kind, byOthers: outreach.byOthers })
    .from(outreach)
    .where(and(copiesOf(of), isNull(outreach.pulledAt)))
    .limit(500);
  return copies.filter(({ kind }) => mustGo(kind, channels));
}
