import { getTranslations } from "next-intl/server";
import { refusal } from "@/app/_server/api-response";
import { currentViewer } from "@/app/_server/viewer";
import { xlsxAnswer } from "@/app/_server/xlsx-answer";
import { problemWords } from "@/components/sheets/row-words";
import { choice, readQuery } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";
import { loadImport, type LoadedImport } from "@/domain/sheets/imports.server";
import { outcomeOf } from "@/domain/sheets/make-planned.server";
import { planImport } from "@/domain/sheets/plan-import.server";
import { refusedSheet } from "@/domain/sheets/refused-sheet";
import { defaultLocale, locales } from "@/messages/locales";

type Context = { params: Promise<{ id: string }> };

/** The refused rows of an import as an .xlsx, with the reason beside each: as things stand, or as they were made. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = readQuery(new URL(request.url).searchParams, { locale: choice(locales, defaultLocale) });
  const t = await getTranslations({ locale });
  try {
    const viewer = await currentViewer();
    if (!viewer) throw new DomainError("signed-out");
    const loaded = await loadImport(viewer, (await params).id);
    const heads = loaded.tables.map(({ head }) => head.map((parts) => parts.join(" – ")));
    const book = refusedSheet(await outcomesOf(loaded), loaded.tables, loaded.choices.columns, {
      kind: t("nomination.answer.kind"),
      kinds: {
        individual: t("nomination.kind.individual"),
        collective: t("nomination.kind.collective"),
        model: t("nomination.kind.model"),
      },
      reason: t("sheet.reason"),
      reasonsOf: (one) =>
        one.problems
          .filter(({ refused }) => refused)
          .map((problem) => problemWords(t, problem, heads[one.table] ?? [])),
    });
    return xlsxAnswer(book, t("sheet.refusedName"));
  } catch (error) {
    return refusal(error);
  }
}

async function outcomesOf(loaded: LoadedImport) {
  if (loaded.outcome) return loaded.outcome;
  const { planned } = await planImport(loaded, loaded.tables, loaded.choices);
  return planned.map((one) => outcomeOf(one, null, (table) => loaded.tables[table]?.sheet ?? ""));
}
