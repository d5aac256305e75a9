import { setRequestLocale } from "next-intl/server";
import { CampaignPage, campaignMetadata } from "../../_campaigns/campaign-page";

type Props = PageProps<"/[locale]/hoi-thi/[slug]">;

// Deadlines pass by themselves: looked at anew at least every hour.
export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  return campaignMetadata({ ...(await params), kind: "contest" });
}

export default async function OneContestPage({ params }: Props) {
  const address = await params;
  setRequestLocale(address.locale);
  return <CampaignPage {...address} kind="contest" />;
}
