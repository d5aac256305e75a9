import "server-only";
import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import sharp, { type OutputInfo, type Sharp } from "sharp";
import { DomainError } from "../errors";
import { imageFormats, imageWidths, largestPhoto, type ImageFormat, type PhotoVariant } from "./vocabulary";

const mostPixels = 50_000_000;

// One picture at a time on one thread: memory stays bounded, and people reading the portal notice nothing.
sharp.concurrency(1);
sharp.cache(false);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: [
    "VipsForeignLoadJpegBuffer",
    "VipsForeignLoadPngBuffer",
    "VipsForeignLoadWebpBuffer",
    "VipsForeignLoadHeifBuffer",
    "VipsForeignLoadJpeg",
    "VipsForeignLoadPng",
    "VipsForeignLoadWebp",
    "VipsForeignLoadHeif",
    // The share cards are drawn by Next from SVG through this same library; an upload never gets that far (`isPhoto`).
    "VipsForeignLoadSvgBuffer",
    "VipsForeignLoadSvg",
  ],
});

const accepted = ["image/jpeg", "image/png", "image/webp", "image/heic", "image/heif", "image/avif"];

export type MadePhoto = { width: number; height: number; variants: (PhotoVariant & { data: Buffer })[] };

let turn: Promise<unknown> = Promise.resolve();

/**
 * Makes a photo anew from its pixels: upright, sRGB, without EXIF, in every format at 480, 960 and 1600 px (never
 * enlarged). Nothing of the file itself survives. Throws `file-too-large` or `file-not-image`.
 */
export function makePhoto(file: Buffer): Promise<MadePhoto> {
  const made = turn.then(() => make(file));
  turn = made.catch(() => undefined);
  return made;
}

async function make(file: Buffer): Promise<MadePhoto> {
  if (file.length > largestPhoto)
    throw new DomainError("file-too-large", { limit: largestPhoto / 1024 / 1024 });
  if (!(await isPhoto(file))) throw new DomainError("file-not-image");
  try {
    const upright = await sharp(file, { limitInputPixels: mostPixels, failOn: "error" })
      .autoOrient()
      .resize({ width: imageWidths.at(-1), withoutEnlargement: true })
      .toColourspace("srgb")
      .flatten({ background: "#ffffff" })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const { width, height, channels } = upright.info;
    const source = () => sharp(upright.data, { raw: { width, height, channels } });
    const widths = [...new Set(imageWidths.map((wanted) => Math.min(wanted, width)))];
    const variants: MadePhoto["variants"] = [];
    for (const wanted of widths) {
      for (const format of imageFormats) {
        const { data, info } = await encode(source().resize({ width: wanted }), format, wanted);
        const sha256 = createHash("sha256").update(data).digest("hex");
        variants.push({ format, width: info.width, height: info.height, sha256, data });
      }
    }
    return { width, height, variants };
  } catch {
    // libvips says in its own words why it could not read the file; to the person it is all one.
    throw new DomainError("file-not-image");
  }
}

/** By content, asked of both libraries: neither the name nor a disguise decides which decoder opens the file. */
async function isPhoto(file: Buffer): Promise<boolean> {
  const type = await fileTypeFromBuffer(file);
  if (!type || !accepted.includes(type.mime)) return false;
  const opened = await sharp(file, { limitInputPixels: mostPixels })
    .metadata()
    .catch(() => null);
  return opened !== null && ["jpeg", "png", "webp", "heif"].includes(opened.format);
}

/** Bytes that a picture of a phone's width may weigh (960 px and less): about a third of a second on a slow line. */
const phoneBudget = 60 * 1024;
const phoneWidth = 960;

/** From the wanted quality down to the least that still looks well. */
const qualities = {
  avif: [50, 40, 32],
  webp: [72, 60, 50],
  jpeg: [74],
} as const satisfies Record<ImageFormat, readonly number[]>;

const efforts = { avif: { effort: 3 }, webp: {}, jpeg: { mozjpeg: true } } as const;

/** The picture at the best quality at which a phone's width keeps to its budget; crowds and foliage may stay over it. */
async function encode(picture: Sharp, format: ImageFormat, width: number) {
  let made: { data: Buffer; info: OutputInfo } | undefined;
  for (const quality of qualities[format]) {
    const encoded = picture.clone().toFormat(format, { quality, ...efforts[format] });
    made = await encoded.toBuffer({ resolveWithObject: true });
    if (width > phoneWidth || made.data.length <= phoneBudget) break;
  }
  return made!;
}
