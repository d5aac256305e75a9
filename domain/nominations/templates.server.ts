import "server-only";
import { randomUUID } from "node:crypto";
import { asc, count, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { deedTemplate, field, unit } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { can, visibleTo, type Actor, type Viewer } from "../permissions";
import { cleanLine } from "../text/fold";
import { loadNomination } from "./load.server";

/** How many templates a ward may keep. */
export const mostTemplates = 50;

/**
 * Keeps a nomination's kind, field and deed as a template of its ward: no name, nothing about a person. Throws what
 * `loadNomination` throws, `not-allowed`, `invalid` (no title or a long one, no deed) and `quota-exceeded`.
 */
export async function saveTemplate(
  actor: Actor,
  input: { nominationId: string; title: string },
): Promise<string> {
  const title = cleanLine(input.title);
  if (!title || title.length > 120)
    throw new DomainError("invalid", {}, { title: title ? "too-long" : "required" });
  return write(async (tx) => {
    const { unitId, kind, fieldId, deed } = await loadNomination(actor, input.nominationId, tx);
    if (!can(actor, "nomination.create", { unitId })) throw new DomainError("not-allowed");
    if (!deed) throw new DomainError("invalid", {}, { title: "deed-required" });
    const [held] = await tx
      .select({ total: count() })
      .from(deedTemplate)
      .where(eq(deedTemplate.unitId, unitId));
    if (held!.total >= mostTemplates) throw new DomainError("quota-exceeded", { limit: mostTemplates });
    const id = randomUUID();
    const made = { createdById: actor.id, createdAt: new Date() };
    await tx.insert(deedTemplate).values({ id, unitId, title, kind, fieldId, deed, ...made });
    return id;
  });
}

/** Forgets a template; one that is gone already stays gone. Throws `not-found` for another ward's. */
export async function deleteTemplate(actor: Actor, id: string): Promise<void> {
  await write(async (tx) => {
    const [template] = await tx
      .select({ unitId: deedTemplate.unitId })
      .from(deedTemplate)
      .where(eq(deedTemplate.id, id))
      .limit(1);
    if (!template) return;
    if (!can(actor, "nomination.create", template)) throw new DomainError("not-found");
    await tx.delete(deedTemplate).where(eq(deedTemplate.id, id));
  });
}

/** The templates of the wards a person nominates for, by title. At most 200. */
export async function listTemplates(viewer: Viewer) {
  const scope = visibleTo(viewer, ["official"]);
  if (!scope.everything && scope.unitIds.length === 0) return [];
  return db()
    .select({
      id: deedTemplate.id,
      title: deedTemplate.title,
      kind: deedTemplate.kind,
      deed: deedTemplate.deed,
      fieldName: field.name,
      unitName: unit.name,
    })
    .from(deedTemplate)
    .innerJoin(unit, eq(unit.id, deedTemplate.unitId))
    .leftJoin(field, eq(field.id, deedTemplate.fieldId))
    .where(scope.everything ? undefined : inArray(deedTemplate.unitId, scope.unitIds))
    .orderBy(asc(deedTemplate.title), asc(deedTemplate.id))
    .limit(200);
}
