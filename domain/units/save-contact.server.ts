import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { unit, unitContact } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import { record } from "../history/record.server";
import { lastAct } from "../history/last-act.server";
import { can, type Actor } from "../permissions";
import { keysOf } from "../vocabulary";
import type { ContactInput } from "./contact-input";

/**
 * Says how citizens reach a ward (`version` 0 where nothing was entered yet). What stands there already is not written
 * again, so a form sent twice is one change. Throws `not-allowed`, `not-found` (no ward of today) or `stale`.
 */
export async function saveUnitContact(
  actor: Actor,
  target: { unitId: string; version: number },
  input: ContactInput,
): Promise<void> {
  const { unitId, version } = target;
  if (!can(actor, "unit.edit-contact", { unitId })) throw new DomainError("not-allowed");
  await write(async (tx) => {
    const now = new Date();
    await assertWardOfToday(tx, unitId);
    const before = await load(tx, unitId);
    const changed = names.filter((name) => (before ?? nothing)[name] !== input[name]);
    if (changed.length === 0) return;
    const values = { ...input, updatedById: actor.id, updatedAt: now };
    if (before || version > 0) {
      const row = { where: eq(unitContact.unitId, unitId), version };
      await changeVersioned(tx, unitContact, row, values, () => lastAct(tx, { type: "unit", id: unitId }));
    } else {
      await tx.insert(unitContact).values({ ...values, unitId });
    }
    // An office's own contact, already public: whoever put a wrong number there must be findable.
    await record(
      tx,
      {
        actorId: actor.id,
        action: "unit.change-contact",
        subjectType: "unit",
        subjectId: unitId,
        before: { unitId, ...said(before ?? nothing, changed) },
        after: said(input, changed),
      },
      now,
    );
    await touchTags(tx, [tags.contacts]);
  });
}

const nothing: ContactInput = { address: "", phone: "", email: "", hours: "", website: null };
const names = keysOf(nothing);

/** The values that changed, short; an empty one is "nothing", which the history has a word for. */
function said(contact: ContactInput, changed: (keyof ContactInput)[]): Record<string, string> {
  return Object.fromEntries(changed.map((name) => [name, contact[name]?.slice(0, 120) || "nothing"]));
}

async function load(tx: Transaction, unitId: string) {
  const [row] = await tx
    .select({
      address: unitContact.address,
      phone: unitContact.phone,
      email: unitContact.email,
      hours: unitContact.hours,
      website: unitContact.website,
    })
    .from(unitContact)
    .where(eq(unitContact.unitId, unitId))
    .limit(1);
  return row ?? null;
}

async function assertWardOfToday(tx: Transaction, unitId: string): Promise<void> {
  const [ward] = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.id, unitId), isNull(unit.validTo), ne(unit.kind, "city")))
    .limit(1);
  if (!ward) throw new DomainError("not-found");
}
