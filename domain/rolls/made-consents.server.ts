import "server-only";
import type { Transaction } from "@/db/client";
import { insertMany } from "@/db/insert-many";
import { consent, rollCell } from "@/db/schema";
import { recordAll } from "../history/record.server";
import type { Actor } from "../permissions";
import type { ProfileKind } from "../profiles/vocabulary";
import { consentColumn, type RollConsent } from "./columns";
import { mayAgree } from "./consent-cell";
import { readConsent } from "./read-consent";
import { consentOf, rollText } from "./settle-consent.server";

type MadeRow = {
  id: string;
  kind: ProfileKind | null;
  name: string;
  birthYear: number | null;
  consent: string;
};

/**
 * Keeps what the column of consents says of rows that were just made, and records those that agree, many at once: what
 * `settleConsent` does for one. Silence and words that could not be read record nothing (Luật 91/2025/QH15).
 */
export async function keepMadeConsents(
  tx: Transaction,
  actor: Actor,
  rows: MadeRow[],
  now: Date,
): Promise<void> {
  const said = rows.filter((row) => row.consent !== "");
  if (said.length === 0) return;
  const words = said.map((row) => ({ nominationId: row.id, column: consentColumn, words: row.consent }));
  await insertMany(tx, rollCell, words);
  const textId = await rollText(tx, now);
  const agreed = said.flatMap((row) => {
    const read = readConsent(row.consent).value as RollConsent | null | undefined;
    return read?.agreed && mayAgree({ ...row, ageGroup: null })
      ? [consentOf(actor, row, read, textId, now)]
      : [];
  });
  if (agreed.length === 0) return;
  await insertMany(tx, consent, agreed);
  await recordAll(
    tx,
    agreed.map(({ nominationId }) => ({
      actorId: actor.id,
      action: "consent.record" as const,
      subjectType: "nomination" as const,
      subjectId: nominationId,
      after: { channels: "roll" },
    })),
    now,
  );
}
