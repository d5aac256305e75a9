import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { document, ruleBasis } from "@/db/schema";
import type { Transaction } from "@/db/client";
import { write } from "@/db/write";
import {
  assertOffice,
  differences,
  noteAct,
  whatBecomes,
  whoWasFirst,
  type Target,
} from "../administration/target.server";
import type { BasisInput, DocumentInput } from "../administration/inputs";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { changeVersioned } from "../history/change.server";
import type { Actor } from "../permissions";
import { slugify } from "../text/fold";

/**
 * Adds a document (`id` "moi": its address is made of its number and never changes) or changes one. Returns its id. Throws
 * `not-allowed`, `not-found`, `stale` or `invalid` (the number is taken, it replaces itself or what replaces it, its
 * successor is unknown).
 */
export async function saveDocument(actor: Actor, target: Target, input: DocumentInput): Promise<string> {
  assertOffice(actor);
  const { issued, ...said } = input;
  const id = target.version === 0 ? slugify(input.number) : target.id;
  return write(async (tx) => {
    const now = new Date();
    const [before] = await tx.select().from(document).where(eq(document.id, id)).limit(1);
    if (before && target.version === 0)
      throw new DomainError("invalid", {}, { number: "document-number-taken" });
    whatBecomes(target, before !== undefined);
    await assertSound(tx, id, said);
    const values = { ...said, ...issued, summary: said.summary || null };
    const change = differences(before ? pick(before, values) : null, values);
    if (!change.any) return id;
    const saved = { ...values, updatedById: actor.id, updatedAt: now };
    const subject = { type: "document", id } as const;
    if (before)
      await changeVersioned(
        tx,
        document,
        { where: eq(document.id, id), version: target.version },
        saved,
        whoWasFirst(tx, subject),
      );
    else await tx.insert(document).values({ ...saved, id });
    const action = before ? "document.change" : "document.add";
    await noteAct(
      tx,
      actor,
      { action, subjectType: "document", subjectId: id, before: change.before, after: change.after },
      now,
    );
    await touchTags(tx, [tags.reference]);
    return id;
  });
}

async function assertSound(
  tx: Transaction,
  id: string,
  input: Pick<DocumentInput, "number" | "replacedById">,
) {
  const [twin] = await tx
    .select({ id: document.id })
    .from(document)
    .where(and(eq(document.number, input.number), ne(document.id, id)))
    .limit(1);
  if (twin) throw new DomainError("invalid", {}, { number: "document-number-taken" });
  if (input.replacedById === null) return;
  if (input.replacedById === id) throw new DomainError("invalid", {}, { replacedById: "document-itself" });
  await assertDocument(tx, input.replacedById, "replacedById");
  await assertNoRing(tx, id, input.replacedById);
}

/** What replaces a document was not replaced by it, however many stand between them. */
async function assertNoRing(tx: Transaction, id: string, successor: string): Promise<void> {
  const seen = new Set<string>();
  for (let next: string | null = successor; next !== null && !seen.has(next);) {
    if (next === id) throw new DomainError("invalid", {}, { replacedById: "document-ring" });
    seen.add(next);
    const [row]: { next: string | null }[] = await tx
      .select({ next: document.replacedById })
      .from(document)
      .where(eq(document.id, next))
      .limit(1);
    next = row?.next ?? null;
  }
}

async function assertDocument(tx: Transaction, id: string, field: string): Promise<void> {
  const [known] = await tx.select({ id: document.id }).from(document).where(eq(document.id, id)).limit(1);
  if (!known) throw new DomainError("invalid", {}, { [field]: "invalid" });
}

const pick = <Row extends object, Values extends Record<string, unknown>>(row: Row, values: Values) =>
  Object.fromEntries(Object.keys(values).map((name) => [name, row[name as keyof Row]])) as Values;

/** Adds what a rule rests on, or changes it. Throws `not-allowed`, `not-found`, `stale` or `invalid` at `documentId`. */
export async function saveBasis(actor: Actor, target: Target, input: BasisInput): Promise<void> {
  assertOffice(actor);
  await write(async (tx) => {
    const now = new Date();
    await assertDocument(tx, input.documentId, "documentId");
    const [before] = await tx.select().from(ruleBasis).where(eq(ruleBasis.id, target.id)).limit(1);
    const act = whatBecomes(target, before !== undefined);
    const change = differences(before ? pick(before, input) : null, input);
    if (act === "nothing" || !change.any) return;
    const row = { where: eq(ruleBasis.id, target.id), version: target.version };
    const subject = { type: "basis", id: target.id } as const;
    if (act === "change") await changeVersioned(tx, ruleBasis, row, input, whoWasFirst(tx, subject));
    else await tx.insert(ruleBasis).values({ ...input, id: target.id });
    await noteAct(
      tx,
      actor,
      {
        action: `basis.${act}`,
        subjectType: "basis",
        subjectId: target.id,
        before: change.before,
        after: change.after,
      },
      now,
    );
    await touchTags(tx, [tags.reference]);
  });
}
