import { type Readable } from "node:stream";
import { openPromise as openZip, type Entry, type ZipFile } from "yauzl";
import { SheetError, sheetLimits } from "./grid";

/** The parts of a packed file (.xlsx, .docx). What they come to when unpacked is bounded, whatever the file says of itself. */
export type Archive = {
  names: string[];
  /** A part piece by piece; undefined where there is none of that name. Throws `sheet-swollen`, `sheet-damaged`. */
  open: (name: string) => Promise<AsyncIterable<Buffer> | undefined>;
  close: () => void;
};

/** Opens a packed file. Throws `sheet-damaged`, `sheet-locked`, `sheet-swollen`. */
export async function openArchive(path: string): Promise<Archive> {
  const zip = await openZip(path, { autoClose: false }).catch(damaged);
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size > mostParts) throw new SheetError("sheet-swollen");
      if (entry.isEncrypted()) throw new SheetError("sheet-locked");
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    zip.close();
    throw error instanceof SheetError ? error : new SheetError("sheet-damaged");
  }
  let left = sheetLimits.unpacked;
  const spend = (bytes: number) => {
    left -= bytes;
    if (left < 0) throw new SheetError("sheet-swollen");
  };
  return {
    names: [...entries.keys()],
    open: async (name) => {
      const entry = entries.get(name) ?? entries.get(name.replace(/^\//, ""));
      return entry && unpacked(zip, entry, spend);
    },
    close: () => zip.close(),
  };
}

/** An office file has some dozens. */
const mostParts = 20_000;

async function* unpacked(zip: ZipFile, entry: Entry, spend: (bytes: number) => void): AsyncGenerator<Buffer> {
  const stream: Readable = await zip.openReadStreamPromise(entry).catch(damaged);
  try {
    for await (const piece of stream) {
      spend((piece as Buffer).length);
      yield piece as Buffer;
    }
  } catch (error) {
    throw error instanceof SheetError ? error : new SheetError("sheet-damaged");
  } finally {
    stream.destroy();
  }
}

function damaged(): never {
  throw new SheetError("sheet-damaged");
}
