import "server-only";
import { notice } from "@/db/schema";
import { DomainError } from "../errors";
import { holidaysAfter } from "../holidays/queries.server";
import type { NominationContent } from "../nominations/content";
import { findStepTerms } from "../nominations/step-terms.server";
import { consentedTo } from "../nominations/questions/rules";
import { transition, type Effect, type TransitionInput } from "../nominations/transition.server";
import type { Actor } from "../permissions";
import { formatDate, hcmcToday } from "../time/dates";
import type { NoticeInput } from "./input";
import { latestEnd, soonestEnd } from "./period";

/**
 * Lists a nomination in public from today on, for at least the campaign's number of working days (NĐ 98/2023/NĐ-CP
 * Art. 46), public holidays left out. Returns the listing's number. Throws what `transition` throws,
 * or `invalid` for an end before the campaign's days are over.
 */
export function listNomination(actor: Actor, input: TransitionInput & NoticeInput): Promise<number> {
  return transition(actor, "list", input, listing(actor, input));
}

/** Why it may not be listed: the listing's page is on the web and names only who agreed to that, whether a story follows or not. */
export const whyNotListed = (content: NominationContent) => consentedTo("web")(content.consents, content);

/** What listing does beside the step itself. Returns the listing's number and what its ward is told. */
export function listing(actor: Actor, input: NoticeInput): Effect<"list", number> {
  return async (tx, { loaded, content, now }) => {
    const refused = whyNotListed(content);
    if (refused) throw new DomainError("incomplete", {}, { consents: refused });
    const { days } = await findStepTerms(tx, loaded, actor.id);
    const startsOn = hcmcToday(now);
    const holidays = await holidaysAfter(tx, startsOn);
    const soonest = soonestEnd(startsOn, days, holidays);
    const endsOn = input.endsOn || soonest;
    if (endsOn < soonest) throw new DomainError("invalid", {}, { endsOn: "listing-short" });
    if (endsOn > latestEnd(startsOn, days, holidays))
      throw new DomainError("invalid", {}, { endsOn: "listing-long" });
    const [row] = await tx
      .insert(notice)
      .values({
        nominationId: loaded.id,
        startsOn,
        endsOn,
        place: input.place,
        listedById: actor.id,
        listedAt: now,
      })
      .returning({ id: notice.id });
    return { result: row!.id, telling: { data: { until: formatDate(endsOn) } } };
  };
}
