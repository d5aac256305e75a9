import "server-only";
import { asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db, type Database, type Transaction } from "@/db/client";
import { document, ruleBasis } from "@/db/schema";
import { holdsOn } from "./standing";
import type { RuleName } from "./vocabulary";

export type RuleBasisRow = Awaited<ReturnType<typeof listRuleBases>>[number];

/** What the portal's rules rest on, for readers: each dated row with its document's number and what replaced that. At most 200. */
export function listRuleBases(reader: Database | Transaction = db()) {
  const successor = alias(document, "successor");
  return (
    reader
      .select({
        id: ruleBasis.id,
        rule: ruleBasis.rule,
        article: ruleBasis.article,
        says: ruleBasis.says,
        validFrom: ruleBasis.validFrom,
        validTo: ruleBasis.validTo,
        documentId: document.id,
        number: document.number,
        replacedById: successor.id,
        replacedByNumber: successor.number,
      })
      .from(ruleBasis)
      .innerJoin(document, eq(document.id, ruleBasis.documentId))
      .leftJoin(successor, eq(successor.id, document.replacedById))
      // How long something may take is shown where it runs.
      .where(isNull(ruleBasis.clock))
      .orderBy(asc(ruleBasis.rule), asc(ruleBasis.validFrom), asc(ruleBasis.id))
      .limit(200)
  );
}

/** The articles a rule rests on that day, as a sentence in brackets names them; "none" where no row says any. */
export async function basisWords(tx: Database | Transaction, rule: RuleName, day: string): Promise<string> {
  const bases = (await listRuleBases(tx)).filter((one) => one.rule === rule && holdsOn(one, day));
  const words = bases.map(({ article, number }) => [article, number].filter(Boolean).join(" "));
  return words.join("; ") || "none";
}
