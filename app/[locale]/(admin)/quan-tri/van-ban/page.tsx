import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { TakeOut } from "@/app/_sheets/take-out";
import { OfficeRows } from "@/components/administration/office-rows";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { readQuery, said } from "@/domain/address/read-query";
import { listBases, listDocumentsToEdit } from "@/domain/documents/admin-queries.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/quan-tri/van-ban">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "documentAdmin" });
  return { title: t("title") };
}

/** Documents with how they stand, and what every rule rests on. */
export default async function DocumentsAdminPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/van-ban", "admin.enter");
  const t = await getTranslations("documentAdmin");
  const documents = await listDocumentsToEdit(actor);
  const bases = await listBases(actor);
  const day = (value: string | null) => (value ? formatDate(value) : t("open"));
  return (
    <AdminPage actor={actor} current="/quan-tri/van-ban">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl">{t("title")}</h1>
        <ButtonLink href={localePath(locale, "/quan-tri/van-ban/moi")}>{t("add")}</ButtonLink>
      </div>
      <TakeOut list="documents" locale={locale} className="mt-3" />
      <OfficeRows
        rows={documents.map((one) => ({
          key: one.id,
          href: localePath(locale, `/quan-tri/van-ban/${one.id}`),
          title: one.number,
          more: `${one.title} · ${one.issuer}, ${one.issuedYearOnly ? t("year", { year: one.issuedOn.slice(0, 4) }) : formatDate(one.issuedOn)}`,
          side: (
            <Tag tone={one.standing === "in-force" ? undefined : one.standing === "to-come" ? "gold" : "red"}>
              {t(`standing.${one.standing}`)}
            </Tag>
          ),
        }))}
      />
      <section id="can-cu" className="mt-10">
        <div className="flex flex-wrap items-center justify-between gap-4">
          <h2 className="text-2xl">{t("bases")}</h2>
          <ButtonLink variant="secondary" href={localePath(locale, "/quan-tri/van-ban/can-cu/moi")}>
            {t("addBasis")}
          </ButtonLink>
        </div>
        <p className="mt-2 text-soft">{t("basesLead")}</p>
        {readQuery(await searchParams, { xong: said() }).xong ? (
          <Notice tone="success" role="status">
            {t("saved")}
          </Notice>
        ) : null}
        <TakeOut list="bases" locale={locale} className="mt-3" />
        <OfficeRows
          rows={bases.map((one) => ({
            key: one.id,
            href: localePath(locale, `/quan-tri/van-ban/can-cu/${one.id}`),
            title: t(`rules.${one.rule}`),
            more: [one.article, one.number, t("between", { from: day(one.validFrom), to: day(one.validTo) })]
              .filter(Boolean)
              .join(" · "),
            side: one.toCheck ? <Tag tone="gold">{t("toCheck")}</Tag> : null,
          }))}
        />
      </section>
    </AdminPage>
  );
}
