import { randomUUID } from "node:crypto";
import type { Actor } from "@/domain/permissions";
import { rollChanges } from "@/domain/rolls/input";
import { createRoll } from "@/domain/rolls/rolls.server";
import { saveCells } from "@/domain/rolls/save-cells.server";

/** A list of the maker's ward with one row begun in it. */
export async function rollWithRow(maker: Actor, campaignId: string): Promise<{ id: string; row: string }> {
  const [id, row] = [randomUUID(), randomUUID()];
  await createRoll(maker, { id, campaignId, number: "", datedOn: null });
  const words = { kind: "Cá nhân", name: "Bà Lê Thị Sáu", deed: "Vá áo cho công nhân trọ" };
  const changes = Object.entries(words).map(([column, text]) => ({ id: row, column, text, base: "" }));
  await saveCells(maker, id, rollChanges.parse({ add: [row], changes }));
  return { id, row };
}
