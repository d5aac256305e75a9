import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { campaign, contestEntry } from "@/db/schema";
import { closeRound, setStanding } from "@/domain/contests/close-round.server";
import { entryKey } from "@/domain/contests/enter.server";
import { addEntryFile } from "@/domain/contests/files.server";
import { findContest } from "@/domain/contests/organiser-queries.server";
import { callJuror, scoreEntry } from "@/domain/contests/jury.server";
import { addPrize, awardPrize } from "@/domain/contests/prizes.server";
import { openRound } from "@/domain/contests/rounds.server";
import type { Actor } from "@/domain/permissions";
import { makeContest, makeEntry, makeRound, versionOf } from "./contests";
import { smallestPdf } from "./files";
import type { Kind, Thing } from "./peopled-portal";

type ContestKind = Extract<Kind, `contest${string}`>;

/** A contest of the city with one round of three entries, of which the maker and the city's moderator are the jury. */
export const contestThings = (
  moderator: Actor,
  admin: Actor,
): Record<ContestKind, (maker: Actor) => Promise<Thing>> => {
  async function contestWaiting(maker: Actor): Promise<Thing> {
    const id = await makeContest(admin);
    const round = await makeRound(moderator, id, "score", "Chấm bài");
    for (const juror of [maker, moderator]) await callJuror(moderator, { roundId: round, userId: juror.id });
    const [row] = await db().select({ slug: campaign.slug }).from(campaign).where(eq(campaign.id, id));
    return { id, round, slug: row!.slug, juror: moderator.id };
  }
  async function contest(maker: Actor): Promise<Thing> {
    const thing = await contestWaiting(maker);
    const { id, round } = thing as { id: string; round: string };
    const entries = [];
    for (const number of [1, 2, 3]) entries.push(await makeEntry(id, number));
    await openRound(moderator, round);
    const [entry = "", chosen = ""] = entries;
    for (const entryId of entries)
      await scoreEntry(moderator, { roundId: round, entryId, scores: ["8", "4"], note: "" });
    await setStanding(moderator, { roundId: round, entryId: chosen, outcome: "on", words: "Ý mới" });
    const sent = { name: "bài.pdf", data: smallestPdf, address: `10.1.${id.length}.${Date.now() % 250}` };
    const file = await addEntryFile(null, entry, sent);
    await addPrize(moderator, { campaignId: id, name: "Giải Nhất", award: "city:first", places: 1 });
    const { prizes } = await findContest(moderator, id);
    const [row] = await db().select().from(contestEntry).where(eq(contestEntry.id, entry));
    const key = entryKey(process.env.AUTH_SECRET!, entry);
    return { ...thing, entry, key, file, prize: prizes[0]!.id, reference: row!.reference };
  }
  async function contestClosed(maker: Actor): Promise<Thing> {
    const thing = await contest(maker);
    const roundId = thing.round!;
    await awardPrize(moderator, { entryId: thing.entry!, prizeId: thing.prize! });
    const version = await versionOf(roundId);
    await closeRound(moderator, { roundId, version, goOn: 0, despite: "Giám khảo ốm" });
    return thing;
  }
  /** One entry, which nobody has scored. */
  async function contestEntered(maker: Actor): Promise<Thing> {
    const thing = await contestWaiting(maker);
    const entry = await makeEntry(thing.id!, 1);
    return { ...thing, entry, key: entryKey(process.env.AUTH_SECRET!, entry) };
  }
  return { contest, contestWaiting, contestEntered, contestClosed };
};
