import "server-only";
import type { StoryPage } from "@/domain/profiles/find-story.server";
import { profilePath, type ProfileKind } from "@/domain/profiles/vocabulary";
import type { PublicProfile } from "@/domain/profiles/public-pages.server";
import { safeHref, storyToText } from "@/domain/stories/document";
import { readEnvironment } from "@/environment";
import { profileDetail, profileSummary, type ProfileDetail, type ProfileSummary } from "./shapes";

function addresses(profile: { slug: string; kind: ProfileKind }) {
  const origin = readEnvironment().PORTAL_URL;
  const url = `${origin}${profilePath(profile)}`;
  return { url, apiUrl: `${origin}/api/v1/profiles/${profile.slug}`, cardUrl: `${url}/the.png` };
}

function fieldOf(row: { fieldId: string | null; fieldName: string | null; fieldNameEn: string | null }) {
  const { fieldId, fieldName, fieldNameEn } = row;
  return fieldId && fieldName ? { id: fieldId, name: fieldName, nameEn: fieldNameEn ?? fieldName } : null;
}

/** A story in a list; the schema drops whatever it does not name. */
export function presentSummary(profile: PublicProfile): ProfileSummary {
  return profileSummary.parse({
    ...profile,
    ...addresses(profile),
    field: fieldOf(profile),
    publishedAt: profile.publishedAt.toISOString(),
    updatedAt: profile.updatedAt.toISOString(),
  } satisfies ProfileSummary);
}

/** A story with its words; the schema drops whatever it does not name. */
export function presentDetail(story: StoryPage): ProfileDetail {
  const origin = readEnvironment().PORTAL_URL;
  return profileDetail.parse({
    ...story,
    ...addresses(story),
    field: fieldOf(story),
    unitThen: story.unitThen?.label ?? null,
    story: storyToText(story.story),
    recognitions: story.recognitions.map(({ campaignSlug, campaignName, ...recognition }) => ({
      ...recognition,
      campaign: campaignSlug && campaignName ? { slug: campaignSlug, name: campaignName } : null,
    })),
    photos: story.photos.map((photo) => ({
      ...photo,
      pictures: photo.variants
        .filter((variant) => variant.format === "jpeg")
        .map(({ sha256, width, height }) => ({ url: `${origin}/media/${sha256}`, width, height })),
    })),
    source: {
      name: story.sourceName,
      url: story.sourceUrl && safeHref(story.sourceUrl),
      publishedOn: story.sourceOn,
      note: story.sourceNote,
    },
  } satisfies ProfileDetail);
}
