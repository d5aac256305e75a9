import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { outreach } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { changeGuarded } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { record } from "../history/record.server";
import { loadNomination } from "../nominations/load.server";
import { can, type Actor } from "../permissions";
import type { OutreachInput } from "./input";

/** Notes where a copy of a story went. Throws what `loadNomination` throws, or `not-allowed`. */
export async function recordOutreach(actor: Actor, input: OutreachInput): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const loaded = await loadNomination(actor, input.nominationId, tx);
    if (!can(actor, "withdrawal.settle", loaded)) throw new DomainError("not-allowed");
    await tx.insert(outreach).values({ ...input, id: randomUUID(), recordedById: actor.id, recordedAt: now });
    const after = { kind: input.kind, place: input.place };
    await record(
      tx,
      { actorId: actor.id, action: "outreach.add", subjectType: "nomination", subjectId: loaded.id, after },
      now,
    );
  });
}

/** Says that a copy is down. Throws `not-found`, `not-allowed`, or `wrong-step` (with `by`) where it was said before. */
export async function pullCopy(actor: Actor, id: string): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const [copy] = await tx.select().from(outreach).where(eq(outreach.id, id)).limit(1);
    if (!copy) throw new DomainError("not-found");
    const loaded = await loadNomination(actor, copy.nominationId, tx);
    if (!can(actor, "withdrawal.settle", loaded)) throw new DomainError("not-allowed");
    const hanging = and(eq(outreach.id, id), isNull(outreach.pulledAt))!;
    const values = { pulledAt: now, pulledById: actor.id };
    const subject = { type: "nomination", id: loaded.id } as const;
    await changeGuarded(tx, outreach, hanging, values, "wrong-step", () => lastAct(tx, subject));
    const after = { kind: copy.kind, place: copy.place };
    await record(
      tx,
      { actorId: actor.id, action: "outreach.pull", subjectType: "nomination", subjectId: loaded.id, after },
      now,
    );
  });
}
