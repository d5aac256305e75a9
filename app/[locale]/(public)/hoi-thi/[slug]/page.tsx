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

export async function generateMetadata({ params }: PageProps<"/[locale]/hoi-thi/[slug]">) {
  const { locale, slug } = await params;
  const campaign = await publicCampaign("contest", slug);
  if (!campaign) return {};
  return pageMetadata(locale, `/hoi-thi/${slug}`, { title: campaign.name, description: campaign.summary });
}

export default async function ContestPage({ params }: PageProps<"/[locale]/hoi-thi/[slug]">) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const campaign = await publicCampaign("contest", slug);
  if (!campaign) return <NothingHere />;
  return (
    <PublicPage section="/dot-bieu-duong" path={`/hoi-thi/${slug}`}>
      <CampaignView campaign={campaign} />
    </PublicPage>
  );
}
