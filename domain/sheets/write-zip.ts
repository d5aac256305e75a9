import { deflateRawSync } from "node:zlib";

/** Packs parts into a zip file, each under its name. */
export function packed(parts: [name: string, data: string | Buffer][]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, data] of parts) {
    const raw = Buffer.from(data as string);
    const body = deflateRawSync(raw);
    const path = Buffer.from(name, "utf8");
    // Version 2.0, names in UTF-8, deflated, 1 January 1980: the earliest day a zip can say.
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(0x800, 2);
    about.writeUInt16LE(8, 4);
    about.writeUInt16LE(0x21, 8);
    about.writeUInt32LE(crc32(raw), 10);
    about.writeUInt32LE(body.length, 14);
    about.writeUInt32LE(raw.length, 18);
    about.writeUInt16LE(path.length, 22);
    bodies.push(signed("PK\x03\x04"), about, path, body);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(signed("PK\x01\x02\x14\0"), about, place, path);
    offset += 30 + path.length + body.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, index, signed("PK\x05\x06"), end]);
}

const signed = (mark: string) => Buffer.from(mark, "latin1");

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  return rest;
});

function crc32(data: Buffer): number {
  let rest = 0xffffffff;
  for (const byte of data) rest = (rest >>> 8) ^ table[(rest ^ byte) & 255]!;
  return (rest ^ 0xffffffff) >>> 0;
}
