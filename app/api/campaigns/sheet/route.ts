import { getTranslations } from "next-intl/server";
import { refusal } from "@/app/_server/api-response";
import { currentViewer } from "@/app/_server/viewer";
import { xlsxAnswer } from "@/app/_server/xlsx-answer";
import { choice, readQuery, words } from "@/domain/address/read-query";
import { listCampaignsToManage } from "@/domain/campaigns/admin-queries.server";
import { campaignStages } from "@/domain/campaigns/vocabulary";
import { writeXlsx } from "@/domain/sheets/write-xlsx";
import { hasWords } from "@/domain/text/fold";
import { formatDate } from "@/domain/time/dates";
import { defaultLocale, locales } from "@/messages/locales";

const query = {
  locale: choice(locales, defaultLocale),
  q: words(120),
  "tinh-trang": choice(campaignStages, ""),
};

/** The administrators' list of campaigns, as it is narrowed, as an .xlsx. */
export async function GET(request: Request): Promise<Response> {
  const { locale, q, "tinh-trang": stage } = readQuery(new URL(request.url).searchParams, query);
  const t = await getTranslations({ locale, namespace: "campaignAdmin" });
  const kind = await getTranslations({ locale, namespace: "campaign.kind" });
  try {
    const all = await listCampaignsToManage(await currentViewer());
    const shown = all.filter((one) => hasWords(one.name, q) && (!stage || one.stage === stage));
    const heads = (
      ["name", "kind", "organiser", "stage", "deadline", "received", "quota", "units"] as const
    ).map((head) => t(`sheetHead.${head}`));
    const lines = shown.map((one) => [
      one.name,
      kind(one.kind),
      one.organiserName ?? "",
      t(`stage.${one.stage}`),
      one.deadlineOn ? formatDate(one.deadlineOn) : "",
      String(one.received),
      String(one.quota ?? ""),
      `${one.units}/${one.invited}`,
    ]);
    return xlsxAnswer(writeXlsx([{ name: t("title"), rows: [heads, ...lines] }]), t("sheetName"));
  } catch (error) {
    return refusal(error);
  }
}
