import "server-only";
import { and, eq, or } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { personJudgement, personTrace } from "@/db/schema";
import type { Seen } from "../nominations/seen";
import { keyOf } from "./pair";
import type { Verdict } from "./vocabulary";

/** What was said of a nomination and others, by their keys, and the person it is tied to. */
export type Judgements = { said: Map<string, Verdict>; personId: string | null };

export async function judgementsOf({ id }: Seen, tx?: Transaction): Promise<Judgements> {
  const reader = tx ?? db();
  const itsPerson = reader
    .select({ personId: personTrace.personId })
    .from(personTrace)
    .where(and(eq(personTrace.source, "nomination"), eq(personTrace.sourceId, id)))
    .limit(1);
  const isOne = and(eq(personJudgement.oneSource, "nomination"), eq(personJudgement.oneId, id));
  const isOther = and(eq(personJudgement.otherSource, "nomination"), eq(personJudgement.otherId, id));
  const judged = reader.select().from(personJudgement).where(or(isOne, isOther)).limit(500);
  const asked = [itsPerson, judged] as const;
  const [[own], rows] = await (tx ? Promise.all(asked) : db().batch(asked));
  const said = rows.map((row): [string, Verdict] => {
    const mine = row.oneSource === "nomination" && row.oneId === id;
    const other = mine
      ? { source: row.otherSource, id: row.otherId }
      : { source: row.oneSource, id: row.oneId };
    return [keyOf(other), row.same ? (row.newDeed ? "new-deed" : "same") : "different"];
  });
  return { said: new Map(said), personId: own?.personId ?? null };
}
