import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { field, profile } from "@/db/schema";
import { agreedTo } from "../consent/agreed.server";
import type { CardPhoto, PhotoVariant } from "../media/vocabulary";
import { cardColumns, completeCards } from "./queries.server";
import type { Figure, ProfileKind, Scene } from "./vocabulary";

/** What a share card says. Cards are made for social media: without consent to that, nobody is named or shown. */
export type CardStory = {
  slug: string;
  kind: ProfileKind;
  deed: string;
  /** Who it is about, as it is said; "" where they did not agree to social media. */
  name: string;
  unitNames: string[];
  illustrative: boolean;
  photo: (PhotoVariant & { alt: string }) | null;
  /** What stands in a photo's place: the scene that was drawn for it, else what was counted. */
  scene: Scene | null;
  figure: Figure | null;
  onSocialMedia: boolean;
};

/** What the card of the published story at `slug` says; null when there is none. */
export async function findCardStory(slug: string): Promise<CardStory | null> {
  const rows = await db()
    .select({
      ...cardColumns,
      onSocialMedia: sql<boolean>`${agreedTo("social")}`.mapWith(Boolean),
    })
    .from(profile)
    .leftJoin(field, eq(field.id, profile.fieldId))
    .where(and(eq(profile.slug, slug), eq(profile.state, "published")))
    .limit(1);
  const [card] = await completeCards(rows);
  if (!card) return null;
  const { kind, deed, honorific, name, unitNames, illustrative, scene, figure } = card;
  const { onSocialMedia } = rows[0]!;
  return {
    slug: card.slug,
    kind,
    deed,
    name: onSocialMedia ? `${honorific} ${name}`.trim() : "",
    unitNames,
    illustrative,
    scene,
    figure,
    photo: onSocialMedia ? largestJpeg(card.photo) : null,
    onSocialMedia,
  };
}

function largestJpeg(photo: CardPhoto | null): CardStory["photo"] {
  const jpegs = (photo?.variants ?? []).filter((variant) => variant.format === "jpeg");
  const largest = jpegs.sort((a, b) => a.width - b.width).at(-1);
  return photo && largest ? { ...largest, alt: photo.alt } : null;
}
