import { chosenList } from "@/app/_server/chosen-list";
import { sheetRoute } from "@/app/_server/sheet-route";
import { several } from "@/domain/address/read-query";

const query = { chon: several(50) };

/** The nominations chosen at the desk as an .xlsx, with the heads by which a file of names is read again. */
export async function GET(request: Request): Promise<Response> {
  return sheetRoute(request, query, async (actor, { chon }, words) => {
    const { rows, heads, lines } = await chosenList(actor, chon, words);
    const { t } = words;
    const more = rows.map((row) => [row.campaignName ?? "", t(`nomination.state.${row.state}`)]);
    return {
      file: t("deskSheet.file"),
      name: t("deskSheet.file"),
      rows: [
        [...heads, t("nomination.answer.campaign"), t("deskSheet.state")],
        ...lines.map((line, at) => [...line, ...more[at]!]),
      ],
    };
  });
}
