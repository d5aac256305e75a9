import { setRequestLocale } from "next-intl/server";
import { CampaignStoriesPage, campaignStoriesMetadata } from "../../../../_campaigns/stories-page";

type Props = PageProps<"/[locale]/hoi-thi/[slug]/trang/[page]">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  return campaignStoriesMetadata({ ...(await params), kind: "contest" });
}

export default async function MoreContestPage({ params }: Props) {
  const address = await params;
  setRequestLocale(address.locale);
  return <CampaignStoriesPage {...address} kind="contest" />;
}
