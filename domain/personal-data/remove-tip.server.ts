import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { suggestion, suggestionUnit } from "@/db/schema";
import { record } from "../history/record.server";
import { forgetMessages } from "./forget.server";
import type { Erasing, PlaceErased } from "./erasing";

/** Takes out what a visitor wrote, with what the inboxes say of it. */
export async function removeTip(tx: Transaction, id: string, { actor, now }: Erasing): Promise<PlaceErased> {
  await forgetMessages(tx, [id]);
  await tx.delete(suggestionUnit).where(eq(suggestionUnit.suggestionId, id));
  const { rowsAffected } = await tx.delete(suggestion).where(eq(suggestion.id, id));
  if (rowsAffected > 0) {
    const act = { actorId: actor.id, subjectType: "suggestion", subjectId: id } as const;
    await record(tx, { ...act, action: "suggestion.let-go" }, now);
  }
  return { removed: rowsAffected, emptied: 0, awards: 0 };
}
