import { NothingHere } from "@/components/site/dead-end";
import { setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicCampaign } from "@/app/_server/public-data";
import { CampaignView } from "@/components/campaigns/campaign-view";
import { PublicPage } from "@/components/site/public-page";

// Deadlines pass by themselves: looked at anew at least every hour.
export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/dot-bieu-duong/[slug]">) {
  const { locale, slug } = await params;
  const campaign = await publicCampaign("commendation", slug);
  if (!campaign) return {};
  return pageMetadata(locale, `/dot-bieu-duong/${slug}`, {
    title: campaign.name,
    description: campaign.summary,
  });
}

export default async function CampaignPage({ params }: PageProps<"/[locale]/dot-bieu-duong/[slug]">) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const campaign = await publicCampaign("commendation", slug);
  if (!campaign) return <NothingHere />;
  return (
    <PublicPage section="/dot-bieu-duong" path={`/dot-bieu-duong/${slug}`}>
      <CampaignView campaign={campaign} />
    </PublicPage>
  );
}
