import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { consent, nomination } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { appendEvent } from "../events/append-event.server";
import { lastAct } from "../nominations/last-act.server";
import { unseen } from "../nominations/unseen.server";
import { editableStates, recognisedStates } from "../nominations/workflow";
import { can, type Actor } from "../permissions";
import type { ConsentInput } from "./input";
import { consentMark, recordedConsents } from "./mark.server";
import { giversFor } from "./vocabulary";

/**
 * Records who agreed to which channels, in place of what was recorded before (Luật 91/2025/QH15: specific to each
 * channel; a channel that is not named is not agreed to). Recording what stands there already changes nothing. Throws `not-found`,
 * `not-allowed`, `wrong-step`, or `stale` when something else was recorded since the form was loaded.
 */
export async function setConsents(actor: Actor, nominationId: string, input: ConsentInput): Promise<void> {
  await write(async (tx) => {
    const [loaded] = await tx
      .select({
        unitId: nomination.unitId,
        state: nomination.state,
        sendCount: nomination.sendCount,
        kind: nomination.kind,
        ageGroup: nomination.ageGroup,
      })
      .from(nomination)
      .where(eq(nomination.id, nominationId))
      .limit(1);
    if (!loaded || !can(actor, "nomination.view", loaded)) throw await unseen(tx, actor, nominationId);
    if (!can(actor, "nomination.edit", loaded)) throw new DomainError("not-allowed");
    if (!editableStates.includes(loaded.state))
      throw new DomainError("wrong-step", await lastAct(tx, nominationId));
    const now = new Date();
    const [first, guardian] = giversFor(loaded.kind);
    const givers = [
      { giver: first!, giverName: input.giverName },
      { giver: guardian, giverName: input.guardianName },
    ].flatMap(({ giver, giverName }) => (giver && giverName ? [{ giver, giverName }] : []));
    const rows = input.channels.flatMap((channel) =>
      givers.map((who) => ({
        id: randomUUID(),
        nominationId,
        channel,
        ...who,
        givenOn: input.givenOn,
        recordedById: actor.id,
        recordedAt: now,
      })),
    );
    if (input.loaded !== undefined) {
      const stands = consentMark({
        consents: await recordedConsents(tx, nominationId),
        ageGroup: loaded.ageGroup,
      });
      if (stands === consentMark({ consents: rows, ageGroup: input.ageGroup })) return;
      if (stands !== input.loaded)
        throw new DomainError("stale", await lastAct(tx, nominationId, "nomination", "consent.record"));
    }
    await tx.delete(consent).where(eq(consent.nominationId, nominationId));
    if (rows.length > 0) await tx.insert(consent).values(rows);
    await tx
      .update(nomination)
      .set({ updatedAt: now, ageGroup: input.ageGroup })
      .where(eq(nomination.id, nominationId));
    // Whoever no longer agrees to stand in an honour roll is not named there from this moment on.
    if (recognisedStates.includes(loaded.state)) await touchTags(tx, [tags.campaigns]);
    await appendEvent(
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
