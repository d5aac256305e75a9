import "server-only";
import { randomUUID } from "node:crypto";
import type { Transaction } from "@/db/client";
import { recognition } from "@/db/schema";
import { keepTraces } from "../persons/traces.server";
import type { ProfileKind, RecognitionForm, RecognitionLevel } from "../profiles/vocabulary";

type Winner = {
  entryId: string;
  kind: ProfileKind;
  name: string;
  deed: string;
  unitId: string;
  level: RecognitionLevel;
  form: RecognitionForm;
  note: string;
};
type Decision = { decisionNumber: string; decidedOn: string | null; signer: string; announced: boolean };

/** Rows that one statement inserts: SQLite takes so many values and no more. */
const portion = 40;

/**
 * Enters a contest's winners in its honour roll, inside the transaction that publishes its results; they are given at the conference that
 * the contest names. Shown by name where the decision was announced (Luật 91/2025/QH15). Returns each entry's recognition.
 */
export async function recognisePrizes(
  tx: Transaction,
  campaignId: string,
  { decisionNumber, decidedOn, signer, announced }: Decision,
  winners: Winner[],
): Promise<[entryId: string, recognitionId: string][]> {
  const rows = winners.map(({ entryId, kind, name, deed, unitId, level, form, note }) => ({
    entryId,
    row: {
      id: randomUUID(),
      ...{ campaignId, kind, name, deed, unitId, level, form, note, decisionNumber, decidedOn, signer },
      year: Number(decidedOn!.slice(0, 4)),
      namedBy: announced ? ("decision" as const) : null,
    },
  }));
  for (let at = 0; at < rows.length; at += portion)
    await tx.insert(recognition).values(rows.slice(at, at + portion).map(({ row }) => row));
  await keepTraces(
    tx,
    "recognition",
    rows.map(({ row }) => row.id),
  );
  return rows.map(({ entryId, row }) => [entryId, row.id]);
}
