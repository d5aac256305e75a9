import { getTranslations } from "next-intl/server";
import { refusal } from "@/app/_server/api-response";
import { currentViewer } from "@/app/_server/viewer";
import { xlsxAnswer } from "@/app/_server/xlsx-answer";
import { choice, readQuery, several } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";
import { listChosen } from "@/domain/nominations/chosen-rows.server";
import { saidOfPeople } from "@/domain/nominations/questions/asked";
import { writeXlsx } from "@/domain/sheets/write-xlsx";
import { defaultLocale, locales } from "@/messages/locales";

const query = { locale: choice(locales, defaultLocale), chon: several(50) };

/** The nominations chosen at the desk as an .xlsx, with the heads by which a file of names is read again. */
export async function GET(request: Request): Promise<Response> {
  const { locale, chon } = readQuery(new URL(request.url).searchParams, query);
  const t = await getTranslations({ locale });
  try {
    const viewer = await currentViewer();
    if (!viewer) throw new DomainError("signed-out");
    const rows = await listChosen(viewer, chon);
    if (rows.length === 0) throw new DomainError("not-found");
    const heads = [
      t("deskSheet.number"),
      t("deskSheet.reference"),
      t("nomination.answer.kind"),
      t("deskSheet.name"),
      t("nomination.answer.birthYear"),
      t("nomination.answer.sex"),
      ...saidOfPeople.map((name) => t(`nomination.answer.${name}`)),
      t("deskSheet.unit"),
      t("nomination.answer.field"),
      t("nomination.answer.deed"),
      t("nomination.answer.campaign"),
      t("deskSheet.state"),
    ];
    const lines = rows.map((row, at) => [
      String(at + 1),
      row.reference ?? "",
      row.kind ? t(`nomination.kind.${row.kind}`) : "",
      [row.honorific, row.name].filter(Boolean).join(" "),
      String(row.birthYear ?? ""),
      row.sex ? t(`nomination.sex.${row.sex}`) : "",
      ...saidOfPeople.map((name) => row[name]),
      row.unitName,
      (locale === "en" ? row.fieldNameEn : row.fieldName) ?? "",
      row.deed,
      row.campaignName ?? "",
      t(`nomination.state.${row.state}`),
    ]);
    return xlsxAnswer(
      writeXlsx([{ name: t("deskSheet.file"), rows: [heads, ...lines] }]),
      t("deskSheet.file"),
    );
  } catch (error) {
    return refusal(error);
  }
}
