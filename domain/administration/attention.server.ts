import "server-only";
import { and, asc, count, eq, gte, isNull, lte, ne, notExists, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, membership, nomination, unit, user } from "@/db/schema";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import { addDays, daysBetween, hcmcToday } from "../time/dates";

/** A deadline this near asks for attention, in days of the calendar. */
const nearDays = 21;

export type Attention =
  | { kind: "deadline"; campaignId: string; name: string; days: number; day: string; sent: number }
  | { kind: "wards"; count: number };

/** What asks an administrator's attention on `today` (ISO date), the most pressing first. Throws `not-allowed`. */
export async function listAttention(viewer: Viewer, today = hcmcToday()): Promise<Attention[]> {
  if (!can(viewer, "admin.enter")) throw new DomainError("not-allowed");
  const [deadlines, [wards]] = await db().batch([selectDeadlines(today), selectWardsWithoutOfficial()]);
  return [
    ...deadlines.map(({ deadlineOn, ...one }) => ({
      kind: "deadline" as const,
      ...one,
      day: deadlineOn!,
      days: daysBetween(today, deadlineOn!),
    })),
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

/** Wards of today that nobody works for who may sign in or was invited. */
function selectWardsWithoutOfficial() {
  return db().select({ total: count() }).from(unit).where(withoutOfficial());
}

export function withoutOfficial() {
  const officials = db()
    .select({ one: sql`1` })
    .from(membership)
    .innerJoin(user, eq(user.id, membership.userId))
    .where(and(eq(membership.unitId, unit.id), eq(membership.role, "official"), isNull(user.blockedAt)));
  return and(isNull(unit.validTo), ne(unit.kind, "city"), notExists(officials));
}
