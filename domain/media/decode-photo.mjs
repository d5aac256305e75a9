// @ts-check
// A process of its own: it decodes one photo and ends, and with it all the memory that took. Plain JavaScript, run
// outside the bundle by `make-photo.server.ts`.
import { createHash } from "node:crypto";
import { setPriority } from "node:os";
import { fileTypeFromBuffer, fileTypeFromFile } from "file-type";
import sharp from "sharp";
import { pixelLimit } from "./photo-limits.mjs";

sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["Jpeg", "Png", "Webp", "Heif"].flatMap((format) => [
    `VipsForeignLoad${format}Buffer`,
    `VipsForeignLoad${format}File`,
    `VipsForeignLoad${format}`,
  ]),
});

/** @typedef {{ code: string, details?: Record<string, string | number> }} Refusal */
/** @typedef {{ file: string | Buffer, widths: number[], formats: ("avif" | "webp" | "jpeg")[] }} Task */

/** Bytes that a picture of a phone's whole width (960 px) may weigh: about a third of a second on a slow line. */
const phoneBudget = 60 * 1024;
const phoneWidth = 960;

/**
 * Bytes that a picture may weigh: less in a row than over a phone's width, though a small one has more to say a pixel.
 *
 * @param {number} width in pixels
 */
function budgetOf(width) {
  return width > phoneWidth ? Infinity : phoneBudget * (width / phoneWidth) ** 1.5;
}

/** From the wanted quality down to the least that still looks well. */
const qualities = { avif: [50, 40, 32], webp: [72, 60, 50], jpeg: [74] };
const efforts = { avif: { effort: 3 }, webp: {}, jpeg: { mozjpeg: true } };
const accepted = ["image/jpeg", "image/png", "image/webp", "image/avif"];
const heic = ["image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence"];

process.once("message", (/** @type {Task} */ task) => {
  decode(task).then(
    (answer) => send(answer),
    // libvips says in its own words why it could not read the file; to the person it is damaged.
    () => send({ code: "photo-damaged" }),
  );
});
// Readers come first.
setPriority(10);

/** @param {unknown} answer */
function send(answer) {
  process.send?.(answer, () => process.disconnect());
}

/** @param {Task} task */
async function decode({ file, widths, formats }) {
  const refusal = await refuse(file);
  if (refusal) return refusal;
  const upright = await sharp(file, { limitInputPixels: false, failOn: "error", sequentialRead: true })
    .autoOrient()
    // A panorama held upright would otherwise stay as tall as it came.
    .resize({ width: widths.at(-1), height: 2 * widths.at(-1), fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .flatten({ background: "#ffffff" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = upright.info;
  const source = () => sharp(upright.data, { raw: { width, height, channels } });
  const variants = [];
  for (const wanted of new Set(widths.map((one) => Math.min(one, width)))) {
    for (const format of formats) {
      const { data, info } = await encode(source().resize({ width: wanted }), format, wanted);
      const sha256 = createHash("sha256").update(data).digest("hex");
      variants.push({ format, width: info.width, height: info.height, sha256, data });
    }
  }
  return { width, height, variants };
}

/**
 * Why a file is not taken; null when it is. By content, asked of both libraries: neither the name nor a disguise
 * decides which decoder opens the file.
 *
 * @param {Task["file"]} file
 * @returns {Promise<Refusal | null>}
 */
async function refuse(file) {
  const type = await (typeof file === "string" ? fileTypeFromFile(file) : fileTypeFromBuffer(file));
  if (type && heic.includes(type.mime)) return { code: "photo-heic" };
  if (!type || !accepted.includes(type.mime)) return { code: "file-not-image" };
  const opened = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!opened) return { code: "photo-damaged" };
  if (!["jpeg", "png", "webp", "heif"].includes(opened.format)) return { code: "file-not-image" };
  const pixels = opened.width * opened.height;
  const limit = pixelLimit(opened);
  if (pixels <= limit) return null;
  const megapixels = (/** @type {number} */ count) => Math.floor(count / 1e6);
  return {
    code: "photo-too-many-pixels",
    details: { megapixels: megapixels(pixels), limit: megapixels(limit) },
  };
}

/**
 * The picture at the best quality at which it keeps to its budget; crowds and foliage may stay over it.
 *
 * @param {sharp.Sharp} picture
 * @param {"avif" | "webp" | "jpeg"} format
 * @param {number} width
 */
async function encode(picture, format, width) {
  let made;
  for (const quality of qualities[format]) {
    const encoded = picture.clone().toFormat(format, { quality, ...efforts[format] });
    made = await encoded.toBuffer({ resolveWithObject: true });
    if (made.data.length <= budgetOf(width)) break;
  }
  return /** @type {NonNullable<typeof made>} */ (made);
}
