import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CertificatePage } from "@/app/_server/certificate-page";
import { requireArea } from "@/app/_server/viewer";
import { TakeOut } from "@/app/_sheets/take-out";
import { DecisionsToPrint } from "@/components/certificates/decisions-to-print";
import { PressList } from "@/components/certificates/press-list";
import { FilterLinks } from "@/components/ui/filter-links";
import { Notice } from "@/components/ui/notice";
import { readQuery, slug } from "@/domain/address/read-query";
import { doneQuery } from "@/domain/certificates/address";
import { listPress, listPrintingUnits } from "@/domain/certificates/blanks.server";
import { countUndecided, listDecisionsToPrint } from "@/domain/certificates/rows.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/ban-lam-viec/giay-khen">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "certificateDesk" });
  return { title: t("title") };
}

/** A unit's decisions that certificates are printed for, its blanks and its printers; `?don-vi=` where a person prints for several. */
export default async function CertificatesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const asked = readQuery(await searchParams, { "don-vi": slug(), ...doneQuery });
  const actor = await requireArea(locale, "/ban-lam-viec/giay-khen", "certificate.enter");
  const units = await listPrintingUnits(actor);
  const unitId = asked["don-vi"] ?? units[0]?.id;
  if (!unitId || !units.some(({ id }) => id === unitId)) notFound();
  const [decisions, undecided, press] = await Promise.all([
    listDecisionsToPrint(actor, unitId),
    countUndecided(actor, unitId),
    listPress(actor, unitId),
  ]);
  const t = await getTranslations("certificateDesk");
  const path = (id: string) => localePath(locale, `/ban-lam-viec/giay-khen?don-vi=${id}`);
  return (
    <CertificatePage actor={actor} title={t("title")} lead={t("lead")}>
      {asked.xong === "luu" ? (
        <Notice tone="success" role="status">
          {t("printerSaved")}
        </Notice>
      ) : null}
      {units.length > 1 ? (
        <FilterLinks
          label={t("unit")}
          items={units.map(({ id, name }) => ({ href: path(id), text: name, current: id === unitId }))}
        />
      ) : null}
      <DecisionsToPrint
        unitId={unitId}
        decisions={decisions}
        undecided={undecided}
        blank={press.blanks[0]?.id}
      />
      {decisions.length > 0 ? (
        <TakeOut list="decisions" locale={locale} asked={{ "don-vi": unitId }} className="-mt-6 mb-10" />
      ) : null}
      <PressList unitId={unitId} {...press} />
    </CertificatePage>
  );
}
