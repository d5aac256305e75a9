import { setRequestLocale } from "next-intl/server";
import { NothingHere } from "@/components/site/dead-end";
import { CampaignGallery, campaignGalleryMetadata } from "../../../../../_campaigns/gallery";
import { parsePage } from "../../../../../_lists/lists";

type Props = PageProps<"/[locale]/hoi-thi/[slug]/hinh-anh/trang/[page]">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { page, ...address } = await params;
  return campaignGalleryMetadata({ ...address, kind: "contest", page: parsePage(page) ?? 1 });
}

export default async function MoreCampaignPhotosPage({ params }: Props) {
  const { page, ...address } = await params;
  setRequestLocale(address.locale);
  const number = parsePage(page);
  return number ? <CampaignGallery {...address} kind="contest" page={number} /> : <NothingHere />;
}
