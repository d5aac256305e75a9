import "server-only";
import { eq } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { amendment, profile } from "@/db/schema";
import { DomainError } from "../errors";
import { lastAct } from "../history/last-act.server";
import { can, type Viewer } from "../permissions";
import { storyUnits } from "../profiles/story-units.server";
import { profilePath } from "../profiles/vocabulary";

const columns = {
  id: profile.id,
  kind: profile.kind,
  slug: profile.slug,
  state: profile.state,
  nominationId: profile.nominationId,
  illustrative: profile.illustrative,
  honorific: profile.honorific,
  name: profile.name,
  deed: profile.deed,
  figures: profile.figures,
  story: profile.story,
  summaryEn: profile.summaryEn,
  howTo: profile.howTo,
  cost: profile.cost,
  needs: profile.needs,
};

/** A story with what is written anew beside it, for those who work for a ward of it; null for everyone else. */
export async function findAmendable(viewer: Viewer, id: string, reader: Database | Transaction = db()) {
  const [story] = await reader.select(columns).from(profile).where(eq(profile.id, id)).limit(1);
  if (!story) return null;
  const unitIds = await storyUnits(reader, story);
  const unitId = unitIds.find((one) => can(viewer, "amendment.write", { unitId: one }));
  if (!unitId) return null;
  const [beside] = await reader.select().from(amendment).where(eq(amendment.profileId, id)).limit(1);
  return { story: { ...story, path: profilePath(story) }, unitId, unitIds, amendment: beside ?? null };
}

export type Amendable = NonNullable<Awaited<ReturnType<typeof findAmendable>>>;

/** The same inside a command, of a story that readers see. Throws `not-found` or `wrong-step` (with `by`). */
export async function loadAmendable(viewer: Viewer, id: string, tx: Transaction): Promise<Amendable> {
  const found = await findAmendable(viewer, id, tx);
  if (!found) throw new DomainError("not-found");
  if (found.story.state !== "published")
    throw new DomainError("wrong-step", await lastAct(tx, { type: "profile", id }));
  return found;
}

/** Throws `stale` (with `by`) where another version stands than the person saw. */
export async function assertVersion(tx: Transaction, found: Amendable, version: number): Promise<void> {
  if ((found.amendment?.version ?? 0) === version) return;
  throw new DomainError("stale", await lastAct(tx, { type: "profile", id: found.story.id }));
}
