import "server-only";
import { and, asc, eq, ne } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { field } from "@/db/schema";
import { write } from "@/db/write";
import {
  assertOffice,
  differences,
  noteAct,
  whatBecomes,
  whoWasFirst,
  type Target,
} from "../administration/target.server";
import type { FieldInput } from "../administration/inputs";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import type { Actor } from "../permissions";
import { fold, slugify } from "../text/fold";

/**
 * Adds a field (its address is made of its first name and stays) or renames it, moves it, retires it and brings it back. A
 * retired one stays on what has it and is not offered for new nominations. Returns its id. Throws `not-allowed`,
 * `not-found`, `stale` or `invalid` (the name is taken, or it is the last one in use).
 */
export async function saveField(actor: Actor, target: Target, input: FieldInput): Promise<string> {
  assertOffice(actor);
  return write(async (tx) => {
    const now = new Date();
    const all = await tx.select().from(field).orderBy(asc(field.position)).limit(300);
    const id = target.version === 0 ? freeId(input.name, all) : target.id;
    const before = all.find((one) => one.id === id);
    const act = whatBecomes(target, before !== undefined);
    const others = all.filter((one) => one.id !== id);
    if (others.some((one) => fold(one.name) === fold(input.name)))
      throw new DomainError("invalid", {}, { name: "field-taken" });
    if (!input.active && !others.some((one) => one.active))
      throw new DomainError("invalid", {}, { active: "last-field" });
    const was = before && { ...said(before), position: all.indexOf(before) + 1 };
    const change = differences(was ?? null, {
      ...input,
      position: Math.min(input.position, others.length + 1),
    });
    if (!change.any) return id;
    const { position, ...values } = input;
    if (act === "change")
      await changeVersioned(
        tx,
        field,
        { where: eq(field.id, id), version: target.version },
        values,
        whoWasFirst(tx, { type: "field", id }),
      );
    else await tx.insert(field).values({ ...values, id, position: all.length });
    await putInPlace(tx, id, others, position);
    await noteAct(
      tx,
      actor,
      {
        action: act === "change" ? "field.change" : "field.add",
        subjectType: "field",
        subjectId: id,
        before: change.before,
        after: change.after,
      },
      now,
    );
    await touchTags(tx, [tags.reference, tags.profiles, tags.campaigns, tags.notices]);
    return id;
  });
}

const said = ({ name, nameEn, active }: Omit<FieldInput, "position">) => ({ name, nameEn, active });

function freeId(name: string, all: { id: string }[]): string {
  const base = slugify(name) || "linh-vuc";
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!all.some((one) => one.id === id)) return id;
  }
}

/** Numbers all fields anew with this one at its place. */
async function putInPlace(
  tx: Transaction,
  id: string,
  others: { id: string }[],
  place: number,
): Promise<void> {
  const order = others.map((one) => one.id);
  order.splice(place - 1, 0, id);
  for (const [position, one] of order.entries())
    await tx
      .update(field)
      .set({ position })
      .where(and(eq(field.id, one), ne(field.position, position)));
}
