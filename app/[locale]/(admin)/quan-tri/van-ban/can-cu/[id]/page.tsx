import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { FieldsForm } from "@/components/administration/fields-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { findBasis, listDocumentsToEdit } from "@/domain/documents/admin-queries.server";
import { ruleNames } from "@/domain/documents/vocabulary";
import { keepNames } from "@/domain/retention/vocabulary";
import { clockNames } from "@/domain/withdrawals/vocabulary";
import { localePath } from "@/messages/locales";
import { saveOneBasis } from "../../actions";

type Props = PageProps<"/[locale]/quan-tri/van-ban/can-cu/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: "documentAdmin" });
  return { title: t(id === "moi" ? "addBasis" : "editBasis") };
}

/** Which article a rule rests on, from when to when; `moi` adds one. */
export default async function BasisAdminPage({ params }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/quan-tri/van-ban/can-cu/${id}`, "admin.enter");
  const basis = id === "moi" ? null : await findBasis(actor, id);
  if (id !== "moi" && !basis) notFound();
  const t = await getTranslations("documentAdmin");
  const crumb = (await getTranslations("profile"))("breadcrumb");
  const documents = await listDocumentsToEdit(actor);
  const choose = { value: "", label: t("choose") };
  return (
    <AdminPage actor={actor} current="/quan-tri/van-ban" width="text">
      <Breadcrumbs
        label={crumb}
        items={[{ href: localePath(locale, "/quan-tri/van-ban"), text: t("title") }]}
      />
      <h1 className="mb-6 text-3xl">{t(basis ? "editBasis" : "addBasis")}</h1>
      <FieldsForm
        action={saveOneBasis}
        values={{ id: basis?.id ?? randomUUID(), version: String(basis?.version ?? 0) }}
        submit={t("addButton")}
        fields={[
          {
            control: "choice",
            name: "rule",
            label: t("rule"),
            value: basis?.rule ?? "",
            options: [choose, ...ruleNames.map((rule) => ({ value: rule, label: t(`rules.${rule}`) }))],
          },
          {
            control: "choice",
            name: "documentId",
            label: t("document"),
            value: basis?.documentId ?? "",
            options: [choose, ...documents.map((one) => ({ value: one.id, label: one.number }))],
          },
          { control: "line", name: "article", label: t("article"), value: basis?.article ?? "" },
          {
            control: "text",
            name: "says",
            label: t("says"),
            hint: t("saysHint"),
            value: basis?.says ?? "",
          },
          {
            control: "day",
            name: "validFrom",
            label: t("validFrom"),
            hint: t("unknownHint"),
            value: basis?.validFrom ?? "",
          },
          {
            control: "day",
            name: "validTo",
            label: t("validTo"),
            hint: t("unknownHint"),
            value: basis?.validTo ?? "",
          },
          {
            control: "choice",
            name: "clock",
            label: t("clock"),
            hint: t("clockHint"),
            value: basis?.clock ?? "",
            options: [
              { value: "", label: t("noClock") },
              ...[...clockNames, ...keepNames].map((clock) => ({
                value: clock,
                label: t(`clocks.${clock}`),
              })),
            ],
          },
          { control: "line", name: "days", label: t("days"), value: basis?.days ? String(basis.days) : "" },
          { control: "tick", name: "toCheck", label: t("toCheck"), value: basis?.toCheck ? "1" : "" },
        ]}
      />
    </AdminPage>
  );
}
