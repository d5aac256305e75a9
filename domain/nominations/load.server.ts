import "server-only";
import { eq, getTableColumns } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { nomination, unit } from "@/db/schema";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import { can, type Action, type Actor } from "../permissions";
import { unsafeSeen, type Seen } from "./seen";
import { unseen } from "./unseen.server";
import { editableStates } from "./workflow";
import { writerIds } from "./writers.server";

/** The row, without asking whose right it is to see it; undefined where there is none. */
async function unsafeLoad(reader: Database | Transaction, id: string) {
  // The whole row on purpose: a step snapshots or publishes everything the nomination says.
  const [row] = await reader
    .select({ ...getTableColumns(nomination), writerIds, unitName: unit.name })
    .from(nomination)
    .innerJoin(unit, eq(unit.id, nomination.unitId))
    .where(eq(nomination.id, id))
    .limit(1);
  return row;
}

type Row = NonNullable<Awaited<ReturnType<typeof unsafeLoad>>>;

/** The nomination's row as it stands inside the transaction, before it is changed. */
export type LoadedNomination = Row & Seen;

/** The nomination without asking whose right it is: for work that was asked for by whoever had it. Undefined where there is none. */
export async function unsafeLoadNomination(
  reader: Database | Transaction,
  id: string,
): Promise<LoadedNomination | undefined> {
  const row = await unsafeLoad(reader, id);
  return row && unsafeSeen(row);
}

/** A nomination this person may see. Throws `not-found`, or `role-ended` to those who once worked on it. */
export async function loadNomination(
  actor: Actor,
  id: string,
  reader: Database | Transaction = db(),
): Promise<LoadedNomination> {
  const row = await unsafeLoad(reader, id);
  if (!row || !can(actor, "nomination.view", row)) throw await unseen(actor, id, reader);
  return unsafeSeen(row);
}

/** One whose words, files and consents this person may change now. Throws also `not-allowed` or `wrong-step`. */
export async function loadEditable(
  actor: Actor,
  id: string,
  reader: Database | Transaction = db(),
): Promise<LoadedNomination> {
  const loaded = await loadNomination(actor, id, reader);
  if (!can(actor, "nomination.edit", loaded)) throw new DomainError("not-allowed");
  if (!editableStates.includes(loaded.state))
    throw new DomainError("wrong-step", await lastAct(reader, { type: "nomination", id }));
  return loaded;
}

/** Throws `own-nomination` where only having written it stands against it (Luật 06/2022/QH15), else `not-allowed`. */
export function assertMay(actor: Actor, permission: Action, loaded: LoadedNomination): void {
  if (can(actor, permission, loaded)) return;
  throw new DomainError(can(actor, permission, { unitId: loaded.unitId }) ? "own-nomination" : "not-allowed");
}
