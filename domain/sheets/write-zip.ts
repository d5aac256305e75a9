import { deflateRawSync } from "node:zlib";

/** Packs parts into a zip file, each under its name. */
export function packed(parts: [name: string, data: string | Buffer][]): Buffer {
  const bodies: Buffer[] = [];
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const [path, data] of parts) {
    const raw = Buffer.from(data as string);
    const body = deflateRawSync(raw);
    const entry = { path, offset, crc: crc32(raw), packed: body.length, size: raw.length };
    const head = localHead(entry);
    bodies.push(head, body);
    entries.push(entry);
    offset += head.length + body.length;
  }
  return Buffer.concat([...bodies, zipEnd(entries, offset)]);
}

/** A part of a zip as its directory tells of it: where it begins and how large it is, packed and not. */
export type ZipEntry = {
  path: string;
  offset: number;
  crc: number;
  packed: number;
  size: number;
  /** Whether its checksum and sizes stand behind its body, since they were not known before. */
  streamed?: boolean;
};

/** What stands before a part's body. */
export function localHead(entry: ZipEntry): Buffer {
  return Buffer.concat([signed("PK\x03\x04"), aboutOf(entry, entry.streamed ?? false), pathOf(entry)]);
}

/** What stands behind the body of a streamed part. */
export function bodyEnd({ crc, packed: length, size }: ZipEntry): Buffer {
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(crc, 0);
  sizes.writeUInt32LE(length, 4);
  sizes.writeUInt32LE(size, 8);
  return Buffer.concat([signed("PK\x07\x08"), sizes]);
}

/** The directory of a zip, which begins at `offset`, and its end. */
export function zipEnd(entries: ZipEntry[], offset: number): Buffer {
  const index = Buffer.concat(
    entries.flatMap((entry) => {
      const place = Buffer.alloc(14);
      place.writeUInt32LE(entry.offset, 10);
      return [signed("PK\x01\x02\x14\0"), aboutOf(entry, false), place, pathOf(entry)];
    }),
  );
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([index, signed("PK\x05\x06"), end]);
}

/** Version 2.0, names in UTF-8, deflated, 1 January 1980: the earliest day a zip can say. */
function aboutOf(entry: ZipEntry, isToCome: boolean): Buffer {
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(entry.streamed ? 0x808 : 0x800, 2);
  about.writeUInt16LE(8, 4);
  about.writeUInt16LE(0x21, 8);
  if (!isToCome) {
    about.writeUInt32LE(entry.crc, 10);
    about.writeUInt32LE(entry.packed, 14);
    about.writeUInt32LE(entry.size, 18);
  }
  about.writeUInt16LE(pathOf(entry).length, 22);
  return about;
}

const pathOf = ({ path }: ZipEntry) => Buffer.from(path, "utf8");
const signed = (mark: string) => Buffer.from(mark, "latin1");

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  return rest;
});

/** The checksum of data, or of data that follow others whose checksum is `before`. */
export function crc32(data: Buffer, before = 0): number {
  let rest = ~before >>> 0;
  for (const byte of data) rest = (rest >>> 8) ^ table[(rest ^ byte) & 255]!;
  return ~rest >>> 0;
}
