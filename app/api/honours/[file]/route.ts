import { getTranslations } from "next-intl/server";
import { refusal } from "@/app/_server/api-response";
import { publicCampaign, publicCampaignPlace, publicHonours } from "@/app/_server/public-data";
import { countRead } from "@/app/_server/read-limit";
import { officeAnswer } from "@/app/_server/xlsx-answer";
import { honourLines, honourSheet } from "@/app/_sheets/honours";
import { choice, readQuery } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";
import { streamedBook } from "@/domain/sheets/book-stream.server";
import { writeCsv } from "@/domain/sheets/write-csv";
import { defaultLocale, locales } from "@/messages/locales";

type Context = { params: Promise<{ file: string }> };

/**
 * A campaign's honour roll as anybody may take it along: `bieu-duong-nam-2026.xlsx` or `.csv`, in the words of `?locale=`. Who may
 * not be named on its page is not in it (Luật 91/2025/QH15); a former name of the campaign leads on.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = readQuery(new URL(request.url).searchParams, { locale: choice(locales, defaultLocale) });
  try {
    const wait = await countRead(request.headers);
    if (wait !== null) throw new DomainError("too-many-attempts", { minutes: Math.ceil(wait / 60) });
    const [, slug, kind] = /^([a-z0-9-]{1,200})\.(xlsx|csv)$/.exec((await params).file) ?? [];
    const campaign = slug ? await publicCampaign(slug) : null;
    if (!campaign) return await movedOr404(slug, kind, new URL(request.url).search);
    const honours = await publicHonours(campaign.id);
    if (honours.named.length === 0) throw new DomainError("not-found");
    const words = { t: await getTranslations({ locale }), locale };
    const roll = { campaign, honours };
    if (kind === "csv")
      return officeAnswer(Buffer.from(await writeCsv(honourLines(words, roll))), "csv", campaign.slug);
    // All visitors together are one account in the line of those who take lists along.
    const book = await streamedBook("public", () => Promise.resolve([honourSheet(words, roll)]));
    return officeAnswer(book, "xlsx", campaign.slug);
  } catch (error) {
    return refusal(error);
  }
}

async function movedOr404(slug: string | undefined, kind: string | undefined, search: string) {
  const place = slug ? await publicCampaignPlace(slug) : null;
  if (!place || place.slug === slug) throw new DomainError("not-found");
  const location = `/api/honours/${place.slug}.${kind}${search}`;
  return new Response(null, { status: 308, headers: { location, "cache-control": "no-store" } });
}
