import "server-only";
import { and, eq, inArray, ne } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { campaign, nomination, recognition } from "@/db/schema";
import { basisWords } from "../documents/rule-bases.server";
import { DomainError } from "../errors";
import type { LoadedNomination } from "../nominations/load.server";
import type { NominationState } from "../nominations/vocabulary";
import { hcmcToday } from "../time/dates";
import { unsafeAlikeTraces, type FoundTrace } from "./candidates.server";
import { judgementsFrom, selectJudgements } from "./judgements.server";
import { jaccard, type Alike } from "./likeness";
import { deedKeyOf } from "./keys";
import { keyOf } from "./pair";

/** From which share of common words on two deeds are one. */
const sameDeed = 0.7;

/** Those that still want to be praised, or are. */
const alive: NominationState[] = ["submitted", "returned", "listed", "approved", "telling", "told"];

/**
 * Refuses a second award for one deed (Luật 06/2022/QH15), inside the transaction that sends or approves: where it is surely the
 * same person, and the same deed is in the same campaign already (`deed-nominated`, asked only of a sending) or was
 * recognised (`deed-awarded`). Both say the other's `reference` and nothing else of it (the second also the rule's `basis`), whoever may see it. What
 * is not sure is left to people: they are shown the likeness. What a ward's praise sends on to a higher campaign is no second award.
 */
export async function assertNoTwin(
  tx: Database | Transaction,
  loaded: LoadedNomination,
  step: "submit" | "approve",
): Promise<void> {
  const twins = await twinsOf(tx, loaded);
  if (twins.length === 0) return;
  if (step === "submit") {
    const reference = await nominatedTwice(tx, loaded, twins);
    if (reference) throw new DomainError("deed-nominated", { reference }, { deed: "deed-twice" });
  }
  const reference = await awardedBefore(tx, loaded, twins);
  if (!reference) return;
  const basis = await basisWords(tx, "once-for-one-deed", hcmcToday());
  throw new DomainError("deed-awarded", { reference, basis }, { deed: "deed-twice" });
}

type Found = FoundTrace & Alike;

/** Traces of surely the same person, with the same deed. */
async function twinsOf(tx: Database | Transaction, loaded: LoadedNomination): Promise<Found[]> {
  const deedKey = deedKeyOf(loaded.deed);
  // The deed first: hardly any is the same, and comparing names costs most.
  const alike = await unsafeAlikeTraces(
    tx,
    { ...loaded, nominationId: loaded.id },
    (trace) => jaccard(trace.deedKey, deedKey) >= sameDeed,
  );
  if (alike.length === 0) return [];
  const [persons, judged] = selectJudgements(tx, loaded);
  const { said, personId } = judgementsFrom(loaded, await persons, await judged);
  return alike.filter((one) => {
    const verdict = said.get(keyOf({ source: one.ofSource, id: one.ofId }));
    if (verdict === "different") return false;
    const isSame =
      verdict !== undefined ||
      one.certainty === "certain" ||
      (personId !== null && one.personId === personId);
    // The official's word that it is a new deed holds, but not against the very same words.
    return isSame && (verdict !== "new-deed" || one.deedKey === deedKey);
  });
}

async function nominatedTwice(tx: Database | Transaction, loaded: LoadedNomination, twins: Found[]) {
  const ids = twins
    .filter((one) => one.source === "nomination" && one.campaignId === loaded.campaignId)
    .map((one) => one.sourceId);
  const [first] = await tx
    .select({ reference: nomination.reference })
    .from(nomination)
    .where(and(inArray(nomination.id, ids), inArray(nomination.state, alive)))
    .limit(1);
  return first?.reference ?? null;
}

async function awardedBefore(tx: Database | Transaction, loaded: LoadedNomination, twins: Found[]) {
  const ids = twins.filter((one) => one.source === "recognition").map((one) => one.sourceId);
  const rows = await tx
    .select({
      nominationId: recognition.nominationId,
      reference: nomination.reference,
      decision: recognition.decisionNumber,
      campaign: campaign.name,
      campaignId: recognition.campaignId,
      level: recognition.level,
      year: recognition.year,
    })
    .from(recognition)
    .leftJoin(nomination, eq(nomination.id, recognition.nominationId))
    .leftJoin(campaign, eq(campaign.id, recognition.campaignId))
    .where(and(inArray(recognition.id, ids), ne(recognition.form, "named")))
    .limit(50);
  const [first] = rows.filter(
    (one) =>
      one.level !== "ward" ||
      one.nominationId === null ||
      one.nominationId !== loaded.startedFromId ||
      one.campaignId === loaded.campaignId,
  );
  if (!first) return null;
  return first.reference ?? first.decision ?? [first.campaign, first.year].filter(Boolean).join(", ");
}
