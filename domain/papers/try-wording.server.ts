import "server-only";
import { and, asc, count, desc, eq, gt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, nomination } from "@/db/schema";
import { assertOffice } from "../administration/target.server";
import { DomainError } from "../errors";
import { can, type Actor, type Viewer } from "../permissions";
import { hcmcToday } from "../time/dates";
import { basesOf } from "./bases.server";
import { composePapers } from "./compose";
import type { Making } from "./making";
import type { Paper } from "./paper";
import { loadRecord } from "./records.server";
import type { WordingInput } from "./wording";
import { papers } from "./vocabulary";
import { assertSound } from "./wordings.server";

/** The campaigns with nominations a wording can be tried with, the latest first; at most 50. Throws `not-allowed`. */
export async function listToTryWith(viewer: Viewer) {
  if (!can(viewer, "office.edit")) throw new DomainError("not-allowed");
  return db()
    .selectDistinct({ id: campaign.id, name: campaign.name, deadlineOn: campaign.deadlineOn })
    .from(campaign)
    .innerJoin(nomination, and(eq(nomination.campaignId, campaign.id), gt(nomination.sendCount, 0)))
    .orderBy(desc(sql`coalesce(${campaign.deadlineOn}, '')`), campaign.name)
    .limit(50);
}

/**
 * The paper that a wording would make of a campaign's nominations, of which it shows what an honour roll tells; nothing is kept.
 * Where nobody stands where this paper needs them, all who were sent do. Throws what `saveWording` does, `not-found`, `paper-nobody`.
 */
export async function tryWording(
  actor: Actor,
  input: WordingInput,
  campaignId: string,
  told: Pick<Making, "words" | "portal">,
): Promise<Paper> {
  assertOffice(actor);
  assertSound(input);
  const { kind, unitId, ...wording } = input;
  const today = hcmcToday();
  // What a ward proposes is tried as one ward's: a city does not petition itself.
  const ward = papers[kind].by === "proposer" ? await findProposer(campaignId, unitId) : undefined;
  const loaded = await loadRecord(actor, { from: "campaign", id: campaignId, unitId: ward });
  const record = { ...loaded, bases: await basesOf(kind, campaignId, today) };
  const making = { kind, wording, record, ...told, today };
  const [paper] = composePapers(making);
  const [anyway] = paper ? [paper] : composePapers({ ...making, whoever: true });
  if (!anyway) throw new DomainError("paper-nobody");
  return anyway;
}

/** The ward whose wording it is where it nominated in the campaign, else the one that nominated the most. */
async function findProposer(campaignId: string, unitId: string | null): Promise<string | undefined> {
  const [ward] = await db()
    .select({ id: nomination.unitId })
    .from(nomination)
    .where(and(eq(nomination.campaignId, campaignId), gt(nomination.sendCount, 0)))
    .groupBy(nomination.unitId)
    .orderBy(desc(sql`${nomination.unitId} = ${unitId ?? ""}`), desc(count()), asc(nomination.unitId))
    .limit(1);
  return ward?.id;
}
