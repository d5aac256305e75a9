import "server-only";
import { eq } from "drizzle-orm";
import type { SQLiteUpdateSetSource } from "drizzle-orm/sqlite-core";
import type { Transaction } from "@/db/client";
import { nomination, user } from "@/db/schema";
import type { ErrorDetails } from "../errors";
import { changeVersioned } from "../history/change.server";
import { lastAct } from "../history/last-act.server";
import { keepTraces } from "../persons/traces.server";
import type { LoadedNomination } from "./load.server";

/** What a person is told from another by; whoever changes one of them changes the trace, too. */
const traced = ["kind", "name", "birthYear", "workplace", "unitId", "deed", "campaignId"];

/** Changes a nomination on the version the person was looking at. Throws `stale` with `by`, `action`, `at` and `version`. */
export async function changeNomination(
  tx: Transaction,
  loaded: LoadedNomination,
  version: number,
  values: SQLiteUpdateSetSource<typeof nomination>,
  now: Date,
): Promise<void> {
  const row = { where: eq(nomination.id, loaded.id), version };
  await changeVersioned(tx, nomination, row, { ...values, updatedAt: now }, () => lastChange(tx, loaded));
  if (traced.some((column) => column in values)) await keepTraces(tx, "nomination", [loaded.id]);
}

/** Who changed it last: what stands in its history, or whoever saved its words since, which is no event. */
export async function lastChange(tx: Transaction, loaded: LoadedNomination): Promise<ErrorDetails> {
  const at = loaded.updatedAt.getTime();
  const { version } = loaded;
  const act = await lastAct(tx, { type: "nomination", id: loaded.id });
  if (act.at === at) return { ...act, version };
  const [who] = await tx
    .select({ name: user.name })
    .from(user)
    .where(eq(user.id, loaded.updatedById ?? loaded.createdById))
    .limit(1);
  return { by: who?.name ?? "", action: "nomination.save", at, version };
}
