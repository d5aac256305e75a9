// @ts-check
// Plain JavaScript: the decoder's process runs it outside the bundle, and the forms' hints speak of it too.

/** Bytes of a photo's file: what a phone of 108 megapixels writes. Also the cap while it is still arriving. */
export const largestPhoto = 40 * 1024 * 1024;

/** Bytes of pixels a decoder may hold at once. With Node and libvips around them its process stays below 300 MB. */
export const mostDecoded = 160 * 1024 * 1024;

/** Pixels nobody's camera makes: beyond it a picture is a trap, however it is stored. */
export const mostPixels = 250_000_000;

/**
 * What a decoder holds of a picture, in bytes for each of its pixels, measured per format (sharp 0.35.5). A picture that
 * can be read row by row, or made smaller while it is read, costs next to nothing.
 *
 * @param {{ format: string, isProgressive?: boolean, chromaSubsampling?: string, channels?: number, depth?: string, orientation?: number }} picture
 */
export function bytesPerPixel({
  format,
  isProgressive,
  chromaSubsampling,
  channels = 3,
  depth,
  orientation = 1,
}) {
  const wide = depth === "ushort" ? 2 : 1;
  switch (format) {
    case "jpeg":
      // All coefficients, two bytes each: 4:2:0 keeps half as many as 4:4:4. Read in order it shrinks as it is read.
      return isProgressive ? (chromaSubsampling === "4:4:4" ? 6 : 3) : 0;
    case "png":
      // Turned upright, or woven of seven passes, it has to be there whole.
      return isProgressive || orientation > 1 ? channels * wide : 0;
    case "webp":
      return 4;
    default:
      // AVIF: several copies of every plane.
      return 18 * wide;
  }
}

/** Pixels such a picture may have. @param {Parameters<typeof bytesPerPixel>[0]} picture */
export function pixelLimit(picture) {
  const each = bytesPerPixel(picture);
  return each === 0 ? mostPixels : Math.min(mostPixels, Math.floor(mostDecoded / each));
}
