import "server-only";
import { and, eq, inArray, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, nomination, recognition, unit } from "@/db/schema";
import type { LoadedNomination } from "../nominations/load.server";
import { hcmcYear } from "../time/dates";
import { fairnessOf, type Counted } from "./fairness";

/** Enough for the honoured of a city in a year. */
const mostBefore = 5000;

/** The last period: a campaign that this one was copied from, or the same units a year ago. */
export type Period = { campaign: string | null; year: number; total: number };

/**
 * The fairness view of those that are to be approved, beside the same units' part of the last period: of the campaign that theirs
 * was copied from, else of the year before.
 */
export async function findFairness(ready: LoadedNomination[]) {
  const year = hcmcYear(new Date());
  const now = ready.map((one): Counted => ({ ...one, place: one.neighbourhood, year }));
  const units = [...new Set(ready.map(({ unitId }) => unitId))];
  const campaigns = [...new Set(ready.map(({ campaignId }) => campaignId))];
  const copied = campaigns.length === 1 ? await copiedFrom(campaigns[0]!) : null;
  const ofCopied = copied ? await honoured(units, eq(recognition.campaignId, copied.id)) : [];
  const before = ofCopied.length > 0 ? ofCopied : await honoured(units, eq(recognition.year, year - 1));
  const period: Period | null =
    before.length > 0
      ? {
          campaign: ofCopied.length > 0 ? copied!.name : null,
          year: before[0]!.year,
          total: before.length,
        }
      : null;
  const earlier = period ? await honoured(units, eq(recognition.year, period.year - 1)) : [];
  return { period, measured: fairnessOf(now, period ? before : null, earlier) };
}

async function copiedFrom(id: string) {
  const [own] = await db()
    .select({ from: campaign.copiedFromId })
    .from(campaign)
    .where(eq(campaign.id, id))
    .limit(1);
  if (!own?.from) return null;
  const [row] = await db()
    .select({ id: campaign.id, name: campaign.name })
    .from(campaign)
    .where(eq(campaign.id, own.from))
    .limit(1);
  return row ?? null;
}

/** Who was honoured of these units; a sex only where a nomination says it. */
function honoured(units: string[], among: SQL): Promise<Counted[]> {
  return db()
    .select({
      kind: recognition.kind,
      sex: nomination.sex,
      birthYear: recognition.birthYear,
      occupation: recognition.occupation,
      place: recognition.neighbourhood,
      unitName: unit.name,
      year: recognition.year,
    })
    .from(recognition)
    .innerJoin(unit, eq(unit.id, recognition.unitId))
    .leftJoin(nomination, eq(nomination.id, recognition.nominationId))
    .where(and(inArray(recognition.unitId, units), among))
    .limit(mostBefore);
}
