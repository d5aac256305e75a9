import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { consent } from "@/db/schema";
import { answerOwnWord } from "@/domain/confirmations/answer.server";
import { askInput, ownAnswerInput } from "@/domain/confirmations/input";
import { askForWord, findLinked } from "@/domain/confirmations/links.server";
import { readLinked } from "@/domain/confirmations/queries.server";
import type { Actor } from "@/domain/permissions";

/** Whom `completeDraft` is about. */
export const askedName = "Trần Thị Bình";

/** Asks somebody for their word, the person unless `more` says otherwise. Returns the link's token. */
export async function linkFor(official: Actor, nominationId: string, more = {}): Promise<string> {
  const given = { nominationId, whose: "self", name: askedName, days: "7", ...more };
  const { path } = await askForWord(official, askInput.parse(given));
  return path.split("/").at(-1)!;
}

/** The mark of the words that a link's page shows now. */
export const shownAt = async (token: string) => (await readLinked((await findLinked(db(), token))!)).hash;

/** What the person says at their link, as the page was a moment ago. */
export async function say(token: string, more: Record<string, unknown> = {}): Promise<void> {
  const given = { token, shown: await shownAt(token), outcome: "confirmed", answeredBy: askedName };
  await answerOwnWord(ownAnswerInput.parse({ ...given, ...more }));
}

/** "self web link": each consent that stands, whose it is and how it was given. */
export async function channelsOf(id: string): Promise<string[]> {
  const rows = await db().select().from(consent).where(eq(consent.nominationId, id));
  return rows
    .filter((one) => one.withdrawnAt === null)
    .map((one) => `${one.giver} ${one.channel} ${one.medium ?? "-"}`)
    .sort();
}
