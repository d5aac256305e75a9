import "server-only";
import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { dataRequest, user } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import { can, type Actor, type Viewer } from "../permissions";
import { deadlinesFrom } from "../withdrawals/clocks.server";
import { takeUpAsk } from "./asks.server";
import type { DataRequestInput } from "./input";

/** Writes down that somebody asked, and of what, in place of what a ward or a link asked for. Returns the request's id; the history keeps no name. Throws `not-allowed`. */
export async function recordRequest(
  actor: Actor,
  { askId, ...input }: DataRequestInput,
  now = new Date(),
): Promise<string> {
  assertMay(actor);
  const id = randomUUID();
  await write(async (tx) => {
    const { answerBy } = await deadlinesFrom(tx, input.askedOn, false);
    if (askId) await takeUpAsk(tx, askId, now);
    await tx.insert(dataRequest).values({ ...input, id, answerBy, recordedById: actor.id, recordedAt: now });
    const after = { askedOn: input.askedOn, places: input.places.length };
    await record(tx, { ...act(actor, id), action: "data-request.record", after }, now);
  });
  return id;
}

/** What every event of a request says. */
export const act = (actor: Actor, id: string) =>
  ({ actorId: actor.id, subjectType: "data-request", subjectId: id }) as const;

const listed = 100;

/** The newest requests. Throws `not-allowed`. */
export async function listRequests(viewer: Viewer) {
  assertMay(viewer);
  return db()
    .select({
      id: dataRequest.id,
      name: dataRequest.name,
      askedOn: dataRequest.askedOn,
      answerBy: dataRequest.answerBy,
      takenOutAt: dataRequest.takenOutAt,
      erasedAt: dataRequest.erasedAt,
    })
    .from(dataRequest)
    .orderBy(desc(dataRequest.recordedAt))
    .limit(listed);
}

/** A request whole, with who wrote it down. Throws `not-allowed`, `not-found`. */
export async function loadRequest(viewer: Viewer, id: string, reader: Database | Transaction = db()) {
  assertMay(viewer);
  const [row] = await reader
    .select({ request: dataRequest, recordedBy: user.name })
    .from(dataRequest)
    .innerJoin(user, eq(user.id, dataRequest.recordedById))
    .where(eq(dataRequest.id, id))
    .limit(1);
  if (!row) throw new DomainError("not-found");
  return { ...row.request, recordedBy: row.recordedBy };
}

export function assertMay(viewer: Viewer): void {
  if (!can(viewer, "personal-data.answer")) throw new DomainError("not-allowed");
}
