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
import { keyed } from "../happenings/keys.server";
import { keepsSpace } from "./edit-queries.server";
import type { SpaceInput, VisitInput } from "./input";

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
    const before = await readStanding(tx, target.id);
    if (before && target.version === 0) return;
    if (!before && target.version > 0) throw new DomainError("not-found");
    const happenings = keyed(input.happenings, before?.happenings ?? []);
    const values = { ...input, happenings, updatedById: actor.id, updatedAt: now };
    if (before) await change(tx, target, values);
    else {
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

/**
 * Says anew when a space is open, how it is visited and what goes on there, on the version it was read at: for its ward's officials and
 * administrators. Throws `not-found` to whoever does not keep it, or `stale`.
 */
export async function keepSpace(
  actor: Actor,
  target: { id: string; version: number },
  input: VisitInput,
): Promise<void> {
  await write(async (tx) => {
    const now = new Date();
    const before = await readStanding(tx, target.id);
    if (!before || !(await keepsSpace(actor, target.id, tx))) throw new DomainError("not-found");
    const happenings = keyed(input.happenings, before.happenings);
    await change(tx, target, { ...input, happenings, updatedById: actor.id, updatedAt: now });
    const { name } = before;
    await record(
      tx,
      {
        actorId: actor.id,
        action: "space.change",
        subjectType: "space",
        subjectId: target.id,
        after: { name },
      },
      now,
    );
    await touchTags(tx, [tags.spaces]);
  });
}

async function readStanding(tx: Transaction, id: string) {
  const [row] = await tx
    .select({ name: space.name, shown: space.shown, happenings: space.happenings })
    .from(space)
    .where(eq(space.id, id))
    .limit(1);
  return row;
}

function change(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  values: Partial<typeof space.$inferInsert>,
): Promise<void> {
  return changeVersioned(tx, space, { where: eq(space.id, id), version }, values, () =>
    lastAct(tx, { type: "space", id }),
  );
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
