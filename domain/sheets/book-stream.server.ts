import "server-only";
import { createGzip } from "node:zlib";
import { inSnapshot } from "@/db/snapshot";
import { Turns } from "../jobs/turns";
import { inFileTurn } from "../media/file-turns";
import { packedBy } from "./stream-zip";
import { writeCsv } from "./write-csv";
import type { Cell } from "./written-cells";
import { streamXlsx, type StreamedSheet } from "./write-xlsx";

/**
 * A book as a stream of its bytes, as `streamedFile` makes it: `make` and the sheets' rows read one state of the database.
 */
export function streamedBook(
  account: string,
  make: () => Promise<StreamedSheet[]>,
): Promise<ReadableStream<Uint8Array>> {
  return streamedFile(account, async () => streamXlsx(await Promise.all((await make()).map(begun))));
}

/** A text as a stream of its bytes, packed by gzip, as `streamedFile` makes it. */
export function streamedText(
  account: string,
  make: () => AsyncIterable<string>,
): Promise<ReadableStream<Uint8Array>> {
  return streamedFile(account, async () => packedBy(createGzip(), make()));
}

/** A whole list as text, in its turn and of one state of the database, as a book is written. */
export function wholeText(account: string, lines: () => Promise<AsyncIterable<Cell[][]>>): Promise<string> {
  return inFileTurn("lists", account, () => inSnapshot(async () => writeCsv(await lines())));
}

/**
 * What `make` makes, as a stream. It reads one state of the database, however long it takes: no row twice,
 * none missing that stood at the beginning. It is written as fast as the portal can, in turns with whoever else wants something;
 * only packed bytes wait for a slow line, so that nobody keeps the state standing. Files are written one at a time, the accounts
 * in turns. What is thrown before the first rows are there is thrown to the caller.
 */
function streamedFile(
  account: string,
  make: () => Promise<AsyncIterable<Buffer>>,
): Promise<ReadableStream<Uint8Array>> {
  return new Promise((resolve, reject) => {
    let fail: (error: unknown) => void = reject;
    const written = inFileTurn("lists", account, () =>
      inSnapshot(async () => {
        const pieces = await make();
        const { stream, take, end, failed } = openStream();
        fail = failed;
        resolve(stream);
        const turns = new Turns();
        for await (const piece of pieces) {
          if (!take(piece)) return;
          await turns.pass();
        }
        end();
      }),
    );
    written.catch((error: unknown) => fail(error));
  });
}

/** A sheet whose first rows are there. */
async function begun(sheet: StreamedSheet): Promise<StreamedSheet> {
  const source = sheet.rows;
  const rows = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  const first = await rows.next();
  return { ...sheet, rows: goingOn() };

  async function* goingOn() {
    for (let next = first; !next.done; next = await rows.next()) yield next.value;
  }
}

function openStream() {
  let isWanted = true;
  let controller: ReadableStreamDefaultController<Uint8Array>;
  const stream = new ReadableStream<Uint8Array>({
    start: (its) => void (controller = its),
    cancel: () => void (isWanted = false),
  });
  return {
    stream,
    /** Whether anybody still waits for more. */
    take: (piece: Uint8Array): boolean => {
      if (isWanted) controller.enqueue(piece);
      return isWanted;
    },
    end: () => void (isWanted && controller.close()),
    failed: (error: unknown) => void (isWanted && controller.error(error)),
  };
}
