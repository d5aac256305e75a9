import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { publication } from "@/db/schema";
import { write } from "@/db/write";
import type { JobWork } from "../jobs/queue.server";
import { heldBack, missingAnswers } from "../nominations/completeness";
import { unsafeLoadNomination, type LoadedNomination } from "../nominations/load.server";
import { readContent } from "../nominations/read-content.server";
import { tell } from "../nominations/tell.server";
import { publishNomination } from "../profiles/publish.server";
import { formatMoment } from "../time/dates";
import { recogniseAnew } from "../recognitions/recognise.server";
import { findTold } from "./publish-at.server";

/**
 * Publishes the story whose minute has come: once, however many servers there are and however late they wake. One that was
 * called off or moved meanwhile is another job's; one that lacks something by now (Luật 91/2025/QH15: a consent taken back, or given to other words)
 * is not published, and its ward and moderators are told.
 */
export const publishDue: JobWork = async ({ id, input }, lease) => {
  await write(async (tx) => {
    const now = new Date();
    const [due] = await tx
      .delete(publication)
      .where(and(eq(publication.nominationId, String(input.nominationId)), eq(publication.jobId, id)))
      .returning();
    const path = due ? await publishOrTell(tx, due, now) : null;
    await lease.finish(tx, { path }, now);
  });
};

async function publishOrTell(
  tx: Transaction,
  { nominationId, dueAt, setById }: typeof publication.$inferSelect,
  now: Date,
): Promise<string | null> {
  const loaded = await unsafeLoadNomination(tx, nominationId);
  if (!loaded || loaded.state !== "approved" || (await findTold(tx, loaded))) return null;
  const content = await readContent(tx, loaded);
  if (Object.keys(missingAnswers(content, "told")).length > 0) {
    await tellItIsOff(tx, loaded, dueAt, heldBack(content) ? "words" : "missing", now);
    return null;
  }
  await recogniseAnew(tx, loaded, content);
  const path = await publishNomination(tx, setById, loaded, now);
  await tell(tx, { whom: "ward", kind: "approved" }, loaded, { path }, now);
  return path;
}

async function tellItIsOff(
  tx: Transaction,
  loaded: LoadedNomination,
  dueAt: Date,
  why: "words" | "missing",
  now: Date,
): Promise<void> {
  const data = { at: formatMoment(dueAt), why };
  for (const whom of ["ward", "moderators"] as const)
    await tell(tx, { whom, kind: "publication-off" }, loaded, { data }, now);
}
