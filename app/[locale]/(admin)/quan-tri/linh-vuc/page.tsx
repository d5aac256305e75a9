import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { TakeOut } from "@/app/_sheets/take-out";
import { OfficeRows } from "@/components/administration/office-rows";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { readQuery, said } from "@/domain/address/read-query";
import { listFieldsToEdit } from "@/domain/fields/queries.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/quan-tri/linh-vuc">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "fieldAdmin" });
  return { title: t("title") };
}

export default async function FieldsAdminPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/linh-vuc", "admin.enter");
  const t = await getTranslations("fieldAdmin");
  const fields = await listFieldsToEdit(actor);
  return (
    <AdminPage actor={actor} current="/quan-tri/linh-vuc">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl">{t("title")}</h1>
        <ButtonLink href={localePath(locale, "/quan-tri/linh-vuc/moi")}>{t("add")}</ButtonLink>
      </div>
      <p className="mt-2 mb-4 max-w-prose text-soft">{t("lead")}</p>
      {readQuery(await searchParams, { xong: said() }).xong ? (
        <Notice tone="success" role="status">
          {t("saved")}
        </Notice>
      ) : null}
      <TakeOut list="fields" locale={locale} className="mb-2" />
      <OfficeRows
        rows={fields.map((one, at) => ({
          key: one.id,
          href: localePath(locale, `/quan-tri/linh-vuc/${one.id}`),
          title: `${at + 1}. ${one.name}`,
          more: `${one.nameEn} · ${t("uses", { stories: one.stories, nominations: one.nominations })}`,
          side: one.active ? null : <Tag tone="gold">{t("retired")}</Tag>,
        }))}
      />
    </AdminPage>
  );
}
