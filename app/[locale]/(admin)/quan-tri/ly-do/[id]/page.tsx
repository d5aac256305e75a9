import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { FieldsForm } from "@/components/administration/fields-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { listReasonsToEdit } from "@/domain/nominations/reason-templates.server";
import { reasonSteps } from "@/domain/nominations/vocabulary";
import { localePath } from "@/messages/locales";
import { saveOne } from "../actions";

type Props = PageProps<"/[locale]/quan-tri/ly-do/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: "reasonAdmin" });
  return { title: t(id === "moi" ? "add" : "edit") };
}

/** One template's form; `moi` adds one. */
export default async function ReasonAdminPage({ params }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/quan-tri/ly-do/${id}`, "admin.enter");
  const reason = (await listReasonsToEdit(actor)).find((one) => one.id === id);
  if (id !== "moi" && !reason) notFound();
  const t = await getTranslations("reasonAdmin");
  const crumb = (await getTranslations("profile"))("breadcrumb");
  return (
    <AdminPage actor={actor} current="/quan-tri/ly-do" width="text">
      <Breadcrumbs
        label={crumb}
        items={[{ href: localePath(locale, "/quan-tri/ly-do"), text: t("title") }]}
      />
      <h1 className="mb-6 text-3xl wrap-anywhere">{reason?.title ?? t("add")}</h1>
      <FieldsForm
        action={saveOne}
        values={{ id: reason?.id ?? randomUUID(), version: String(reason?.version ?? 0) }}
        submit={t("save")}
        fields={[
          {
            control: "choice",
            name: "step",
            label: t("step"),
            value: reason?.step ?? "",
            options: [
              { value: "", label: t("choose") },
              ...reasonSteps.map((step) => ({ value: step, label: t(`steps.${step}`) })),
            ],
          },
          { control: "line", name: "title", label: t("name"), value: reason?.title ?? "" },
          { control: "text", name: "words", label: t("words"), value: reason?.words ?? "" },
          { control: "number", name: "position", label: t("position"), value: String(reason?.position ?? 0) },
          { control: "tick", name: "active", label: t("active"), value: (reason?.active ?? true) ? "1" : "" },
        ]}
      />
    </AdminPage>
  );
}
