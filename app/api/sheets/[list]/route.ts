import { getTranslations } from "next-intl/server";
import { refusal } from "@/app/_server/api-response";
import { currentViewer } from "@/app/_server/viewer";
import { csvAnswer, officeAnswer } from "@/app/_server/xlsx-answer";
import { lists } from "@/app/_sheets/catalogue";
import { choice, readQuery } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";
import { isOneOf, keysOf } from "@/domain/vocabulary";
import { defaultLocale, locales } from "@/messages/locales";

type Context = { params: Promise<{ list: string }> };

/** A list of the office as its address narrows it, with the columns it asks for, as an .xlsx or (`?dang=csv`) as text, in the words of `?locale=`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const { locale, dang } = readQuery(query, {
    locale: choice(locales, defaultLocale),
    dang: choice(["csv"] as const, ""),
  });
  try {
    const { list } = await params;
    if (!isOneOf(keysOf(lists), list)) throw new DomainError("not-found");
    const actor = await currentViewer();
    if (!actor) throw new DomainError("signed-out");
    const words = { t: await getTranslations({ locale }), locale };
    const file = lists[list].file(words, query);
    return dang === "csv"
      ? csvAnswer(await lists[list].csv(actor, query, words), file)
      : officeAnswer(await lists[list].book(actor, query, words), "xlsx", file);
  } catch (error) {
    return refusal(error);
  }
}
