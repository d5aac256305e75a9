import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { CampaignPhotoList } from "@/components/campaigns/campaign-photo-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { listCampaignsToIllustrate } from "@/domain/campaigns/queries.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/quan-tri/dot-bieu-duong">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "campaignAdmin" });
  return { title: t("title") };
}

/** Campaigns and contests, each with its photos. */
export default async function CampaignsAdminPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/dot-bieu-duong", "admin.enter");
  const t = await getTranslations();
  const campaigns = await listCampaignsToIllustrate(actor);
  return (
    <WorkPage actor={actor} area="/quan-tri">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/quan-tri"), text: t("account.admin") }]}
      />
      <h1 className="text-3xl">{t("campaignAdmin.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">
        {t(campaigns.length > 0 ? "campaignAdmin.lead" : "campaign.empty")}
      </p>
      <CampaignPhotoList campaigns={campaigns} />
    </WorkPage>
  );
}
