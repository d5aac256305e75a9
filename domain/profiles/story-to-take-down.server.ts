import "server-only";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { profile } from "@/db/schema";
import { can, type Viewer } from "../permissions";
import type { Seen } from "../nominations/seen";
import { resolveStory } from "./resolve-story.server";
import { storyUnits } from "./story-units.server";
import { profilePath } from "./vocabulary";

/** A story, whatever its state, for whoever may take it down; null for everyone else. */
export type StoryToTakeDown = NonNullable<ReturnType<typeof storyToTakeDown>>;

const columns = {
  id: profile.id,
  kind: profile.kind,
  slug: profile.slug,
  name: profile.name,
  deed: profile.deed,
  state: profile.state,
  nominationId: profile.nominationId,
  officeNote: profile.officeNote,
  leadSince: profile.leadSince,
  /** Under which its copies are pulled; null while it stands. */
  recallId: sql<
    string | null
  >`(select id from recall where recall.profile_id = profile.id and restored_at is null order by recalled_at desc limit 1)`,
  mergedIntoId: profile.mergedIntoId,
};

/** The story a nomination became: one row or none. */
export function selectStory({ id }: Seen) {
  return db().select(columns).from(profile).where(eq(profile.nominationId, id)).limit(1);
}

/** That story, for whoever may take the stories of its ward down; null for everyone else. */
export function storyToTakeDown(viewer: Viewer, unitId: string, [row]: Row[]) {
  return row && can(viewer, "profile.take-down", { unitId }) ? shown(viewer, row) : null;
}

/** The story at an address as people paste it (see `resolveStory`), also under a name it no longer has. */
export async function storyAtAddress(viewer: Viewer, address: string) {
  const place = await resolveStory(address);
  if (place.is === "none") return null;
  const [row] = await db().select(columns).from(profile).where(eq(profile.id, place.id)).limit(1);
  return row ? forWhoMay(viewer, row) : null;
}

type Row = Pick<
  typeof profile.$inferSelect,
  | "id"
  | "kind"
  | "slug"
  | "name"
  | "deed"
  | "state"
  | "nominationId"
  | "officeNote"
  | "leadSince"
  | "mergedIntoId"
> & { recallId: string | null };

/** Its path, and whether it leads the home page: null for whoever has no say in that. */
function shown(viewer: Viewer, { leadSince, ...row }: Row) {
  return { ...row, path: profilePath(row), leads: can(viewer, "profile.lead") ? leadSince !== null : null };
}

async function forWhoMay(viewer: Viewer, row: Row) {
  const unitIds = await storyUnits(db(), row);
  const may = unitIds.some((unitId) => can(viewer, "profile.take-down", { unitId }));
  return may ? shown(viewer, row) : null;
}
