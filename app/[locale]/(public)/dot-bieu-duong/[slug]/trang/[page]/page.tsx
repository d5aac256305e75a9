import { setRequestLocale } from "next-intl/server";
import { CampaignStoriesPage, campaignStoriesMetadata } from "../../../../_campaigns/stories-page";

type Props = PageProps<"/[locale]/dot-bieu-duong/[slug]/trang/[page]">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  return campaignStoriesMetadata({ ...(await params), kind: "commendation" });
}

export default async function MoreCampaignPage({ params }: Props) {
  const address = await params;
  setRequestLocale(address.locale);
  return <CampaignStoriesPage {...address} kind="commendation" />;
}
