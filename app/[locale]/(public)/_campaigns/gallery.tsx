import { publicCampaign } from "@/app/_server/public-data";
import { NothingHere } from "@/components/site/dead-end";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import { GalleryPage, galleryMetadata } from "../_gallery/gallery-page";
import { pagePath } from "../_lists/lists";
import { findAddressed, type CampaignAddress } from "./find";

type Address = CampaignAddress & { page: number };
type Known = NonNullable<Awaited<ReturnType<typeof publicCampaign>>>;

const galleryOf = ({ locale, page }: Address, campaign: Known) => ({
  locale,
  page,
  owner: { path: campaignPath(campaign), section: "/dot-bieu-duong", name: campaign.name },
  of: { campaignId: campaign.id },
});

/** The photos of a campaign or contest and of the stories it honoured; 404 without any. */
export async function CampaignGallery(address: Address) {
  const campaign = await findAddressed({ ...address, below: pagePath("/hinh-anh", address.page) });
  return campaign ? <GalleryPage {...galleryOf(address, campaign)} /> : <NothingHere />;
}

export async function campaignGalleryMetadata(address: Address) {
  const campaign = await publicCampaign(address.slug);
  return campaign?.kind === address.kind ? galleryMetadata(galleryOf(address, campaign)) : {};
}
