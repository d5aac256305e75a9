import { refusal } from "@/app/_server/api-response";
import { currentViewer } from "@/app/_server/viewer";
import { choice, readQuery, words } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";
import { dayDigest } from "@/domain/history/day-digest.server";
import { readDay } from "@/domain/time/typed-day";
import { defaultLocale, localePath, locales } from "@/messages/locales";

/** The signed digest of the history of `?ngay=`, as a file to keep elsewhere. A day that has none leads back to the form, which says why. */
export async function GET(request: Request): Promise<Response> {
  const asked = { ngay: words(30), locale: choice(locales, defaultLocale) };
  const { ngay, locale } = readQuery(new URL(request.url).searchParams, asked);
  try {
    const actor = await currentViewer();
    if (!actor) throw new DomainError("signed-out");
    const digest = await dayDigest(actor, readDay(ngay));
    return new Response(`${JSON.stringify(digest, null, 2)}\n`, {
      headers: {
        "content-type": "application/json",
        "content-disposition": `attachment; filename="lan-toa-nhat-ky-${digest.day}.json"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "not-found") return refusal(error);
    const location = `${localePath(locale, "/quan-tri/nhat-ky")}?tep=${encodeURIComponent(ngay || "-")}#digest`;
    return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
  }
}
