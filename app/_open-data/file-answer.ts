import "server-only";
import { getTranslations } from "next-intl/server";
import { alreadyHas, askEachTime, etagOf } from "@/app/_server/conditional-answer";
import { countRead } from "@/app/_server/read-limit";
import { xlsxType } from "@/app/_server/xlsx-answer";
import { revisionOf } from "@/domain/cache/revision.server";
import { tags } from "@/domain/cache/tags";
import { streamedBook, streamedText } from "@/domain/sheets/book-stream.server";
import { csvLines, csvMark } from "@/domain/sheets/write-csv";
import { readEnvironment } from "@/environment";
import { defaultLocale } from "@/messages/locales";
import type { DataSetName, FileKind } from "@/domain/open-data/vocabulary";
import { dataSets, type DataSet } from "./sets";

const types: Record<FileKind, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: xlsxType,
  json: "application/json; charset=utf-8",
};

/** Everybody's files wait in one line, so that none of an office's has to wait for more than one of them. */
const anybody = "open-data";

/**
 * Answers with all rows of a set in one state of the database, as they are read. Its ETag is the revision of what it rests on:
 * nothing is kept, and a story that was taken down is in no file that is asked for after it.
 */
export async function fileAnswer(request: Request, name: DataSetName, kind: FileKind): Promise<Response> {
  const wait = await countRead(request.headers);
  if (wait !== null)
    return new Response(null, {
      status: 429,
      headers: { "retry-after": String(wait), "cache-control": "no-store" },
    });
  const file = `lan-toa-${name}.${kind}`;
  const revision = await revisionOf(Object.values(tags));
  const etag = etagOf(process.env.PORTAL_RUN ?? "", readEnvironment().PORTAL_URL, file, revision);
  const headers: Record<string, string> = {
    etag,
    "cache-control": askEachTime,
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
  };
  if (alreadyHas(request, etag)) return new Response(null, { status: 304, headers });
  headers["content-type"] = types[kind];
  headers["content-disposition"] = `attachment; filename="${file}"`;
  if (request.method === "HEAD") return new Response(null, { headers });
  if (kind === "xlsx") return new Response(await book(dataSets[name], name), { headers });
  const make = kind === "csv" ? csv : json;
  const packed = await streamedText(anybody, () => make(dataSets[name]));
  // What waits for a slow line stays packed: it is unpacked as it is taken, and whoever takes it packed has it from Next.
  const unpack = new DecompressionStream("gzip") as unknown as ReadableWritablePair<Uint8Array, Uint8Array>;
  return new Response(packed.pipeThrough(unpack), { headers });
}

async function* csv(set: DataSet): AsyncGenerator<string> {
  yield csvMark + csvLines([set.columns]);
  for await (const batch of set.batches()) yield csvLines(batch.map(set.line));
}

/** A list of rows as the API says them. */
async function* json(set: DataSet): AsyncGenerator<string> {
  let before = "[\n";
  for await (const batch of set.batches()) {
    if (batch.length === 0) continue;
    yield before + batch.map((item) => JSON.stringify(item)).join(",\n");
    before = ",\n";
  }
  yield before === ",\n" ? "\n]\n" : "[]\n";
}

async function book(set: DataSet, name: DataSetName): Promise<ReadableStream<Uint8Array>> {
  const t = await getTranslations({ locale: defaultLocale, namespace: "openData" });
  const title = t(`set.${name}.title`);
  const head = set.columns.map((column) => t(`column.${column}.head`));
  return streamedBook(anybody, async () => [
    {
      name: title,
      head: 1,
      above: { left: title, right: new URL(readEnvironment().PORTAL_URL).host },
      rows: lines(),
    },
  ]);

  async function* lines() {
    let first = [head as Parameters<typeof csvLines>[0][number]];
    for await (const batch of set.batches()) {
      yield [...first, ...batch.map(set.line)];
      first = [];
    }
    if (first.length > 0) yield first;
  }
}
