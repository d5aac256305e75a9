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
import { officeAnswer, type OfficeKind } from "./xlsx-answer";

type Translations = Awaited<ReturnType<typeof getTranslations<never>>>;
/** What a list's own words are said in. */
export type Words = { t: Translations; locale: Locale };
type Make<Shape extends QueryShape, Made> = (
  actor: Actor,
  asked: z.output<z.ZodObject<Shape>>,
  words: Words,
) => Promise<Made>;

/** A file to keep: its name without the ending. */
type MadeFile = { file: string; kind: OfficeKind; data: Buffer };
/** A list as a book: the file's name without its ending, the sheet's, and its rows with their heads. */
type ListSheet = { file: string; name: string; rows: string[][] };

/**
 * What a signed-in person sees, as a file in the words of `?locale=`: `make` is told what the address asks by `shape`. A
 * refusal is answered with its code.
 */
export async function fileRoute<Shape extends QueryShape>(
  request: Request,
  shape: Shape,
  make: Make<Shape, MadeFile>,
): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const { locale } = readQuery(query, { locale: choice(locales, defaultLocale) });
  try {
    const actor = await currentViewer();
    if (!actor) throw new DomainError("signed-out");
    const t = await getTranslations({ locale });
    const { file, kind, data } = await make(actor, readQuery(query, shape), { t, locale });
    return officeAnswer(data, kind, file);
  } catch (error) {
    return refusal(error);
  }
}

/** The same for a list as an .xlsx. */
export function sheetRoute<Shape extends QueryShape>(
  request: Request,
  shape: Shape,
  list: Make<Shape, ListSheet>,
): Promise<Response> {
  return fileRoute(request, shape, async (actor, asked, words) => {
    const { file, name, rows } = await list(actor, asked, words);
    return { file, kind: "xlsx", data: writeXlsx([{ name, rows }]) };
  });
}
