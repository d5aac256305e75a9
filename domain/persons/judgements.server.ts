import "server-only";
import { and, eq, or } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { personJudgement, personTrace } from "@/db/schema";
import type { Seen } from "../nominations/seen";
import { keyOf } from "./pair";
import type { Verdict } from "./vocabulary";

/** What was said of a nomination and others, by their keys, and the person it is tied to. */
export type Judgements = { said: Map<string, Verdict>; personId: string | null };

/** The reads that `judgementsFrom` understands: the person a nomination is tied to, and what was said of it. */
export function selectJudgements(reader: Database | Transaction, seen: Seen | null) {
  const id = seen?.id ?? "";
  const itsPerson = reader
    .select({ personId: personTrace.personId })
    .from(personTrace)
    .where(and(eq(personTrace.source, "nomination"), eq(personTrace.sourceId, id)))
    .limit(1);
  const isOne = and(eq(personJudgement.oneSource, "nomination"), eq(personJudgement.oneId, id));
  const isOther = and(eq(personJudgement.otherSource, "nomination"), eq(personJudgement.otherId, id));
  const judged = reader.select().from(personJudgement).where(or(isOne, isOther)).limit(500);
  return [itsPerson, judged] as const;
}

type Selected = ReturnType<typeof selectJudgements>;

export function judgementsFrom(
  seen: Seen | null,
  persons: Awaited<Selected[0]>,
  rows: Awaited<Selected[1]>,
): Judgements {
  const said = rows.map((row): [string, Verdict] => {
    const mine = row.oneSource === "nomination" && row.oneId === seen?.id;
    const other = mine
      ? { source: row.otherSource, id: row.otherId }
      : { source: row.oneSource, id: row.oneId };
    return [keyOf(other), row.same ? (row.newDeed ? "new-deed" : "same") : "different"];
  });
  return { said: new Map(said), personId: persons[0]?.personId ?? null };
}
