import "server-only";
import { asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { reasonTemplate } from "@/db/schema";
import { write } from "@/db/write";
import {
  assertOffice,
  differences,
  noteAct,
  whatBecomes,
  whoWasFirst,
  type Target,
} from "../administration/target.server";
import type { ReasonInput } from "../administration/inputs";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import { can, type Actor, type Viewer } from "../permissions";

/** The templates a moderator is offered, in their order; nothing for others. At most 200. */
export function selectReasonTemplates(viewer: Viewer) {
  const isOffered = can(viewer, "moderation.enter") ? eq(reasonTemplate.active, true) : sql`0`;
  return db()
    .select({
      id: reasonTemplate.id,
      step: reasonTemplate.step,
      title: reasonTemplate.title,
      words: reasonTemplate.words,
    })
    .from(reasonTemplate)
    .where(isOffered)
    .orderBy(asc(reasonTemplate.position), asc(reasonTemplate.title))
    .limit(200);
}

/** All of them for who keeps the list, retired ones too. At most 500. Throws `not-allowed`. */
export async function listReasonsToEdit(viewer: Viewer) {
  if (!can(viewer, "office.edit")) throw new DomainError("not-allowed");
  return db()
    .select()
    .from(reasonTemplate)
    .orderBy(asc(reasonTemplate.step), asc(reasonTemplate.position), asc(reasonTemplate.title))
    .limit(500);
}

/** Adds a template, changes or retires one. Throws `not-allowed`, `not-found` or `stale`. */
export async function saveReason(actor: Actor, target: Target, input: ReasonInput): Promise<void> {
  assertOffice(actor);
  await write(async (tx) => {
    const { id, version } = target;
    const [before] = await tx.select().from(reasonTemplate).where(eq(reasonTemplate.id, id)).limit(1);
    const act = whatBecomes(target, before !== undefined);
    const { step, title, words, position, active } = before ?? input;
    const change = differences(before ? { step, title, words, position, active } : null, input);
    if (act === "nothing" || !change.any) return;
    const row = { where: eq(reasonTemplate.id, id), version };
    if (act === "add") await tx.insert(reasonTemplate).values({ ...input, id });
    else await changeVersioned(tx, reasonTemplate, row, input, whoWasFirst(tx, { type: "reason", id }));
    await noteAct(
      tx,
      actor,
      {
        action: `reason.${act}`,
        subjectType: "reason",
        subjectId: id,
        before: change.before,
        after: change.after,
      },
      new Date(),
    );
  });
}
