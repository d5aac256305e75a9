import "server-only";
import { and, eq, inArray, isNotNull, or, type SQL } from "drizzle-orm";
import { db, type Database, type Transaction } from "@/db/client";
import { campaign, media, space } from "@/db/schema";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { DomainError } from "../errors";
import type { HistoryAction } from "../history/vocabulary";
import { record } from "../history/record.server";
import { loadEditable } from "../nominations/load.server";
import { filesVisibleTo } from "../nominations/scope.server";
import { touchNomination } from "../nominations/writers.server";
import { can, type Actor, type Viewer } from "../permissions";
import { keepsSpace, keptBy } from "../spaces/edit-queries.server";

/** What a photo belongs to: a nomination (whose story it becomes part of), a cultural space or a campaign. */
export type PhotoOwner = { kind: "nomination" | PlaceKind; id: string };
type PlaceKind = "space" | "campaign";
type Place = { kind: PlaceKind; id: string };

export type PhotoAct = Extract<HistoryAction, `photo.${string}`>;

const pagesOf = { space: tags.spaces, campaign: tags.campaigns } as const;

/** The columns of `media` that say whose a photo is; at most one of them is set. */
export const ownerColumns = {
  nominationId: media.nominationId,
  spaceId: media.spaceId,
  campaignId: media.campaignId,
};
type OwnerIds = Record<keyof typeof ownerColumns, string | null>;

/** An owner as it stands in a row. */
export function idsOf({ kind, id }: PhotoOwner): OwnerIds {
  return { nominationId: null, spaceId: null, campaignId: null, [`${kind}Id`]: id };
}

/** Whose a row is; null for a photo of the opening content's stories, which belongs to no nomination. */
export function ownerOf({ nominationId, spaceId, campaignId }: OwnerIds): PhotoOwner | null {
  if (nominationId) return { kind: "nomination", id: nominationId };
  if (spaceId) return { kind: "space", id: spaceId };
  return campaignId ? { kind: "campaign", id: campaignId } : null;
}

/** The WHERE of an owner's photos. */
export function ownedBy({ kind, id }: PhotoOwner): SQL {
  return eq(ownerColumns[`${kind}Id`], id);
}

/**
 * Asks whether the person may change the owner's photos now: before a file is received, and again in the transaction
 * that stores it. Throws `not-allowed`, `not-found` or, for a nomination, `wrong-step`.
 */
export async function assertMayChangePhotos(
  actor: Actor,
  owner: PhotoOwner,
  reader: Database | Transaction = db(),
): Promise<void> {
  if (!isPlace(owner)) {
    await loadEditable(actor, owner.id, reader);
    return;
  }
  if (!can(actor, owner.kind === "space" ? "space.enter" : "campaign.edit-photos"))
    throw new DomainError("not-allowed");
  const there =
    owner.kind === "space"
      ? await keepsSpace(actor, owner.id, reader)
      : (await nameOf(owner, reader)) !== null;
  if (!there) throw new DomainError("not-found");
}

/**
 * The WHERE of the photos a person may see in the office: a nomination's as its other files are, a place's if they may
 * change them. The query joins `nomination` from the left.
 */
export function photosVisibleTo(viewer: Viewer): SQL {
  return or(
    and(isNotNull(media.nominationId), filesVisibleTo(viewer, media.createdAt)),
    can(viewer, "space.enter")
      ? inArray(media.spaceId, db().select({ id: space.id }).from(space).where(keptBy(viewer)))
      : undefined,
    can(viewer, "campaign.edit-photos") ? isNotNull(media.campaignId) : undefined,
  )!;
}

/**
 * Notes what was done to a photo: an event, and the pages that show the place are stale. A draft's order is not its
 * history; its photos' words are, because whoever writes them second is told who was first.
 */
export async function noteChange(
  tx: Transaction,
  actor: Actor,
  owner: PhotoOwner,
  action: PhotoAct,
  now: Date,
): Promise<void> {
  const event = { actorId: actor.id, action, subjectType: owner.kind, subjectId: owner.id };
  if (!isPlace(owner)) {
    await touchNomination(tx, owner, actor, now);
    if (action !== "photo.first") await record(tx, event, now);
    return;
  }
  // As with a nomination, no new version: a photo must not make words being typed elsewhere stale.
  if (owner.kind === "space")
    await tx.update(space).set({ updatedAt: now, updatedById: actor.id }).where(eq(space.id, owner.id));
  await record(tx, { ...event, after: { name: await nameOf(owner, tx) } }, now);
  await touchTags(tx, [pagesOf[owner.kind]]);
}

function isPlace(owner: PhotoOwner): owner is Place {
  return owner.kind !== "nomination";
}

async function nameOf({ kind, id }: Place, reader: Database | Transaction): Promise<string | null> {
  const table = kind === "space" ? space : campaign;
  const [row] = await reader.select({ name: table.name }).from(table).where(eq(table.id, id)).limit(1);
  return row?.name ?? null;
}
