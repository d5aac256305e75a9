/** In the order a browser should try them. */
export const imageFormats = ["avif", "webp", "jpeg"] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** Pixels. A smaller original is never enlarged. */
export const imageWidths = [480, 960, 1600] as const;

/** One made picture of a photo; its bytes are at `/media/<sha256>`. Width and height in pixels. */
export type PhotoVariant = { format: ImageFormat; width: number; height: number; sha256: string };
