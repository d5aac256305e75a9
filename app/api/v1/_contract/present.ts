import "server-only";
import type { OpenAdoption } from "@/domain/open-data/adoptions.server";
import type { OpenRecognition } from "@/domain/open-data/recognitions.server";
import type { StoryPage } from "@/domain/profiles/find-story.server";
import { profilePath, type ProfileKind } from "@/domain/profiles/vocabulary";
import type { PublicProfile } from "@/domain/profiles/public-pages.server";
import { safeHref, storyToText } from "@/domain/stories/document";
import { englishName, nameInEnglish } from "@/domain/units/english-name";
import { readEnvironment } from "@/environment";
import {
  adoptionItem,
  profileDetail,
  profileSummary,
  recognitionItem,
  type AdoptionItem,
  type ProfileDetail,
  type ProfileSummary,
  type RecognitionItem,
} from "./shapes";

function addresses(profile: { slug: string; kind: ProfileKind }) {
  const origin = readEnvironment().PORTAL_URL;
  const url = `${origin}${profilePath(profile)}`;
  return { url, apiUrl: `${origin}/api/v1/profiles/${profile.slug}`, cardUrl: `${url}/the.png` };
}

function fieldOf(row: { fieldId: string | null; fieldName: string | null; fieldNameEn: string | null }) {
  const { fieldId, fieldName, fieldNameEn } = row;
  return fieldId && fieldName ? { id: fieldId, name: fieldName, nameEn: fieldNameEn ?? fieldName } : null;
}

const inEnglish = (unit: { id: string; name: string; nameEn: string | null }) => ({
  ...unit,
  nameEn: nameInEnglish(unit),
});

/** A story in a list; the schema drops whatever it does not name. */
export function presentSummary(profile: PublicProfile): ProfileSummary {
  return profileSummary.parse({
    ...profile,
    ...addresses(profile),
    field: fieldOf(profile),
    units: profile.units.map(inEnglish),
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
    units: story.units.map(inEnglish),
    unitThen: story.unitThen?.label ?? null,
    unitThenEn: story.unitThen && englishName(story.unitThen.label),
    story: storyToText(story.story),
    recognitions: story.recognitions.map(
      ({ campaignSlug, campaignName, campaignNameEn, ...recognition }) => ({
        ...recognition,
        campaign:
          campaignSlug && campaignName
            ? { slug: campaignSlug, name: campaignName, nameEn: campaignNameEn ?? "" }
            : null,
      }),
    ),
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

/** An adoption; the schema drops whatever it does not name. */
export function presentAdoption(adoption: OpenAdoption): AdoptionItem {
  return adoptionItem.parse({
    ...adoption,
    unit: inEnglish(adoption.unit),
    model: { ...adoption.model, url: addresses({ ...adoption.model, kind: "model" }).url },
    updatedAt: adoption.updatedAt.toISOString(),
  } satisfies AdoptionItem);
}

/** A row of a roll; the schema drops whatever it does not name. */
export function presentRecognition({ slug, ...row }: OpenRecognition): RecognitionItem {
  return recognitionItem.parse({
    ...row,
    units: row.units.map(inEnglish),
    storyUrl: slug === null ? null : addresses({ slug, kind: row.kind }).url,
  } satisfies RecognitionItem);
}
