import "server-only";
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { consent, nomination } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { appendEvent } from "../events/append-event.server";
import { lastAct } from "../nominations/last-act.server";
import { editableStates } from "../nominations/workflow";
import { can, type Actor } from "../permissions";
import type { ConsentInput } from "./input";
import { giversFor } from "./vocabulary";

/**
 * Records who agreed to which channels, in place of what was recorded before (Luật 91/2025/QH15: specific to each
 * channel; a channel that is not named is not agreed to). Throws `not-found`, `not-allowed` or `wrong-step`.
 */
export async function setConsents(actor: Actor, nominationId: string, input: ConsentInput): Promise<void> {
  await write(async (tx) => {
    const [dossier] = await tx
      .select({
        unitId: nomination.unitId,
        state: nomination.state,
        sendCount: nomination.sendCount,
        kind: nomination.kind,
      })
      .from(nomination)
      .where(eq(nomination.id, nominationId))
      .limit(1);
    if (!dossier || !can(actor, "nomination.view", dossier)) throw new DomainError("not-found");
    if (!can(actor, "nomination.edit", dossier)) throw new DomainError("not-allowed");
    if (!editableStates.includes(dossier.state))
      throw new DomainError("wrong-step", await lastAct(tx, nominationId));
    const now = new Date();
    const [first, guardian] = giversFor(dossier.kind);
    const givers = [
      { giver: first!, giverName: input.giverName },
      { giver: guardian, giverName: input.guardianName },
    ].flatMap(({ giver, giverName }) => (giver && giverName ? [{ giver, giverName }] : []));
    await tx.delete(consent).where(eq(consent.nominationId, nominationId));
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
    if (rows.length > 0) await tx.insert(consent).values(rows);
    await tx
      .update(nomination)
      .set({ updatedAt: now, ageGroup: input.ageGroup })
      .where(eq(nomination.id, nominationId));
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
