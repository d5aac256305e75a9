import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { consent, nomination } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { unsafeAssertNoOwnNo } from "../confirmations/own-consents.server";
import { wordsHash, wordsParts } from "../confirmations/shown-words.server";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { lastAct } from "../history/last-act.server";
import { loadEditable } from "../nominations/load.server";
import { readContent } from "../nominations/read-content.server";
import { askedRow } from "../nominations/questions/asked";
import { recognisedStates } from "../nominations/workflow";
import { touchNomination } from "../nominations/writers.server";
import type { Actor } from "../permissions";
import { hcmcToday } from "../time/dates";
import { asksAge } from "./age";
import type { ConsentInput } from "./input";
import { consentMark, recordedConsents } from "./mark.server";
import { consentTextsOn } from "./texts.server";
import { giversFor } from "./vocabulary";

/**
 * Records who agreed to which channels, in place of what was recorded before (Luật 91/2025/QH15: specific to each
 * channel; a channel that is not named is not agreed to). What stands there already stays what it was given to: the words of
 * then. It is given anew by another date or name, or where it is said that the words of now were read (`reread`). What
 * somebody agreed to by their own link stays as they gave it. Throws what `loadEditable` throws, `stale` when something
 * else was recorded since the form was loaded, or `invalid` where somebody said no to a channel themselves.
 */
export async function setConsents(actor: Actor, nominationId: string, input: ConsentInput): Promise<void> {
  // Most forms come back as they were loaded: that is seen without waiting for one's turn to write.
  if ((await compare(db(), actor, nominationId, input)).stands) return;
  await write(async (tx) => {
    const { loaded, given, ageGroup, recorded, stands } = await compare(tx, actor, nominationId, input);
    if (stands) return;
    if (input.loaded !== undefined && recorded !== input.loaded)
      throw new DomainError(
        "stale",
        await lastAct(tx, { type: "nomination", id: nominationId }, "consent.record"),
      );
    await unsafeAssertNoOwnNo(tx, nominationId, input.channels);
    const now = new Date();
    const content = await readContent(tx, loaded);
    const words = { wordsHash: wordsHash(content), wordsParts: wordsParts(content) };
    const before = await tx.select().from(consent).where(eq(consent.nominationId, nominationId)).limit(100);
    const texts = await consentTextsOn(hcmcToday(now), tx);
    const rows = given.map((one) => ({
      ...one,
      id: randomUUID(),
      nominationId,
      textId: texts[one.channel]?.id ?? null,
      ...words,
      recordedById: actor.id,
      recordedAt: now,
      ...before.find((stood) => isGivenStill(stood, one, input.reread ?? false)),
    }));
    await tx.delete(consent).where(eq(consent.nominationId, nominationId));
    if (rows.length > 0) await tx.insert(consent).values(rows);
    await tx.update(nomination).set({ ageGroup }).where(eq(nomination.id, nominationId));
    await touchNomination(tx, loaded, actor, now);
    // Whoever no longer agrees to stand in an honour roll is not named there from this moment on.
    if (recognisedStates.includes(loaded.state)) await touchTags(tx, [tags.campaigns]);
    await record(
      tx,
      {
        actorId: actor.id,
        action: "consent.record",
        subjectType: "nomination",
        subjectId: nominationId,
        after: { channels: input.channels.join(", ") },
      },
      now,
    );
  });
}

type Given = Pick<typeof consent.$inferSelect, "channel" | "giver" | "giverName" | "givenOn">;

/** Whether what is recorded now is the consent that stood, with the words and the wording of then. */
function isGivenStill(stood: typeof consent.$inferSelect, now: Given, reread: boolean): boolean {
  if (stood.channel !== now.channel || stood.giver !== now.giver) return false;
  if (stood.medium === "link") return true;
  if (reread || stood.withdrawnAt) return false;
  return stood.giverName === now.giverName && stood.givenOn === now.givenOn;
}

/** What was typed beside what is recorded: the mark of that, and whether it `stands` there as the form was loaded to say. */
async function compare(
  reader: Database | Transaction,
  actor: Actor,
  nominationId: string,
  { channels, giverName, guardianName, givenOn, ageGroup: said, loaded: mark, reread }: ConsentInput,
) {
  const loaded = await loadEditable(actor, nominationId, reader);
  const before = askedRow(loaded).ageGroup;
  // A form that does not ask it, because the year of birth decides, says nothing of it: what was said before stays.
  const ageGroup = said ?? (asksAge(loaded) ? null : before);
  const [first, guardian] = giversFor(loaded.kind);
  const givers = [
    { giver: first!, giverName },
    { giver: guardian, giverName: guardianName },
  ].flatMap(({ giver, giverName }) => (giver && giverName ? [{ giver, giverName }] : []));
  const given = channels.flatMap((channel) => givers.map((who) => ({ channel, ...who, givenOn })));
  const consents = await recordedConsents(reader, loaded);
  const recorded = consentMark({ consents, ageGroup: before });
  const stands = !reread && mark !== undefined && recorded === consentMark({ consents: given, ageGroup });
  return { loaded, given, ageGroup, recorded, stands };
}
