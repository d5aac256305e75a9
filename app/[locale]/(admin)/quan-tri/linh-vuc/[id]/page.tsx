import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { FieldsForm } from "@/components/administration/fields-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { EventList } from "@/components/work/event-list";
import { listFieldsToEdit } from "@/domain/fields/queries.server";
import { subjectHistory } from "@/domain/history/queries.server";
import { localePath } from "@/messages/locales";
import { saveOne } from "../actions";

type Props = PageProps<"/[locale]/quan-tri/linh-vuc/[id]">;

export async function generateMetadata({ params }: Props) {
  const { locale, id } = await params;
  const t = await getTranslations({ locale, namespace: "fieldAdmin" });
  return { title: t(id === "moi" ? "add" : "edit") };
}

/** One field's form; `moi` adds one. */
export default async function FieldAdminPage({ params }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/quan-tri/linh-vuc/${id}`, "admin.enter");
  const fields = await listFieldsToEdit(actor);
  const at = fields.findIndex((one) => one.id === id);
  const field = fields[at];
  if (id !== "moi" && !field) notFound();
  const t = await getTranslations("fieldAdmin");
  const crumb = (await getTranslations("profile"))("breadcrumb");
  return (
    <AdminPage actor={actor} current="/quan-tri/linh-vuc" width="text">
      <Breadcrumbs
        label={crumb}
        items={[{ href: localePath(locale, "/quan-tri/linh-vuc"), text: t("title") }]}
      />
      <h1 className="mb-6 text-3xl wrap-anywhere">{field?.name ?? t("add")}</h1>
      <FieldsForm
        action={saveOne}
        values={{ id, version: String(field?.version ?? 0) }}
        submit={t("save")}
        fields={[
          {
            control: "line",
            name: "name",
            label: t("name"),
            hint: field ? t("nameHint", { id }) : undefined,
            value: field?.name ?? "",
          },
          { control: "line", name: "nameEn", label: t("nameEn"), value: field?.nameEn ?? "" },
          {
            control: "number",
            name: "position",
            label: t("position"),
            value: String(field ? at + 1 : fields.length + 1),
          },
          { control: "tick", name: "active", label: t("active"), value: (field?.active ?? true) ? "1" : "" },
        ]}
      />
      {field ? (
        <div className="mt-10">
          <EventList events={await subjectHistory(actor, "field", id)} />
        </div>
      ) : null}
    </AdminPage>
  );
}
