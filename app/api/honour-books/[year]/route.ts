import { getTranslations } from "next-intl/server";
import { contentDisposition } from "@/app/_server/content-disposition";
import { serveFile } from "@/app/_server/serve-file";
import { DomainError } from "@/domain/errors";
import { openBooklet } from "@/domain/honour-books/booklet/kept.server";
import { parseYear } from "@/domain/honour-books/address";
import { defaultLocale, locales } from "@/messages/locales";

type Context = RouteContext<"/api/honour-books/[year]">;

/** A year's honour book as a PDF; 404 in words where there is none, or while it is made anew. Asked about each time: whoever was taken off it is gone at once. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { year: typed } = await params;
  const year = parseYear(typed);
  try {
    const file = year ? await openBooklet(year) : null;
    if (!file) return refused(year ? "making" : "noFile", typed);
    return serveFile(request, file, {
      "content-disposition": contentDisposition(`so-vang-${year}.pdf`, "inline"),
      "cache-control": "public, no-cache",
    });
  } catch (error) {
    if (error instanceof DomainError) return refused("noFile", typed);
    throw error;
  }
}

export { GET as HEAD };

async function refused(why: "making" | "noFile", year: string): Promise<Response> {
  const words = await Promise.all(
    [defaultLocale, ...locales.filter((one) => one !== defaultLocale)].map(async (locale) =>
      (await getTranslations({ locale, namespace: "honourBook" }))(why, { year: year.slice(0, 20) }),
    ),
  );
  return new Response(`${words.join("\n\n")}\n`, {
    status: 404,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
