import "server-only";
import { createHash } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { consent } from "@/db/schema";
import type { NominationContent } from "../nominations/content";
import type { Seen } from "../nominations/seen";

type Recorded = Pick<NominationContent, "consents" | "ageGroup">;

/**
 * A short sign of what is recorded, by which a form tells what it was loaded with. Of its own and not the nomination's
 * version: consent must not make text being typed elsewhere stale.
 */
export function consentMark({ consents, ageGroup = null }: Recorded): string {
  const rows = consents.map(({ channel, giver, giverName, givenOn }) =>
    JSON.stringify([channel, giver, giverName, givenOn]),
  );
  return createHash("sha256")
    .update(JSON.stringify([rows.sort(), ageGroup]))
    .digest("hex")
    .slice(0, 16);
}

/** What holds at this moment. */
export function recordedConsents(
  reader: Database | Transaction,
  { id }: Seen,
): Promise<Recorded["consents"]> {
  return reader
    .select({
      channel: consent.channel,
      giver: consent.giver,
      giverName: consent.giverName,
      givenOn: consent.givenOn,
    })
    .from(consent)
    .where(and(eq(consent.nominationId, id), isNull(consent.withdrawnAt)))
    .limit(50);
}
