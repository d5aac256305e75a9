import "server-only";
import type { Actor } from "@/domain/permissions";
import { DomainError } from "@/domain/errors";
import { listChosen } from "@/domain/nominations/chosen-rows.server";
import { saidOfPeople } from "@/domain/nominations/questions/asked";
import type { Words } from "./sheet-route";

/** The nominations chosen at the desk as rows under the heads by which a file of names is read again. Throws `not-found` for none. */
export async function chosenList(actor: Actor, ids: string[], { t, locale }: Words) {
  const rows = await listChosen(actor, ids);
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
  ]);
  return { rows, heads, lines };
}
