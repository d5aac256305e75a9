import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicCampaigns } from "@/app/_server/public-data";
import { CampaignList } from "@/components/campaigns/campaign-list";
import { PublicPage } from "@/components/site/public-page";

// Deadlines pass by themselves: looked at anew at least every hour.
export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/dot-bieu-duong">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "campaign" });
  return pageMetadata(locale, "/dot-bieu-duong", { title: t("title"), description: t("lead") });
}

export default async function CampaignsPage({ params }: PageProps<"/[locale]/dot-bieu-duong">) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("campaign");
  const campaigns = await publicCampaigns();
  return (
    <PublicPage section="/dot-bieu-duong" path="/dot-bieu-duong" passedOnAs={t("title")}>
      <h1 className="text-4xl">{t("title")}</h1>
      <p className="mt-2 mb-8 text-soft">{t(campaigns.length > 0 ? "lead" : "empty")}</p>
      <CampaignList campaigns={campaigns} />
    </PublicPage>
  );
}
