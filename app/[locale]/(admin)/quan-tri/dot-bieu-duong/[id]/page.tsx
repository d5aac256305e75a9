import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { errorTitle } from "@/app/_server/error-title";
import { changePhoto, savePhotoWords } from "@/app/_server/photo-actions";
import { refusedUpload, uploadQuery } from "@/app/_server/upload-route";
import { requireArea } from "@/app/_server/viewer";
import { PlacePhotos } from "@/components/media/place-photos";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { readQuery } from "@/domain/address/read-query";
import { findCampaignToIllustrate } from "@/domain/campaigns/queries.server";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import { listPhotos } from "@/domain/media/photos.server";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/quan-tri/dot-bieu-duong/[id]">;

export async function generateMetadata({ params, searchParams }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "campaignAdmin" });
  const refused = refusedUpload(readQuery(await searchParams, uploadQuery));
  return { title: await errorTitle(locale, t("photosOf"), refused !== null) };
}

/** The photos of one campaign or contest. */
export default async function CampaignAdminPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/quan-tri/dot-bieu-duong/${id}`, "admin.enter");
  const campaign = await findCampaignToIllustrate(actor, id);
  if (!campaign) notFound();
  const t = await getTranslations();
  return (
    <AdminPage actor={actor} current="/quan-tri/dot-bieu-duong" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[
          { href: localePath(locale, "/quan-tri"), text: t("account.admin") },
          { href: localePath(locale, "/quan-tri/dot-bieu-duong"), text: t("campaignAdmin.title") },
        ]}
      />
      <h1 className="text-3xl wrap-anywhere">{campaign.name}</h1>
      <p className="mt-2">
        <a href={localePath(locale, campaignPath(campaign))} className="touch-link">
          {t("campaignAdmin.open")}
        </a>
      </p>
      <PlacePhotos
        owner={actor.id}
        url={`/api/campaigns/${id}/photos`}
        photos={await listPhotos(actor, { kind: "campaign", id })}
        actions={{ saveWords: savePhotoWords, change: changePhoto }}
        refused={refusedUpload(readQuery(await searchParams, uploadQuery))}
      />
    </AdminPage>
  );
}
