import "server-only";
import { eq } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { notice, noticePhoto, noticePlace } from "@/db/schema";
import { write } from "@/db/write";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import { record, type EventInput } from "../history/record.server";
import { dropUnusedBlob } from "../media/blobs.server";
import { loadNomination } from "../nominations/load.server";
import type { Seen } from "../nominations/seen";
import { can, type Actor } from "../permissions";
import type { HungInput } from "./input";

/** Where a listing may have hung: boards of a ward are fewer. */
const mostPlaces = 20;

/** Photos of one place. */
export const mostPhotosOfPlace = 6;

/** What a form of a place had read, to be told from what stands now. */
export const placeStamp = ({ place, fromOn, toOn }: { place: string; fromOn: string; toOn: string | null }) =>
  `${fromOn} ${toOn ?? ""} ${place}`;

/** The nomination that a listing is of, for who may say where it hung. Throws what `loadNomination` throws, and `not-allowed`. */
async function loadHung(actor: Actor, noticeId: number, reader: Database | Transaction) {
  const [row] = await reader
    .select({ nominationId: notice.nominationId, startsOn: notice.startsOn })
    .from(notice)
    .where(eq(notice.id, noticeId))
    .limit(1);
  if (!row) throw new DomainError("not-found");
  const loaded = await loadNomination(actor, row.nominationId, reader);
  if (!can(actor, "notice.hang", loaded)) throw new DomainError("not-allowed");
  return { ...row, loaded };
}

/** A place with its nomination, for who may change it. Throws `not-found` and what `loadHung` throws. */
export async function loadPlace(actor: Actor, id: string, reader: Database | Transaction = db()) {
  const [place] = await reader.select().from(noticePlace).where(eq(noticePlace.id, id)).limit(1);
  if (!place) throw new DomainError("not-found");
  return { ...place, ...(await loadHung(actor, place.noticeId, reader)) };
}

/**
 * Keeps where a listing hung, from when to when, or puts that right (`was` says what the form had read). One form sent twice is one
 * place. Returns the nomination's id. Throws what `loadNomination` throws, `not-allowed`, `invalid` for a day before the listing
 * began, `quota-exceeded` past 20 places, and `stale` (with `by`) where somebody changed it meanwhile.
 */
export async function keepPlace(actor: Actor, { id, was, noticeId, place, fromOn, toOn }: HungInput) {
  return write(async (tx) => {
    const { nominationId, startsOn, loaded } = await loadHung(actor, noticeId, tx);
    if (fromOn < startsOn) throw new DomainError("invalid", {}, { fromOn: "hung-early" });
    const now = new Date();
    const said = { place, fromOn, toOn: toOn || null };
    const there = await tx
      .select()
      .from(noticePlace)
      .where(eq(noticePlace.noticeId, noticeId))
      .limit(mostPlaces);
    const own = there.find((one) => one.id === id);
    if (was && (!own || placeStamp(own) !== was))
      throw new DomainError("stale", await lastAct(tx, { type: "nomination", id: nominationId }));
    if (own && !was) return nominationId;
    if (!own && there.length >= mostPlaces) throw new DomainError("quota-exceeded", { limit: mostPlaces });
    if (own) await tx.update(noticePlace).set(said).where(eq(noticePlace.id, id));
    else await tx.insert(noticePlace).values({ id, noticeId, ...said, addedById: actor.id, addedAt: now });
    await noteHung(tx, actor, "notice.place", { loaded, place }, now);
    return nominationId;
  });
}

/** Takes a place off the record with its photos: it was entered by mistake. Returns the nomination's id. Throws what `loadPlace` throws. */
export async function dropPlace(actor: Actor, id: string): Promise<string> {
  return write(async (tx) => {
    const { nominationId, loaded, place } = await loadPlace(actor, id, tx);
    const photos = await tx.delete(noticePhoto).where(eq(noticePhoto.placeId, id)).returning();
    for (const { sha256 } of photos) await dropUnusedBlob(tx, sha256);
    await tx.delete(noticePlace).where(eq(noticePlace.id, id));
    await noteHung(tx, actor, "notice.drop-place", { loaded, place }, new Date());
    return nominationId;
  });
}

/** In the nomination's history; the listing's page says where it hangs, too. */
export async function noteHung(
  tx: Transaction,
  actor: Actor,
  action: Extract<EventInput["action"], `notice.${"place" | "drop-place" | "photo" | "drop-photo"}`>,
  { loaded, place }: { loaded: Seen; place: string },
  now: Date,
): Promise<void> {
  const subject = { subjectType: "nomination", subjectId: loaded.id } as const;
  await record(tx, { actorId: actor.id, action, ...subject, after: { place } }, now);
  await touchTags(tx, [tags.notices]);
}
