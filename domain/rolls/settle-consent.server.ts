import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { consent, rollCell } from "@/db/schema";
import { recordedConsents } from "../consent/mark.server";
import { consentTextsOn } from "../consent/texts.server";
import { giversFor } from "../consent/vocabulary";
import { record } from "../history/record.server";
import { loadEditable, type LoadedNomination } from "../nominations/load.server";
import type { Actor } from "../permissions";
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
  const wanted = said?.agreed ? [await consentOf(tx, actor, draft, said, now)] : [];
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

async function consentOf(
  tx: Transaction,
  actor: Actor,
  draft: LoadedNomination,
  said: RollConsent,
  now: Date,
) {
  const today = hcmcToday(now);
  const texts = await consentTextsOn(today, tx);
  return {
    id: randomUUID(),
    nominationId: draft.id,
    channel: "roll" as const,
    giver: giversFor(draft.kind)[0]!,
    giverName: draft.name,
    givenOn: said.givenOn ?? today,
    medium: said.medium,
    witnessName: said.witness,
    textId: texts.roll?.id ?? null,
    recordedById: actor.id,
    recordedAt: now,
  };
}
