import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { consent, rollCell } from "@/db/schema";
import { unsafeGivenByLink, unsafeOwnNo } from "../confirmations/own-consents.server";
import { recordedConsents } from "../consent/mark.server";
import { consentTextsOn } from "../consent/texts.server";
import { giversFor } from "../consent/vocabulary";
import { record } from "../history/record.server";
import { loadEditable } from "../nominations/load.server";
import type { Actor } from "../permissions";
import type { ProfileKind } from "../profiles/vocabulary";
import { hcmcToday } from "../time/dates";
import { consentColumn, type RollColumn, type RollConsent } from "./columns";
import { mayAgree } from "./consent-cell";
import { readConsent } from "./read-consent";

/** Cells on which it hangs whether a consent can be recorded, and whose it is. */
const concerned: RollColumn[] = [consentColumn, "kind", "name", "birthYear"];

/**
 * Records what a row's cell of consents says once these `changed` cells are written: the name in the roll and nothing else,
 * as `setConsents` does it (Luật 91/2025/QH15). What was agreed to for other channels stays, and so does what is recorded
 * of a child and its guardian.
 */
export async function settleConsent(
  tx: Transaction,
  actor: Actor,
  id: string,
  changed: readonly RollColumn[],
  now: Date,
): Promise<void> {
  if (!concerned.some((column) => changed.includes(column))) return;
  const draft = await loadEditable(actor, id, tx);
  const said = await saidIn(tx, id);
  const stands = await recordedFor(tx, id);
  const isSaidNow = changed.includes(consentColumn);
  if (!isSaidNow && (stands.length > 0 || !said?.agreed)) return;
  if (said?.agreed && !mayAgree(draft)) return;
  // Their own word by their own link stands above a cell.
  if ((await unsafeOwnNo(tx, id)).has("roll") || (await unsafeGivenByLink(tx, id, "roll"))) return;
  const wanted = said?.agreed ? [consentOf(actor, draft, said, await rollText(tx, now), now)] : [];
  if (stands.length === 0 && wanted.length === 0) return;
  const rolls = and(eq(consent.nominationId, id), eq(consent.channel, "roll"));
  await tx.delete(consent).where(rolls);
  if (wanted.length > 0) await tx.insert(consent).values(wanted);
  const channels = new Set((await recordedConsents(tx, draft)).map(({ channel }) => channel));
  await record(
    tx,
    {
      actorId: actor.id,
      action: "consent.record",
      subjectType: "nomination",
      subjectId: id,
      after: { channels: [...channels].join(", ") },
    },
    now,
  );
}

async function saidIn(tx: Transaction, id: string): Promise<RollConsent | null> {
  const [kept] = await tx
    .select({ words: rollCell.words })
    .from(rollCell)
    .where(and(eq(rollCell.nominationId, id), eq(rollCell.column, consentColumn)))
    .limit(1);
  return kept ? ((readConsent(kept.words).value as RollConsent | null | undefined) ?? null) : null;
}

function recordedFor(tx: Transaction, id: string) {
  return tx
    .select({ id: consent.id })
    .from(consent)
    .where(and(eq(consent.nominationId, id), eq(consent.channel, "roll"), isNull(consent.withdrawnAt)))
    .limit(2);
}

/** The words that the channel of rolls is asked with today. */
export async function rollText(tx: Transaction, now: Date): Promise<string | null> {
  return (await consentTextsOn(hcmcToday(now), tx)).roll?.id ?? null;
}

/** The consent of a row that agrees, as it is kept; `textId` is `rollText`. */
export function consentOf(
  actor: Actor,
  draft: { id: string; kind: ProfileKind | null; name: string },
  said: RollConsent,
  textId: string | null,
  now: Date,
) {
  return {
    id: randomUUID(),
    nominationId: draft.id,
    channel: "roll" as const,
    giver: giversFor(draft.kind)[0]!,
    giverName: draft.name,
    givenOn: said.givenOn ?? hcmcToday(now),
    medium: said.medium,
    witnessName: said.witness,
    textId,
    recordedById: actor.id,
    recordedAt: now,
  };
}
