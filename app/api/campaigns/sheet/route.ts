import { sheetRoute } from "@/app/_server/sheet-route";
import { choice, words } from "@/domain/address/read-query";
import { listCampaignsToManage } from "@/domain/campaigns/admin-queries.server";
import { campaignStages } from "@/domain/campaigns/vocabulary";
import { hasWords } from "@/domain/text/fold";
import { formatDate } from "@/domain/time/dates";

const query = { q: words(120), "tinh-trang": choice(campaignStages, "") };
const heads = ["name", "kind", "organiser", "stage", "deadline", "received", "quota", "units"] as const;

/** The administrators' list of campaigns, as it is narrowed, as an .xlsx. */
export async function GET(request: Request): Promise<Response> {
  return sheetRoute(request, query, async (actor, { q, "tinh-trang": stage }, { t }) => {
    const all = await listCampaignsToManage(actor);
    const shown = all.filter((one) => hasWords(one.name, q) && (!stage || one.stage === stage));
    const lines = shown.map((one) => [
      one.name,
      t(`campaign.kind.${one.kind}`),
      one.organiserName ?? "",
      t(`campaignAdmin.stage.${one.stage}`),
      one.deadlineOn ? formatDate(one.deadlineOn) : "",
      String(one.received),
      String(one.quota ?? ""),
      `${one.units}/${one.invited}`,
    ]);
    return {
      file: t("campaignAdmin.sheetName"),
      name: t("campaignAdmin.title"),
      rows: [heads.map((head) => t(`campaignAdmin.sheetHead.${head}`)), ...lines],
    };
  });
}
