import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { consent, media, profile, profileSlug, profileUnit, recognition } from "@/db/schema";
import { tags } from "../cache/tags";
import { touchTags } from "../cache/touch-tags.server";
import { ageGroupOf } from "../consent/age";
import { DomainError } from "../errors";
import { record } from "../history/record.server";
import type { LoadedNomination } from "../nominations/load.server";
import { askedRow, pick, publicColumns } from "../nominations/questions/asked";
import { keepTraces } from "../persons/traces.server";
import { slugify } from "../text/fold";
import { profilePath } from "./vocabulary";

/**
 * Makes the public story of a nomination that has its recognition, with its photos, inside the deciding transaction: every
 * public answer of what its kind is asked. Returns the story's path.
 */
export async function publishNomination(
  tx: Transaction,
  actorId: string,
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
    ...pick(askedRow(nomination), publicColumns),
    id,
    slug,
    kind,
    story: nomination.story!,
    // A child's age is nobody's business (Luật 91/2025/QH15, Trẻ em 2016 Art. 21).
    birthYear: ageGroupOf(nomination) === "adult" ? nomination.birthYear : null,
    unitId: nomination.formerUnitId ?? nomination.unitId,
    nominationId: nomination.id,
    illustrative: nomination.illustrative,
    publishedAt: now,
    updatedAt: now,
  });
  await tx.insert(profileUnit).values({ profileId: id, unitId: nomination.unitId });
  await tx.insert(profileSlug).values({ slug, profileId: id });
  const told = await tx
    .update(recognition)
    .set({ profileId: id })
    .where(eq(recognition.nominationId, nomination.id))
    .returning({ id: recognition.id });
  await keepTraces(tx, "profile", [id]);
  await keepTraces(
    tx,
    "recognition",
    told.map((one) => one.id),
  );
  await tx.update(media).set({ profileId: id }).where(eq(media.nominationId, nomination.id));
  await record(
    tx,
    { actorId, action: "profile.publish", subjectType: "profile", subjectId: id, after: { slug } },
    now,
  );
  await touchTags(tx, [tags.profiles, tags.campaigns]);
  return profilePath({ kind, slug });
}

/** Throws `incomplete` where nobody agreed to the web, or took it back. The caller knows whose story it is. */
export async function unsafeAssertWebConsent(tx: Transaction, nominationId: string): Promise<void> {
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
export const reservedSlugs = ["ca-nhan", "lan-toa", "tap-the", "trang"];

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
