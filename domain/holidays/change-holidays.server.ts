import "server-only";
import { and, eq, gte, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, holiday, nomination, notice } from "@/db/schema";
import { write } from "@/db/write";
import { assertOffice, noteAct } from "../administration/target.server";
import type { HolidayInput } from "../administration/inputs";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { soonestEnd } from "../notices/period";
import { notify, peopleWithRole } from "../notifications/notify.server";
import type { Actor } from "../permissions";
import { addDays, daysBetween, formatDate, hcmcToday } from "../time/dates";
import { holidaysAfter } from "./queries.server";

/** A longer holiday is a slip of the keys. */
const longest = 15;

/**
 * Enters a holiday of one or several days; a day that is there stays as it is. A running listing under it ends later from
 * now on, never sooner, and its ward is told (NĐ 98/2023/NĐ-CP Art. 46: full working days). Returns how many days were new
 * and how many listings moved. Throws `not-allowed` or `invalid`.
 */
export async function addHoliday(actor: Actor, { name, from, to }: HolidayInput) {
  assertOffice(actor);
  if (daysBetween(from, to) >= longest) throw new DomainError("invalid", {}, { to: "span-long" });
  return write(async (tx) => {
    const now = new Date();
    const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));
    const added = await tx
      .insert(holiday)
      .values(days.map((day) => ({ day, name, createdById: actor.id, createdAt: now })))
      .onConflictDoNothing()
      .returning({ day: holiday.day });
    if (added.length === 0) throw new DomainError("invalid", {}, { from: "holiday-there" });
    const after = { name, from: formatDate(from), to: formatDate(to) };
    await noteAct(tx, actor, { action: "holiday.add", subjectType: "holiday", subjectId: from, after }, now);
    // Whether a space is open today rests on them.
    await touchTags(tx, [tags.spaces]);
    const moved = await moveListings(tx, actor, name, now);
    return { days: added.length, moved };
  });
}

/** Takes a day out of the list; no listing is shortened by it. Throws `not-allowed` or `not-found`. */
export async function removeHoliday(actor: Actor, day: string): Promise<void> {
  assertOffice(actor);
  await write(async (tx) => {
    const [gone] = await tx.delete(holiday).where(eq(holiday.day, day)).returning({ name: holiday.name });
    if (!gone) throw new DomainError("not-found");
    const before = { name: gone.name, day: formatDate(day) };
    const act = { action: "holiday.remove", subjectType: "holiday", subjectId: day, before } as const;
    await noteAct(tx, actor, act, new Date());
    await touchTags(tx, [tags.spaces]);
  });
}

/** Gives every listing that still hangs all its working days. */
async function moveListings(tx: Transaction, actor: Actor, name: string, now: Date): Promise<number> {
  const running = await tx
    .select({
      id: notice.id,
      startsOn: notice.startsOn,
      endsOn: notice.endsOn,
      days: campaign.listingDays,
      nominationId: nomination.id,
      unitId: nomination.unitId,
      reference: nomination.reference,
      nominee: nomination.name,
    })
    .from(notice)
    .innerJoin(nomination, eq(nomination.id, notice.nominationId))
    .innerJoin(campaign, eq(campaign.id, nomination.campaignId))
    .where(and(isNull(notice.stoppedAt), eq(nomination.state, "listed"), gte(notice.endsOn, hcmcToday(now))));
  let moved = 0;
  for (const one of running) {
    const endsOn = soonestEnd(one.startsOn, one.days, await holidaysAfter(tx, one.startsOn));
    if (endsOn <= one.endsOn) continue;
    moved++;
    await tx.update(notice).set({ endsOn }).where(eq(notice.id, one.id));
    await noteAct(
      tx,
      actor,
      {
        action: "notice.extend",
        subjectType: "nomination",
        subjectId: one.nominationId,
        before: { endsOn: formatDate(one.endsOn) },
        after: { endsOn: formatDate(endsOn), holiday: name },
      },
      now,
    );
    await notify(tx, await peopleWithRole(tx, "official", one.unitId), {
      kind: "listing-moved",
      data: { reference: one.reference ?? "", name: one.nominee, until: formatDate(endsOn), holiday: name },
      path: `/ban-lam-viec/de-cu/${one.nominationId}`,
    });
  }
  if (moved > 0) await touchTags(tx, [tags.notices]);
  return moved;
}
