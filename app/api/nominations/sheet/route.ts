import { sheetRoute } from "@/app/_server/sheet-route";
import { several } from "@/domain/address/read-query";
import { DomainError } from "@/domain/errors";
import { listChosen } from "@/domain/nominations/chosen-rows.server";
import { saidOfPeople } from "@/domain/nominations/questions/asked";

const query = { chon: several(50) };

/** The nominations chosen at the desk as an .xlsx, with the heads by which a file of names is read again. */
export async function GET(request: Request): Promise<Response> {
  return sheetRoute(request, query, async (actor, { chon }, { t, locale }) => {
    const rows = await listChosen(actor, chon);
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
    return { file: t("deskSheet.file"), name: t("deskSheet.file"), rows: [heads, ...lines] };
  });
}
