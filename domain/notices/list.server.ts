import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, notice } from "@/db/schema";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { missingAnswers } from "../nominations/completeness";
import { consentedTo } from "../nominations/questions/rules";
import { readContent } from "../nominations/read-content.server";
import { tellWard } from "../nominations/tell-ward.server";
import { transition, type TransitionInput } from "../nominations/transition.server";
import type { Actor } from "../permissions";
import { formatDate, hcmcToday } from "../time/dates";
import type { NoticeInput } from "./input";
import { latestEnd, soonestEnd } from "./period";

/**
 * Lists a nomination in public from today on, for at least the campaign's number of working days (NĐ 98/2023/NĐ-CP
 * Art. 46); a later end leaves room for public holidays. Returns the listing's number. Throws what `transition` throws,
 * `listing-needless` where the campaign sets no days, `incomplete` with the missing fields (consent to the web among
 * them, Luật 91/2025/QH15), or `invalid` for an end before the campaign's days are over.
 */
export function listNomination(actor: Actor, input: TransitionInput & NoticeInput): Promise<number> {
  return transition(actor, "list", input, async (tx, nomination, now) => {
    const days = await listingDaysOf(tx, nomination.campaignId);
    if (days === 0) throw new DomainError("listing-needless");
    const content = await readContent(tx, nomination.id);
    // The listing's page is on the web: it names only who agreed to that, whether a story follows or not.
    const refused = consentedTo("web")(content.consents, content);
    const missing = { ...missingAnswers(content, "recognised"), ...(refused ? { consents: refused } : {}) };
    if (Object.keys(missing).length > 0) throw new DomainError("incomplete", {}, missing);
    const startsOn = hcmcToday(now);
    const endsOn = input.endsOn || soonestEnd(startsOn, days);
    if (endsOn < soonestEnd(startsOn, days))
      throw new DomainError("invalid", {}, { endsOn: "listing-short" });
    if (endsOn > latestEnd(startsOn, days)) throw new DomainError("invalid", {}, { endsOn: "listing-long" });
    const [row] = await tx
      .insert(notice)
      .values({
        nominationId: nomination.id,
        startsOn,
        endsOn,
        place: input.place,
        listedById: actor.id,
        listedAt: now,
      })
      .returning({ id: notice.id });
    const path = `/ban-lam-viec/de-cu/${nomination.id}`;
    await tellWard(tx, nomination, { kind: "listed", path, data: { until: formatDate(endsOn) } }, now);
    await touchTags(tx, [tags.notices]);
    return row!.id;
  });
}

/** Working days of public listing that a campaign sets; 0 for none. */
export async function listingDaysOf(tx: Transaction, campaignId: string | null): Promise<number> {
  if (!campaignId) return 0;
  const [terms] = await tx
    .select({ listingDays: campaign.listingDays })
    .from(campaign)
    .where(eq(campaign.id, campaignId))
    .limit(1);
  return terms?.listingDays ?? 0;
}
