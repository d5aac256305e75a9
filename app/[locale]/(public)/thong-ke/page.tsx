import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicCampaigns, publicFields } from "@/app/_server/public-data";
import { FiguresApart } from "@/components/tallies/figures-apart";
import { figuresPath } from "@/domain/tallies/address";
import { FiguresPage } from "./_figures/figures-page";

type Props = PageProps<"/[locale]/thong-ke">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "tallies" });
  return pageMetadata(locale, figuresPath, { title: t("title"), description: t("description") });
}

export default async function CityFiguresPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [fields, campaigns] = await Promise.all([publicFields(), publicCampaigns()]);
  return (
    <FiguresPage
      locale={locale}
      path={figuresPath}
      asked={{}}
      below={(namesWards) => <FiguresApart {...{ fields, campaigns, namesWards }} />}
    />
  );
}
