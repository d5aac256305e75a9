import { isNull } from "drizzle-orm";
import type { Database } from "../../db/client";
import { nomination, suggestion, suggestionUnit, unit, user } from "../../db/schema";
import { countDue } from "../../domain/tallies/keep-tallies.server";
import { insertRows } from "../../seed/rows";
import { steady } from "./synthetic-profiles";

const day = 86_400_000;

/** `total` nominations of this year that were decided within two months, most within two weeks, and half as many tips; counted. */
export async function makeSyntheticDecisions(db: Database, total: number): Promise<void> {
  const random = steady(17);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const units = await db.select({ id: unit.id }).from(unit).where(isNull(unit.validTo));
  const at = new Date("2026-01-05T03:00:00Z");
  const by = "bench-statistics";
  await db
    .insert(user)
    .values({ id: by, email: `${by}@bench.example`, name: "Người thử", createdAt: at })
    .onConflictDoNothing();
  for (let from = 0; from < total; from += 1000)
    await db.transaction(async (tx) => {
      const numbers = Array.from({ length: Math.min(1000, total - from) }, (_, index) => from + index);
      const rows = numbers.map((number) => {
        const sent = at.getTime() + Math.floor(random() * 250) * day;
        const took = Math.floor(random() ** 2 * 40) * day;
        const [submittedAt, decidedAt] = [new Date(sent), new Date(sent + took)];
        const times = { createdAt: at, updatedAt: decidedAt, submittedAt, decidedAt };
        const state = "approved" as const;
        return { id: `bench-${number}`, unitId: pick(units).id, createdById: by, state, ...times };
      });
      await insertRows(tx, nomination, rows);
      const tips = numbers
        .filter((number) => number % 2 === 0)
        .map((number) => ({
          id: `bench-${number}`,
          reference: `bench-${number}`,
          topic: "suggestion" as const,
          state: pick(["new", "handled", "nominated", "declined"] as const),
          name: "Bà B",
          reason: "Tốt bụng.",
          createdAt: at,
        }));
      await insertRows(tx, suggestion, tips);
      await insertRows(
        tx,
        suggestionUnit,
        tips.map(({ id }) => ({ suggestionId: id, unitId: pick(units).id })),
      );
      await countDue(tx);
    });
}
