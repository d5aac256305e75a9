import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { FieldsForm } from "@/components/administration/fields-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { listSynonyms } from "@/domain/search/synonyms.server";
import { localePath } from "@/messages/locales";
import { saveOne } from "../actions";

type Props = PageProps<"/[locale]/quan-tri/tu-dong-nghia/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: "synonymAdmin" });
  return { title: t(id === "moi" ? "add" : "edit") };
}

/** One synonym's form; `moi` adds one. */
export default async function SynonymAdminPage({ params }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/quan-tri/tu-dong-nghia/${id}`, "admin.enter");
  const synonym = (await listSynonyms(actor)).find((one) => one.id === id);
  if (id !== "moi" && !synonym) notFound();
  const t = await getTranslations("synonymAdmin");
  const crumb = (await getTranslations("profile"))("breadcrumb");
  return (
    <AdminPage actor={actor} current="/quan-tri/tu-dong-nghia" width="text">
      <Breadcrumbs
        label={crumb}
        items={[{ href: localePath(locale, "/quan-tri/tu-dong-nghia"), text: t("title") }]}
      />
      <h1 className="mb-6 text-3xl wrap-anywhere">{synonym?.words ?? t("add")}</h1>
      <FieldsForm
        action={saveOne}
        values={{ id: synonym?.id ?? randomUUID(), version: String(synonym?.version ?? 0) }}
        submit={t("save")}
        fields={[
          {
            control: "line",
            name: "words",
            label: t("words"),
            hint: t("wordsHint"),
            value: synonym?.words ?? "",
          },
          {
            control: "line",
            name: "meant",
            label: t("meant"),
            hint: t("meantHint"),
            value: synonym?.meant ?? "",
          },
          {
            control: "tick",
            name: "active",
            label: t("active"),
            value: (synonym?.active ?? true) ? "1" : "",
          },
        ]}
      />
    </AdminPage>
  );
}
