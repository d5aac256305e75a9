import "server-only";
import { randomUUID } from "node:crypto";
import { asc, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { moderatorRemark, user } from "@/db/schema";
import { write } from "@/db/write";
import { assertMay, loadNomination } from "../nominations/load.server";
import type { Seen } from "../nominations/seen";
import { can, type Actor, type Subject, type Viewer } from "../permissions";
import type { RemarkInput } from "./input";
import { opinionsOf } from "./opinions";

/**
 * Leaves a note, or whether one would approve, for the other moderators of a nomination; nothing of it goes to the ward, so
 * neither does it stand in the history, which the ward reads. Throws what `loadNomination` throws, `not-allowed`, and
 * `own-nomination` to whoever wrote it.
 */
export async function leaveRemark(
  actor: Actor,
  { nominationId, verdict, words }: RemarkInput,
): Promise<void> {
  await write(async (tx) => {
    const loaded = await loadNomination(actor, nominationId, tx);
    assertMay(actor, "nomination.remark", loaded);
    const own = { id: randomUUID(), nominationId, verdict, words, byId: actor.id, at: new Date() };
    await tx.insert(moderatorRemark).values(own);
  });
}

/** What moderators said of a nomination, the first first; nothing for whoever wrote it or is none. At most 100. */
export async function listRemarks(viewer: Viewer, nomination: Seen & Subject) {
  if (!can(viewer, "nomination.remark", nomination)) return [];
  return db()
    .select({
      id: moderatorRemark.id,
      verdict: moderatorRemark.verdict,
      words: moderatorRemark.words,
      at: moderatorRemark.at,
      byId: moderatorRemark.byId,
      by: user.name,
    })
    .from(moderatorRemark)
    .innerJoin(user, eq(user.id, moderatorRemark.byId))
    .where(eq(moderatorRemark.nominationId, nomination.id))
    .orderBy(asc(moderatorRemark.at), asc(moderatorRemark.id))
    .limit(100);
}
export type Remark = Awaited<ReturnType<typeof listRemarks>>[number];

/** The opinions on each of these nominations, all of which the caller was let see. At most 2,000 remarks. */
export async function opinionsOn(viewer: Viewer, nominations: (Seen & Subject)[]) {
  const seen = nominations.filter((one) => can(viewer, "nomination.remark", one)).map(({ id }) => id);
  const rows = await db()
    .select({
      nominationId: moderatorRemark.nominationId,
      verdict: moderatorRemark.verdict,
      byId: moderatorRemark.byId,
      by: user.name,
    })
    .from(moderatorRemark)
    .innerJoin(user, eq(user.id, moderatorRemark.byId))
    .where(inArray(moderatorRemark.nominationId, seen))
    .orderBy(asc(moderatorRemark.at), asc(moderatorRemark.id))
    .limit(2000);
  return new Map(seen.map((id) => [id, opinionsOf(rows.filter((row) => row.nominationId === id))]));
}
