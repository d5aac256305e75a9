import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { CampaignPhotoList } from "@/components/campaigns/campaign-photo-list";
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
    <AdminPage actor={actor} current="/quan-tri/dot-bieu-duong">
      <h1 className="text-3xl">{t("campaignAdmin.title")}</h1>
      <p className="mt-2 max-w-prose text-soft">
        {t(campaigns.length > 0 ? "campaignAdmin.lead" : "campaign.empty")}
      </p>
      <CampaignPhotoList campaigns={campaigns} />
    </AdminPage>
  );
}
