import { setRequestLocale } from "next-intl/server";
import { CampaignGallery, campaignGalleryMetadata } from "../../../_campaigns/gallery";

type Props = PageProps<"/[locale]/hoi-thi/[slug]/hinh-anh">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  return campaignGalleryMetadata({ ...(await params), kind: "contest", page: 1 });
}

export default async function CampaignPhotosPage({ params }: Props) {
  const address = await params;
  setRequestLocale(address.locale);
  return <CampaignGallery {...address} kind="contest" page={1} />;
}
