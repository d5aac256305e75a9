import { refusal } from "@/app/_server/api-response";
import { currentViewer } from "@/app/_server/viewer";
import { readQuery, words } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";
import { dayDigest } from "@/domain/history/day-digest.server";
import { readDay } from "@/domain/time/typed-day";

/** The signed digest of the history of `?ngay=`, as a file to keep elsewhere. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await currentViewer();
    if (!actor) throw new DomainError("signed-out");
    const { ngay } = readQuery(new URL(request.url).searchParams, { ngay: words(30) });
    const digest = await dayDigest(actor, readDay(ngay));
    return new Response(`${JSON.stringify(digest, null, 2)}\n`, {
      headers: {
        "content-type": "application/json",
        "content-disposition": `attachment; filename="lan-toa-nhat-ky-${digest.day}.json"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    return refusal(error);
  }
}
