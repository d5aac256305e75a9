import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { OfficeRows } from "@/components/administration/office-rows";
import { Notice } from "@/components/ui/notice";
import { readQuery, said } from "@/domain/address/read-query";
import { paperKinds, papers } from "@/domain/papers/vocabulary";
import { listWordings } from "@/domain/papers/wordings.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/quan-tri/mau-giay-to">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "paperAdmin" });
  return { title: t("title") };
}

/** The papers, each with whose wording it has. */
export default async function WordingsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/mau-giay-to", "admin.enter");
  const t = await getTranslations();
  const wordings = await listWordings(actor);
  return (
    <AdminPage actor={actor} current="/quan-tri/mau-giay-to">
      <h1 className="text-3xl">{t("paperAdmin.title")}</h1>
      <p className="mt-2 mb-4 max-w-prose text-soft">{t("paperAdmin.lead")}</p>
      {readQuery(await searchParams, { xong: said() }).xong ? (
        <Notice tone="success" role="status">
          {t("paperAdmin.saved")}
        </Notice>
      ) : null}
      <OfficeRows
        rows={paperKinds.map((kind) => {
          const own = wordings.filter((one) => one.kind === kind);
          const units = own.flatMap(({ unitName }) => unitName ?? []).join(", ");
          return {
            key: kind,
            href: localePath(locale, `/quan-tri/mau-giay-to/${papers[kind].file}`),
            title: t(`papers.kind.${kind}.name`),
            more: [
              t(own.some(({ unitId }) => unitId === null) ? "paperAdmin.common" : "paperAdmin.own"),
              units && t("paperAdmin.ofWards", { units }),
            ]
              .filter(Boolean)
              .join(". "),
          };
        })}
      />
    </AdminPage>
  );
}
