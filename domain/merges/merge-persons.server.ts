import "server-only";
import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { merge, nomination, profile } from "@/db/schema";
import { write } from "@/db/write";
import { DomainError } from "../errors";
import { recordAll } from "../history/record.server";
import { can, type Actor } from "../permissions";
import { keyOf, type Occasion } from "../persons/pair";
import { personOf } from "../persons/judge.server";
import { resolveStory } from "../profiles/resolve-story.server";
import type { PersonMergeInput } from "./input";
import { occasionOf } from "./load.server";
import { unsafeJoinPersons } from "./two-persons.server";

/** Who stands at an address as people paste it. */
type Found = Occasion & { name: string; reference: string };

/**
 * Says of two that stand in different nominations or stories that they are one person, whose stories stay apart: one history from
 * then on. Returns the merge's id. Throws `not-allowed`, `invalid` (`kept`/`gone`: no such address), `merge-same`, or
 * `merge-person` where they are one already.
 */
export async function mergePersons(actor: Actor, input: PersonMergeInput): Promise<string> {
  if (!can(actor, "mend.enter")) throw new DomainError("not-allowed");
  const places = await Promise.all([placeOf(input.kept), placeOf(input.gone)]);
  return write(async (tx) => {
    const now = new Date();
    const [one, other] = [await found(tx, places[0]), await found(tx, places[1])];
    const unknown = {
      ...(one ? {} : { kept: "address-unknown" as const }),
      ...(other ? {} : { gone: "address-unknown" as const }),
    };
    if (!one || !other) throw new DomainError("invalid", {}, unknown);
    if (keyOf(one) === keyOf(other)) throw new DomainError("merge-same");
    const mine = await personOf(tx, one);
    if (mine && mine === (await personOf(tx, other))) throw new DomainError("merge-person");
    const of = ({ source, id }: Found): Occasion => ({ source, id });
    const persons = await unsafeJoinPersons(tx, of(one), of(other), { id: actor.id, at: now });
    const id = randomUUID();
    const nothing = { recognitions: [], adoptions: [], photos: [], copies: [], units: [] };
    await tx.insert(merge).values({
      id,
      kind: "person",
      keptId: one.id,
      goneId: other.id,
      moved: { ...nothing, persons },
      reason: input.reason,
      mergedById: actor.id,
      mergedAt: now,
    });
    await recordAll(
      tx,
      [one, other].map((who, at) => ({
        actorId: actor.id,
        action: "person.merge" as const,
        subjectType: who.source === "nomination" ? ("nomination" as const) : ("profile" as const),
        subjectId: who.id,
        after: { other: [other, one][at]!.reference || [other, one][at]!.name, reason: input.reason },
      })),
      now,
    );
    return id;
  });
}

type Place = { profileId: string } | { nomination: string } | null;

/** A story's address, or a nomination's number or page. */
async function placeOf(address: string): Promise<Place> {
  const [, id] = /([0-9a-f]{8}-[0-9a-f-]{27})(?:[/?#].*)?$/.exec(address) ?? [];
  if (id) return { nomination: id };
  if (/^LT-\d{4}-\d+$/i.test(address)) return { nomination: address.toUpperCase() };
  const place = await resolveStory(address);
  return place.is === "none" ? null : { profileId: place.id };
}

async function found(tx: Transaction | Database, place: Place): Promise<Found | null> {
  if (!place) return null;
  if ("profileId" in place) {
    const [row] = await tx
      .select({ id: profile.id, nominationId: profile.nominationId, name: profile.name, slug: profile.slug })
      .from(profile)
      .where(eq(profile.id, place.profileId))
      .limit(1);
    return row ? { ...occasionOf(row), name: row.name, reference: row.slug } : null;
  }
  const [row] = await tx
    .select({ id: nomination.id, name: nomination.name, reference: nomination.reference })
    .from(nomination)
    // A draft is its ward's alone.
    .where(
      sql`(${nomination.id} = ${place.nomination} or ${nomination.reference} = ${place.nomination}) and ${nomination.reference} is not null`,
    )
    .limit(1);
  return row ? { source: "nomination", id: row.id, name: row.name, reference: row.reference ?? "" } : null;
}
