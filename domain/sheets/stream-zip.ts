import { once } from "node:events";
import { createDeflateRaw, type DeflateRaw, type Gzip } from "node:zlib";
import { bodyEnd, crc32, localHead, zipEnd, type ZipEntry } from "./write-zip";

/** A part of a zip whose text comes by and by. */
export type StreamedPart = { path: string; pieces: AsyncIterable<string> | Iterable<string> };

/** A zip file piece by piece; packing goes on beside the process's own work. */
export async function* streamedZip(parts: StreamedPart[]): AsyncGenerator<Buffer> {
  const entries: ZipEntry[] = [];
  let offset = 0;
  for (const { path, pieces } of parts) {
    const entry = { path, offset, crc: 0, packed: 0, size: 0, streamed: true };
    const head = localHead(entry);
    yield head;
    for await (const body of packedPieces(pieces, entry)) yield body;
    const end = bodyEnd(entry);
    yield end;
    entries.push(entry);
    offset += head.length + entry.packed + end.length;
  }
  yield zipEnd(entries, offset);
}

/** The packed body of a part; its entry is told its sizes and checksum. */
async function* packedPieces(pieces: StreamedPart["pieces"], entry: ZipEntry): AsyncGenerator<Buffer> {
  const bodies = packedBy(createDeflateRaw(), pieces, (raw) => {
    entry.crc = crc32(raw, entry.crc);
    entry.size += raw.length;
  });
  for await (const body of bodies) {
    entry.packed += body.length;
    yield body;
  }
}

/** What `packer` makes of a text, piece by piece; `seen` is told the bytes that go in. */
export async function* packedBy(
  packer: DeflateRaw | Gzip,
  pieces: StreamedPart["pieces"],
  seen: (raw: Buffer) => void = () => undefined,
): AsyncGenerator<Buffer> {
  const done: Buffer[] = [];
  packer.on("data", (body: Buffer) => void done.push(body));
  try {
    for await (const piece of pieces) {
      const raw = Buffer.from(piece, "utf8");
      seen(raw);
      if (!packer.write(raw)) await once(packer, "drain");
      yield* done.splice(0);
    }
    await ended(packer);
    yield* done.splice(0);
  } finally {
    packer.destroy();
  }
}

async function ended(packer: DeflateRaw | Gzip): Promise<void> {
  const end = once(packer, "end");
  packer.end();
  await end;
}
