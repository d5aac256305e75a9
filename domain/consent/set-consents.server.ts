import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { consent, nomination } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { lastAct } from "../history/last-act.server";
import { loadEditable } from "../nominations/load.server";
import { recognisedStates } from "../nominations/workflow";
import { touchNomination } from "../nominations/writers.server";
import type { Actor } from "../permissions";
import { hcmcToday } from "../time/dates";
import type { ConsentInput } from "./input";
import { consentMark, recordedConsents } from "./mark.server";
import { consentTextsOn } from "./texts.server";
import { giversFor } from "./vocabulary";

/**
 * Records who agreed to which channels, in place of what was recorded before (Luật 91/2025/QH15: specific to each
 * channel; a channel that is not named is not agreed to). Recording what stands there already changes nothing. Throws what
 * `loadEditable` throws, or `stale` when something else was recorded since the form was loaded.
 */
export async function setConsents(actor: Actor, nominationId: string, input: ConsentInput): Promise<void> {
  await write(async (tx) => {
    const loaded = await loadEditable(actor, nominationId, tx);
    const now = new Date();
    const [first, guardian] = giversFor(loaded.kind);
    const givers = [
      { giver: first!, giverName: input.giverName },
      { giver: guardian, giverName: input.guardianName },
    ].flatMap(({ giver, giverName }) => (giver && giverName ? [{ giver, giverName }] : []));
    const texts = await consentTextsOn(hcmcToday(now), tx);
    const rows = input.channels.flatMap((channel) =>
      givers.map((who) => ({
        id: randomUUID(),
        nominationId,
        channel,
        ...who,
        givenOn: input.givenOn,
        textId: texts[channel]?.id ?? null,
        recordedById: actor.id,
        recordedAt: now,
      })),
    );
    if (input.loaded !== undefined) {
      const stands = consentMark({
        consents: await recordedConsents(tx, loaded),
        ageGroup: loaded.ageGroup,
      });
      if (stands === consentMark({ consents: rows, ageGroup: input.ageGroup })) return;
      if (stands !== input.loaded)
        throw new DomainError(
          "stale",
          await lastAct(tx, { type: "nomination", id: nominationId }, "consent.record"),
        );
    }
    await tx.delete(consent).where(eq(consent.nominationId, nominationId));
    if (rows.length > 0) await tx.insert(consent).values(rows);
    await tx.update(nomination).set({ ageGroup: input.ageGroup }).where(eq(nomination.id, nominationId));
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
