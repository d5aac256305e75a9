import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { TakeOut } from "@/app/_sheets/take-out";
import { OfficeRows } from "@/components/administration/office-rows";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { readQuery, said } from "@/domain/address/read-query";
import { listSynonyms } from "@/domain/search/synonyms.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/quan-tri/tu-dong-nghia">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "synonymAdmin" });
  return { title: t("title") };
}

export default async function SynonymsAdminPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/tu-dong-nghia", "admin.enter");
  const t = await getTranslations("synonymAdmin");
  const synonyms = await listSynonyms(actor);
  return (
    <AdminPage actor={actor} current="/quan-tri/tu-dong-nghia">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl">{t("title")}</h1>
        <ButtonLink href={localePath(locale, "/quan-tri/tu-dong-nghia/moi")}>{t("add")}</ButtonLink>
      </div>
      <p className="mt-2 mb-4 max-w-prose text-soft">{t("lead")}</p>
      {readQuery(await searchParams, { xong: said() }).xong ? (
        <Notice tone="success" role="status">
          {t("saved")}
        </Notice>
      ) : null}
      {synonyms.length === 0 ? <p>{t("none")}</p> : <TakeOut list="synonyms" locale={locale} />}
      <OfficeRows
        rows={synonyms.map((one) => ({
          key: one.id,
          href: localePath(locale, `/quan-tri/tu-dong-nghia/${one.id}`),
          title: one.words,
          more: one.meant,
          side: one.active ? null : <Tag tone="gold">{t("retired")}</Tag>,
        }))}
      />
    </AdminPage>
  );
}
