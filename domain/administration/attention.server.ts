import "server-only";
import { and, asc, count, eq, gte, isNull, like, lte, ne, notExists, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, holiday, membership, nomination, unit, user } from "@/db/schema";
import { listLapsedBases } from "../documents/law-clock.server";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import { addDays, daysBetween, hcmcToday } from "../time/dates";

/** A deadline this near asks for attention, in days of the calendar. */
const nearDays = 21;

export type Attention =
  | { kind: "deadline"; campaignId: string; name: string; days: number; day: string; sent: number }
  | { kind: "wards"; count: number }
  | { kind: "lapsed"; documentId: string; number: string; campaigns: number; rules: number; consents: number }
  | { kind: "tet"; year: number };

/** What asks an administrator's attention on `today` (ISO date), the most pressing first. Throws `not-allowed`. */
export async function listAttention(viewer: Viewer, today = hcmcToday()): Promise<Attention[]> {
  if (!can(viewer, "admin.enter")) throw new DomainError("not-allowed");
  const nextYear = Number(today.slice(0, 4)) + 1;
  const [deadlines, [wards], [tet]] = await db().batch([
    selectDeadlines(today),
    selectWardsWithoutOfficial(),
    selectTet(nextYear),
  ]);
  return [
    ...deadlines.map(({ deadlineOn, ...one }) => ({
      kind: "deadline" as const,
      ...one,
      day: deadlineOn!,
      days: daysBetween(today, deadlineOn!),
    })),
    ...(await listLapsedBases(viewer, today)).map((one) => ({
      kind: "lapsed" as const,
      documentId: one.id,
      number: one.number,
      campaigns: one.campaigns.length,
      rules: one.rules.length,
      consents: one.consentChannels.length,
    })),
    ...(tet!.total === 0 ? [{ kind: "tet" as const, year: nextYear }] : []),
    ...(wards!.total > 0 ? [{ kind: "wards" as const, count: wards!.total }] : []),
  ];
}

function selectDeadlines(today: string) {
  const sent = db()
    .select({ total: count() })
    .from(nomination)
    .where(and(eq(nomination.campaignId, campaign.id), ne(nomination.sendCount, 0)));
  return db()
    .select({
      campaignId: campaign.id,
      name: campaign.name,
      deadlineOn: campaign.deadlineOn,
      sent: sql<number>`(${sent})`,
    })
    .from(campaign)
    .where(
      and(
        eq(campaign.state, "open"),
        gte(campaign.deadlineOn, today),
        lte(campaign.deadlineOn, addDays(today, nearDays)),
      ),
    )
    .orderBy(asc(campaign.deadlineOn), asc(campaign.name))
    .limit(20);
}

/** Days off for Tết in a year, which the state sets only months before: whatever is so called in its first quarter. */
function selectTet(year: number) {
  return db()
    .select({ total: count() })
    .from(holiday)
    .where(
      and(gte(holiday.day, `${year}-01-02`), lte(holiday.day, `${year}-03-31`), like(holiday.name, "%Tết%")),
    );
}

/** Wards of today that nobody works for who may sign in or was invited. */
function selectWardsWithoutOfficial() {
  return db().select({ total: count() }).from(unit).where(withoutOfficial());
}

function withoutOfficial() {
  const officials = db()
    .select({ one: sql`1` })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .where(and(eq(membership.unitId, unit.id), eq(membership.role, "official"), isNull(user.blockedAt)));
  return and(isNull(unit.validTo), ne(unit.kind, "city"), notExists(officials));
}
