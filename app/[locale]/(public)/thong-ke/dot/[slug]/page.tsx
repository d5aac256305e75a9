import { permanentRedirect } from "next/navigation";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicCampaignPlace } from "@/app/_server/public-data";
import { NothingHere } from "@/components/site/dead-end";
import { campaignNameIn } from "@/components/campaigns/campaign-name";
import { OfWhole } from "@/components/tallies/figures-apart";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import { campaignFiguresPath } from "@/domain/tallies/address";
import { localePath } from "@/messages/locales";
import { FiguresPage } from "../../_figures/figures-page";

type Props = PageProps<"/[locale]/thong-ke/dot/[slug]">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale, slug } = await params;
  const campaign = await publicCampaignPlace(slug);
  if (!campaign) return {};
  const t = await getTranslations({ locale, namespace: "tallies" });
  return pageMetadata(locale, campaignFiguresPath(campaign.slug), {
    title: t("titleOf", { name: campaignNameIn(locale, campaign) }),
    description: `${campaignNameIn(locale, campaign)}. ${t("description")}`,
  });
}

/** A campaign or contest; by a former name it leads to the right address. */
export default async function CampaignFiguresPage({ params }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const campaign = await publicCampaignPlace(slug);
  if (!campaign) return <NothingHere />;
  const path = campaignFiguresPath(campaign.slug);
  if (campaign.slug !== slug) permanentRedirect(localePath(locale, path));
  const name = campaignNameIn(locale, campaign);
  return (
    <FiguresPage
      locale={locale}
      path={path}
      asked={{ dot: campaign.id }}
      name={name}
      above={<OfWhole whole={{ href: localePath(locale, campaignPath(campaign)), text: name }} />}
    />
  );
}
