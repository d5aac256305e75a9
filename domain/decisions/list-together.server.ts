import "server-only";
import { inArray, max } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { holidaysAfter } from "../holidays/queries.server";
import { assertNotDeciding, findDeciding } from "../nominations/decisions/waiting.server";
import type { LoadedNomination } from "../nominations/load.server";
import { transitionIn } from "../nominations/transition.server";
import { listing } from "../notices/list.server";
import { soonestEnd } from "../notices/period";
import type { Actor } from "../permissions";
import { hcmcToday } from "../time/dates";
import type { Blocked } from "./batch.server";
import { mostTogether, type ListTogetherInput } from "./input";
import { refusalOfOne, tellWards, togetherRefused, type Refused } from "./together.server";

/**
 * Lists all of these in public from today on, or none, as `listNomination` would each (NĐ 98/2023/NĐ-CP Art. 46); the wards
 * find one message of all. Returns how many. Throws what `decideTogether` throws, but for quotas, and what `listNomination` says
 * of the last day.
 */
export async function listTogether(actor: Actor, { chosen, ...input }: ListTogetherInput): Promise<number> {
  if (chosen.length === 0) throw new DomainError("invalid", {}, { chosen: "choose-nominations" });
  if (chosen.length > mostTogether) throw new DomainError("together-many", { most: mostTogether });
  return write(async (tx) => {
    const now = new Date();
    const listed: LoadedNomination[] = [];
    const refused: Refused[] = [];
    const deciding = await findDeciding(
      tx,
      chosen.map(({ nominationId }) => nominationId),
    );
    const effect: ReturnType<typeof listing> = (own, known) => {
      assertNotDeciding(deciding, known.loaded);
      listed.push(known.loaded);
      return listing(actor, input)(own, known);
    };
    for (const one of chosen)
      try {
        await transitionIn(tx, actor, "list", one, effect, now, { untold: true });
      } catch (error) {
        refused.push({ id: one.nominationId, ...refusalOfOne(error) });
      }
    if (refused.length > 0) throw await togetherRefused(tx, refused);
    await tellWards(tx, listed, now, "listed-together");
    return listed.length;
  });
}

/**
 * Of those that stay behind, the ones that have to be listed first and can be; with the most working days that any of their campaigns sets
 * and the soonest last day from today. Null without any.
 */
export async function findToList(blocked: Blocked[]) {
  const rows = blocked
    .filter(({ code, unlisted }) => code === "listing-required" && !unlisted)
    .map(({ nomination }) => nomination);
  if (rows.length === 0) return null;
  const ids = [...new Set(rows.flatMap(({ campaignId }) => campaignId ?? []))];
  const [most] = await db()
    .select({ days: max(campaign.listingDays) })
    .from(campaign)
    .where(inArray(campaign.id, ids));
  const [today, days] = [hcmcToday(), most?.days ?? 0];
  return { rows, days, soonest: soonestEnd(today, days, await holidaysAfter(db(), today)) };
}
export type ToList = NonNullable<Awaited<ReturnType<typeof findToList>>>;
