import "server-only";
import { media, mediaVariant } from "@/db/schema";
import type { Photo, PhotoVariant } from "./vocabulary";

/** The columns `groupPhotos` makes photos of. */
export const photoColumns = {
  id: media.id,
  alt: media.alt,
  caption: media.caption,
  credit: media.credit,
  format: mediaVariant.format,
  width: mediaVariant.width,
  height: mediaVariant.height,
  sha256: mediaVariant.sha256,
};

/** One entry per photo out of one row per variant; the rows' order is kept. */
export function groupPhotos(rows: (Omit<Photo, "variants"> & PhotoVariant)[]): Photo[] {
  const photos = new Map<string, Photo>();
  for (const { id, alt, caption, credit, ...variant } of rows) {
    const photo = photos.get(id) ?? { id, alt, caption, credit, variants: [] };
    photo.variants.push(variant);
    photos.set(id, photo);
  }
  return [...photos.values()];
}
