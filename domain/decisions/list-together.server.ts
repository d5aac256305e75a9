import "server-only";
import { db } from "@/db/client";
import { write } from "@/db/write";
import { holidaysAfter } from "../holidays/queries.server";
import type { LoadedNomination } from "../nominations/load.server";
import { transitionIn } from "../nominations/transition.server";
import { listing } from "../notices/list.server";
import { soonestEnd } from "../notices/period";
import { findNoticeTerms } from "../notices/standing.server";
import type { Actor } from "../permissions";
import { hcmcToday } from "../time/dates";
import { allOrNone, assertChosen, tellWards } from "./all-or-none.server";
import type { Blocked } from "./batch.server";
import type { ListTogetherInput } from "./input";

/**
 * Lists all of these in public from today on, or none, as `listNomination` would each (NĐ 98/2023/NĐ-CP Art. 46); the wards
 * find one message of all. Returns how many. Throws what `decideTogether` throws, but for quotas, and what `listNomination` says
 * of the last day.
 */
export async function listTogether(actor: Actor, { chosen, ...input }: ListTogetherInput): Promise<number> {
  assertChosen(chosen);
  return write(async (tx) => {
    const now = new Date();
    const listed: LoadedNomination[] = [];
    await allOrNone(tx, chosen, async (one) => {
      const effect: ReturnType<typeof listing> = (own, known) => {
        listed.push(known.loaded);
        return listing(actor, input)(own, known);
      };
      await transitionIn(tx, actor, "list", one, effect, now, { untold: true });
    });
    await tellWards(tx, "listed-together", listed, now);
    return listed.length;
  });
}

/**
 * Of those that stay behind, the ones that have to be listed first; with the most working days that any of their campaigns sets
 * and the soonest last day from today. Null without any.
 */
export async function findToList(blocked: Blocked[]) {
  const rows = blocked.filter(({ code }) => code === "listing-required").map(({ nomination }) => nomination);
  if (rows.length === 0) return null;
  const ofCampaigns = new Map(rows.map((one) => [one.campaignId, one]));
  const days: number[] = [];
  for (const one of ofCampaigns.values()) days.push((await findNoticeTerms(db(), one)).days);
  const [today, most] = [hcmcToday(), Math.max(...days)];
  const soonest = soonestEnd(today, most, await holidaysAfter(db(), today));
  return { rows, days: most, soonest };
}
export type ToList = NonNullable<Awaited<ReturnType<typeof findToList>>>;
