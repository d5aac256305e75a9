import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicUnit } from "@/app/_server/public-data";
import { NothingHere } from "@/components/site/dead-end";
import { FormerFigures, OfWhole } from "@/components/tallies/figures-apart";
import { unitNameIn } from "@/components/units/unit-name";
import { unitFiguresPath } from "@/domain/tallies/address";
import { localePath } from "@/messages/locales";
import { FiguresPage } from "../../_figures/figures-page";

type Props = PageProps<"/[locale]/thong-ke/don-vi/[unit]">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale, unit: id } = await params;
  const unit = await publicUnit(id);
  if (!unit) return {};
  const t = await getTranslations({ locale, namespace: "tallies" });
  const name = unitNameIn(locale, { name: unit.label, nameEn: unit.nameEn });
  return pageMetadata(locale, unitFiguresPath(id), {
    title: t("titleOf", { name }),
    description: `${name}. ${t("description")}`,
  });
}

/** A unit of today; of a former one what was told in its time, and the way to where it went. */
export default async function UnitFiguresPage({ params }: Props) {
  const { locale, unit: id } = await params;
  setRequestLocale(locale);
  const unit = await publicUnit(id);
  if (!unit) return <NothingHere />;
  const name = unitNameIn(locale, { name: unit.label, nameEn: unit.nameEn });
  const whole = { href: localePath(locale, `/don-vi/${id}`), text: name };
  return (
    <FiguresPage
      locale={locale}
      path={unitFiguresPath(id)}
      asked={{ "don-vi": id }}
      name={name}
      above={
        <>
          <OfWhole whole={whole} />
          {unit.validTo ? <FormerFigures name={name} units={unit.successors} /> : null}
        </>
      }
    />
  );
}
