import { refusal } from "@/app/_server/api-response";
import { calendarFile } from "@/app/_server/calendar-file";
import { clientAddress } from "@/app/_server/client-address";
import { currentViewer } from "@/app/_server/viewer";
import { choice, readQuery } from "@/domain/address/read-query";
import { feedOwner } from "@/domain/calendar/feed.server";
import { DomainError } from "@/domain/errors";
import { defaultLocale, locales } from "@/messages/locales";

type Context = { params: Promise<{ file: string }> };

/** A person's deadlines as a calendar: `cua-toi.ics` for who is signed in, else by the token of their private address. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const { locale } = readQuery(new URL(request.url).searchParams, { locale: choice(locales, defaultLocale) });
  try {
    const [, token] = /^([\w-]{1,100})\.ics$/.exec(file) ?? [];
    if (!token) throw new DomainError("not-found");
    const isOwn = token === "cua-toi";
    const actor = isOwn ? await currentViewer() : await feedOwner(token, clientAddress(request.headers));
    if (!actor) throw new DomainError(isOwn ? "signed-out" : "not-found");
    return new Response(await calendarFile(actor, locale), {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'attachment; filename="lan-toa.ics"',
        "cache-control": "no-store",
        "x-robots-tag": "noindex",
        "x-content-type-options": "nosniff",
      },
    });
  } catch (error) {
    return refusal(error);
  }
}

export { GET as HEAD };
