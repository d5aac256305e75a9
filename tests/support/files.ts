import { deflateSync } from "node:zlib";
import sharp from "sharp";

/** A plain JPEG of the given size in pixels; `colour` makes two of them differ. */
export function jpeg(width: number, height: number, colour = "#4b6b53"): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}

/** A JPEG of 1920 × 1440 pixels as full of detail as foliage: what weighs most when a photo is made small. */
export async function busyJpeg(): Promise<Buffer> {
  const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
  const leaves = sharp({ create: { width: 300, height: 225, channels: 3, background: "#888", noise } });
  return sharp(await leaves.png().toBuffer())
    .resize(1920, 1440)
    .jpeg({ quality: 90 })
    .toBuffer();
}

/** A JPEG lying on its side, with a place and a name in its EXIF, as a phone writes it. */
export function phoneJpeg(width: number, height: number, name: string): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#b7791f" } })
    .withMetadata({ orientation: 6 })
    .withExif({
      IFD0: { Artist: name, Orientation: "6" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "10/1 45/1 30/1", GPSLongitude: "106/1 39/1 12/1" },
    })
    .jpeg()
    .toBuffer();
}

/** A well-formed PNG that says it is `side` × `side` pixels of nothing: small on the wire, huge when opened. */
export function pixelBomb(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(side * (Math.ceil(side / 8) + 1));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}

function crc32(data: Buffer): number {
  let rest = 0xffffffff;
  for (const byte of data) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return (rest ^ 0xffffffff) >>> 0;
}

/** Files that are not photos, whatever they are called. */
export const notPhotos: Record<string, Buffer> = {
  "anh.svg": Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  "anh.html": Buffer.from("<!doctype html><script>alert(1)</script>"),
  "anh.gif": Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64"),
  "anh.pdf": Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF"),
  "anh.jpg": Buffer.from("không phải ảnh"),
  "trong.jpg": Buffer.alloc(0),
};

/** A photo of an iPhone: HEIC, 64 × 64 pixels. */
export const heicPhoto = Buffer.from(
  [
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAA",
    "AA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAAAAAAGAAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEA",
    "AGh2YzEAAAAAwmlwcnAAAACkaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMA",
    "AAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbqSSmubgQEDAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3Bl",
    "AAAAAAAAAEAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAAAgbWRhdAAAABQoAa8EGPx5OOv/+JEP",
    "tEBa5RHQ4A==",
  ].join(""),
  "base64",
);

/** A file of Word or Excel of before 2007, or a locked one: a compound file with the named streams. */
export function compoundFile(...streams: string[]): Buffer {
  const head = Buffer.from("d0cf11e0a1b11ae1", "hex");
  return Buffer.concat([head, Buffer.alloc(504), ...streams.map((name) => Buffer.from(name, "utf16le"))]);
}

/** As little as is taken for a PDF. */
export const smallestPdf = Buffer.from("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF");
