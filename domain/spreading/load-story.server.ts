import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { profile } from "@/db/schema";
import { agreedTo } from "../consent/agreed.server";
import { DomainError } from "../errors";
import { can, type Viewer } from "../permissions";
import { storyUnits } from "../profiles/story-units.server";

const agreed = (channel: "notice_board" | "social" | "audio") =>
  sql<boolean>`${agreedTo(channel)}`.mapWith(Boolean);

/** A published story this person may spread in its unit's name: whose it is, and what was agreed to. Null for everyone else. */
export async function findStoryToSpread(viewer: Viewer, id: string, reader: Database | Transaction = db()) {
  const [row] = await reader
    .select({
      id: profile.id,
      slug: profile.slug,
      kind: profile.kind,
      nominationId: profile.nominationId,
      notice_board: agreed("notice_board"),
      social: agreed("social"),
      audio: agreed("audio"),
    })
    .from(profile)
    .where(and(eq(profile.id, id), eq(profile.state, "published")))
    .limit(1);
  if (!row) return null;
  const { notice_board, social, audio, ...story } = row;
  const unitIds = await storyUnits(reader, story);
  const unitId = unitIds.find((one) => can(viewer, "spread.story", { unitId: one }));
  return unitId ? { ...story, unitId, agreed: { notice_board, social, audio } } : null;
}

export type StoryToSpread = NonNullable<Awaited<ReturnType<typeof findStoryToSpread>>>;

/** The same, inside a command. Throws `not-found`. */
export async function loadStory(
  viewer: Viewer,
  id: string,
  tx: Database | Transaction = db(),
): Promise<StoryToSpread> {
  const story = await findStoryToSpread(viewer, id, tx);
  if (!story) throw new DomainError("not-found");
  return story;
}

/** Whether a story, published or taken down, is this person's to work for. Throws `not-found`. */
export async function assertOwnStory(
  viewer: Viewer,
  id: string,
  tx: Database | Transaction = db(),
): Promise<void> {
  const [row] = await tx
    .select({ id: profile.id, nominationId: profile.nominationId })
    .from(profile)
    .where(eq(profile.id, id))
    .limit(1);
  const unitIds = row ? await storyUnits(tx, row) : [];
  if (!unitIds.some((unitId) => can(viewer, "spread.story", { unitId }))) throw new DomainError("not-found");
}
