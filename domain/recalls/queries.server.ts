import "server-only";
import { and, asc, count, desc, eq, isNull, or, sql } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { certificate, outreach, profile, recall, recognition, user } from "@/db/schema";
import type { Viewer } from "../permissions";
import { storiesOfTheirWards } from "../profiles/story-scope.server";
import { profilePath } from "../profiles/vocabulary";

/** Copies that went out of a story, under its own name or its nomination's. */
const copiesOf = or(
  eq(outreach.profileId, profile.id),
  and(sql`${profile.nominationId} is not null`, eq(outreach.nominationId, profile.nominationId)),
);

const left = sql<number>`(select ${count()} from ${outreach} where ${copiesOf} and ${outreach.pulledAt} is null)`;

const columns = {
  id: recall.id,
  kind: recall.kind,
  reason: recall.reason,
  decisionNumber: recall.decisionNumber,
  decidedOn: recall.decidedOn,
  recalledAt: recall.recalledAt,
  recalledBy: user.name,
  restoredAt: recall.restoredAt,
  closedAt: recall.closedAt,
  profileId: recall.profileId,
  nominationId: profile.nominationId,
  name: profile.name,
  deed: profile.deed,
  illustrative: profile.illustrative,
  profileKind: profile.kind,
  slug: profile.slug,
  /** Copies that are still out. */
  left,
};

const select = (reader: Database | Transaction) =>
  reader
    .select(columns)
    .from(recall)
    .innerJoin(profile, eq(profile.id, recall.profileId))
    .innerJoin(user, eq(user.id, recall.recalledById));

/** Recalls of a viewer's wards that are under way, the oldest first; at most 200. */
export function listOpenRecalls(viewer: Viewer) {
  return select(db())
    .where(and(storiesOfTheirWards(viewer), isNull(recall.closedAt), isNull(recall.restoredAt)))
    .orderBy(asc(recall.recalledAt))
    .limit(200);
}

export type RecallRow = Awaited<ReturnType<typeof listOpenRecalls>>[number];

/** One recall, for whoever works for a ward of its story; null for everyone else. */
export async function findRecallRow(viewer: Viewer, id: string, reader: Database | Transaction = db()) {
  const [row] = await select(reader)
    .where(and(eq(recall.id, id), storiesOfTheirWards(viewer)))
    .limit(1);
  return row ?? null;
}

/**
 * One recall with all that was made of its story: the copies that went out, hanging ones first, and the certificates, with what
 * became of each. Null where the viewer may not see it.
 */
export async function findRecall(viewer: Viewer, id: string) {
  const row = await findRecallRow(viewer, id);
  if (!row) return null;
  const [copies, certificates] = await db().batch([
    db()
      .select({
        id: outreach.id,
        kind: outreach.kind,
        place: outreach.place,
        usedOn: outreach.usedOn,
        copies: outreach.copies,
        photoSha256: outreach.photoSha256,
        byOthers: outreach.byOthers,
        pulledAt: outreach.pulledAt,
      })
      .from(outreach)
      .innerJoin(profile, eq(profile.id, row.profileId))
      .where(copiesOf)
      .orderBy(asc(sql`${outreach.pulledAt} is not null`), asc(outreach.usedOn))
      .limit(500),
    db()
      .select({
        id: certificate.id,
        code: certificate.code,
        number: certificate.number,
        year: certificate.year,
        decisionNumber: certificate.decisionNumber,
        revokedAt: certificate.revokedAt,
      })
      .from(certificate)
      .innerJoin(recognition, eq(recognition.id, certificate.recognitionId))
      .where(eq(recognition.profileId, row.profileId))
      .orderBy(desc(certificate.year), asc(certificate.number))
      .limit(100),
  ]);
  return { ...row, path: profilePath({ kind: row.profileKind, slug: row.slug }), copies, certificates };
}

export type Recall = NonNullable<Awaited<ReturnType<typeof findRecall>>>;
