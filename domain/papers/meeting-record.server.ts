import "server-only";
import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { meetingItem, nomination } from "@/db/schema";
import { conflictsOf, loadMeeting, mostItems } from "../councils/load.server";
import { writtenBy } from "../councils/queries.server";
import { DomainError } from "../errors";
import type { Viewer } from "../permissions";
import type { PaperMeeting } from "./record";

/**
 * A meeting as its minutes tell of it, with the nominations of its agenda in their order. Of what this person stands aside of
 * the votes stay a gap, for another's pen. Throws `not-found`, `not-allowed`.
 */
export async function findPaperMeeting(viewer: Viewer, id: string) {
  if (!viewer) throw new DomainError("not-found");
  const its = await loadMeeting(viewer, id, "council.prepare");
  const items = await db()
    .select({
      id: meetingItem.id,
      nominationId: meetingItem.nominationId,
      result: meetingItem.result,
      name: nomination.name,
    })
    .from(meetingItem)
    .innerJoin(nomination, eq(nomination.id, meetingItem.nominationId))
    .where(eq(meetingItem.meetingId, id))
    .orderBy(asc(meetingItem.position))
    .limit(mostItems);
  const ids = items.map(({ nominationId }) => nominationId);
  const [conflicts, written] = [await conflictsOf(db(), items, its.members), await writtenBy(viewer, ids)];
  const own = its.members.find(({ userId }) => userId === viewer.id);
  const hidden = (item: (typeof items)[number]) =>
    written.has(item.nominationId) || (own !== undefined && conflicts.get(item.id)!.has(own.id));
  const named = (state: string) => its.members.filter((one) => one.state === state).map(({ name }) => name);
  const meeting: PaperMeeting = {
    council: its.council.name,
    startsAt: its.openedAt ?? its.startsAt,
    closedAt: its.closedAt,
    place: its.place,
    secret: its.ballot === "secret",
    chair: its.members.find(({ seat }) => seat === "chair") ?? null,
    secretary: its.members.find(({ seat }) => seat === "secretary") ?? null,
    members: its.members.length,
    present: named("present").length + named("left").length,
    absent: [...named("absent"), ...(its.state === "planned" ? [] : named("called"))],
    left: named("left"),
    aside: its.members.flatMap(({ id: memberId, name }) => {
      const of = items.filter((item) => conflicts.get(item.id)!.has(memberId));
      return of.length > 0 ? [{ name, of: of.map((item) => item.name).join(", ") }] : [];
    }),
    conclusion: its.conclusion,
    results: new Map(items.map((item) => [item.nominationId, hidden(item) ? null : item.result])),
  };
  return { meeting, council: its.council, nominationIds: ids };
}
