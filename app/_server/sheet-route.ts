import "server-only";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { choice, readQuery, type QueryShape } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";
import type { Actor } from "@/domain/permissions";
import { writeXlsx } from "@/domain/sheets/write-xlsx";
import { defaultLocale, locales, type Locale } from "@/messages/locales";
import { refusal } from "./api-response";
import { currentViewer } from "./viewer";
import { xlsxAnswer } from "./xlsx-answer";

type Translations = Awaited<ReturnType<typeof getTranslations<never>>>;
/** A list as a book: the file's name without its ending, the sheet's, and its rows with their heads. */
type ListSheet = { file: string; name: string; rows: string[][] };

/**
 * A list that a signed-in person sees, as an .xlsx in the words of `?locale=`: `list` is told what the address asks by `shape`.
 * A refusal is answered with its code.
 */
export async function sheetRoute<Shape extends QueryShape>(
  request: Request,
  shape: Shape,
  list: (
    actor: Actor,
    asked: z.output<z.ZodObject<Shape>>,
    words: { t: Translations; locale: Locale },
  ) => Promise<ListSheet>,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const { locale } = readQuery(query, { locale: choice(locales, defaultLocale) });
  try {
    const actor = await currentViewer();
    if (!actor) throw new DomainError("signed-out");
    const t = await getTranslations({ locale });
    const { file, name, rows } = await list(actor, readQuery(query, shape), { t, locale });
    return xlsxAnswer(writeXlsx([{ name, rows }]), file);
  } catch (error) {
    return refusal(error);
  }
}
