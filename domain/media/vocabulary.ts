/** In the order a browser should try them. */
export const imageFormats = ["avif", "webp", "jpeg"] as const;
export type ImageFormat = (typeof imageFormats)[number];

/**
 * Pixels: a row's picture on most phones and on sharp ones, a phone's whole width at two device pixels to each of the
 * page's, a desk's column, the full view. A smaller original is never enlarged.
 */
export const imageWidths = [240, 480, 640, 960, 1600] as const;

export { largestPhoto } from "./photo-limits.mjs";

/** One made picture of a photo; its bytes are at `/media/<sha256>`. Width and height in pixels. */
export type PhotoVariant = { format: ImageFormat; width: number; height: number; sha256: string };

/** A photo with what is said of it. */
export type Photo = {
  id: string;
  alt: string;
  caption: string;
  credit: string;
  variants: PhotoVariant[];
};

/** What a card shows of a photo. */
export type CardPhoto = Pick<Photo, "alt" | "variants">;

/**
 * What a photo of a space or a campaign still needs before visitors see it: what there is to see, for who cannot (TT
 * 26/2020), and where it comes from (NĐ 42/2022 Art. 7). In SQL: `hasItsWords`.
 */
export function missingWords({ alt, credit }: Pick<Photo, "alt" | "credit">): ("alt" | "credit")[] {
  return [...(alt ? [] : (["alt"] as const)), ...(credit ? [] : (["credit"] as const))];
}
