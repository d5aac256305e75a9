import { authSecret } from "@/app/_server/auth-secret";
import { contentDisposition } from "@/app/_server/content-disposition";
import { serveFile } from "@/app/_server/serve-file";
import { currentViewer } from "@/app/_server/viewer";
import { readQuery, words } from "@/domain/address/read-query";
import { readEntryKey } from "@/domain/contests/enter.server";
import { openEntryFile } from "@/domain/contests/jury-queries.server";

type Context = { params: Promise<{ id: string }> };

/** A file of an entry as a download: for the organiser, the jury, and whoever holds the entry's key (`?khoa=`). */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { khoa } = readQuery(new URL(request.url).searchParams, { khoa: words(120) });
  const keyed = khoa ? readEntryKey(authSecret(), khoa) : null;
  const file = await openEntryFile(await currentViewer(), (await params).id, keyed);
  if (!file) return new Response(null, { status: 404 });
  return serveFile(request, file, {
    "cache-control": "private, no-store",
    "content-disposition": contentDisposition(file.fileName),
  });
}
