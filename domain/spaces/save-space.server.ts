import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { space, unit } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import { record } from "../history/record.server";
import { lastAct } from "../history/last-act.server";
import { can, type Actor } from "../permissions";
import { slugify } from "../text/fold";
import type { SpaceInput } from "./input";

/**
 * Adds a space (`version` 0; sent twice, it is added once) or changes one on the version it was read at. Its address
 * is made from its first name and never changes. Throws `not-allowed`, `not-found`, `stale` or `invalid` at `unitId`.
 */
export async function saveSpace(
  actor: Actor,
  target: { id: string; version: number },
  input: SpaceInput,
): Promise<void> {
  if (!can(actor, "space.edit")) throw new DomainError("not-allowed");
  await write(async (tx) => {
    const now = new Date();
    await assertUnitOfToday(tx, input.unitId);
    const [before] = await tx
      .select({ name: space.name, shown: space.shown })
      .from(space)
      .where(eq(space.id, target.id))
      .limit(1);
    if (before && target.version === 0) return;
    if (!before && target.version > 0) throw new DomainError("not-found");
    const values = { ...input, updatedById: actor.id, updatedAt: now };
    if (before) {
      const row = { where: eq(space.id, target.id), version: target.version };
      await changeVersioned(tx, space, row, values, () => lastAct(tx, { type: "space", id: target.id }));
    } else {
      await tx.insert(space).values({ ...values, id: target.id, slug: await freeSlug(tx, input.name) });
    }
    await record(
      tx,
      {
        actorId: actor.id,
        action: before ? "space.change" : "space.add",
        subjectType: "space",
        subjectId: target.id,
        ...(before ? { before: { name: before.name, shown: before.shown } } : {}),
        after: { name: input.name, shown: input.shown, unitId: input.unitId },
      },
      now,
    );
    await touchTags(tx, [tags.spaces]);
  });
}

async function assertUnitOfToday(tx: Transaction, unitId: string): Promise<void> {
  const [known] = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, unitId), isNull(unit.validTo)))
    .limit(1);
  if (!known) throw new DomainError("invalid", {}, { unitId: "unknown-unit" });
}

async function freeSlug(tx: Transaction, name: string): Promise<string> {
  const base = slugify(name) || "khong-gian";
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    const [taken] = await tx.select({ id: space.id }).from(space).where(eq(space.slug, slug)).limit(1);
    if (!taken) return slug;
  }
}
