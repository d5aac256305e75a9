import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { campaign, consent, media, profile, profileSlug, profileUnit, recognition, unit } from "@/db/schema";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { ageGroupOf } from "../consent/age";
import { DomainError } from "../errors";
import { appendEvent } from "../events/append-event.server";
import type { LoadedNomination } from "../nominations/transition.server";
import { can, type Actor } from "../permissions";
import { indexProfiles } from "../search/index-profile.server";
import { slugify } from "../text/fold";
import { hcmcYear } from "../time/dates";
import type { UnitKind } from "../units/vocabulary";
import { profilePath, type RecognitionLevel } from "./vocabulary";

/**
 * Makes the public story of an approved nomination, its recognition and its photos' publication, inside the approval's
 * transaction. Returns the story's path.
 */
export async function publishNomination(
  tx: Transaction,
  actor: Actor,
  nomination: LoadedNomination,
  now: Date,
): Promise<string> {
  const kind = nomination.kind!;
  const id = randomUUID();
  const slug = await freeSlug(
    tx,
    slugify(kind === "model" ? nomination.name : nomination.deed) || "cau-chuyen",
  );
  await tx.insert(profile).values({
    id,
    slug,
    kind,
    name: nomination.name,
    honorific: nomination.honorific,
    deed: nomination.deed,
    story: nomination.story!,
    figures: nomination.figures,
    howTo: nomination.howTo,
    cost: nomination.cost,
    needs: nomination.needs,
    // A child's age is nobody's business (Luật 91/2025/QH15, Trẻ em 2016 Art. 21).
    birthYear: ageGroupOf(nomination) === "adult" ? nomination.birthYear : null,
    unitId: nomination.formerUnitId ?? nomination.unitId,
    neighbourhood: nomination.neighbourhood,
    fieldId: nomination.fieldId,
    sinceYear: nomination.sinceYear,
    untilYear: nomination.untilYear,
    nominationId: nomination.id,
    illustrative: nomination.illustrative,
    publishedAt: now,
    updatedAt: now,
  });
  await tx.insert(profileUnit).values({ profileId: id, unitId: nomination.unitId });
  await tx.insert(profileSlug).values({ slug, profileId: id });
  await recognise(tx, actor, id, nomination.campaignId!, now);
  await tx.update(media).set({ profileId: id }).where(eq(media.nominationId, nomination.id));
  await indexProfiles(tx, [id]);
  await appendEvent(
    tx,
    { actorId: actor.id, action: "profile.publish", subjectType: "profile", subjectId: id, after: { slug } },
    now,
  );
  await touchTags(tx, [tags.profiles, tags.campaigns]);
  return profilePath({ kind, slug });
}

/** Throws `incomplete` where nobody agreed to the web, or took it back. */
export async function assertWebConsent(tx: Transaction, nominationId: string): Promise<void> {
  const [given] = await tx
    .select({ id: consent.id })
    .from(consent)
    .where(
      and(eq(consent.nominationId, nominationId), eq(consent.channel, "web"), isNull(consent.withdrawnAt)),
    )
    .limit(1);
  if (!given) throw new DomainError("incomplete", {}, { consents: "consent-required" });
}

/** Pages of the portal that stand beside the stories. */
const reservedSlugs = ["ca-nhan", "lan-toa", "tap-the", "trang"];

/** An address that no story has or ever had. */
async function freeSlug(tx: Transaction, base: string): Promise<string> {
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    const [now] = await tx
      .select({ slug: profile.slug })
      .from(profile)
      .where(eq(profile.slug, slug))
      .limit(1);
    const [once] = await tx
      .select({ slug: profileSlug.slug })
      .from(profileSlug)
      .where(eq(profileSlug.slug, slug))
      .limit(1);
    if (!now && !once && !reservedSlugs.includes(slug)) return slug;
  }
}

const levels: Partial<Record<UnitKind, RecognitionLevel>> = { city: "city", district: "district" };

/**
 * Commended, which is not an award by decision: that is recorded when there is one. A ward's moderator praises in the
 * name of the ward, whoever's campaign it is.
 */
async function recognise(
  tx: Transaction,
  actor: Actor,
  profileId: string,
  campaignId: string,
  now: Date,
): Promise<void> {
  const [organiser] = await tx
    .select({ id: unit.id, kind: unit.kind })
    .from(campaign)
    .innerJoin(unit, eq(unit.id, campaign.organiserUnitId))
    .where(eq(campaign.id, campaignId))
    .limit(1);
  const inItsName = organiser && can(actor, "nomination.approve", { unitId: organiser.id });
  const level = (inItsName && levels[organiser.kind]) || "ward";
  const year = hcmcYear(now);
  await tx
    .insert(recognition)
    .values({ id: randomUUID(), profileId, campaignId, level, form: "commended", year });
}
