import { randomUUID } from "node:crypto";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { errorTitle } from "@/app/_server/error-title";
import { changePhoto, savePhotoWords } from "@/app/_server/photo-actions";
import { refusedUpload, uploadQuery } from "@/app/_server/upload-route";
import { requireArea } from "@/app/_server/viewer";
import { BelongingContests } from "@/components/campaigns/belonging-contests";
import { CampaignForm } from "@/components/campaigns/campaign-form";
import { CampaignNotices } from "@/components/campaigns/campaign-notices";
import { CampaignSteps } from "@/components/campaigns/campaign-steps";
import { LateCodes } from "@/components/campaigns/late-codes";
import { PaperMenu } from "@/components/papers/paper-menu";
import { PlacePhotos } from "@/components/media/place-photos";
import { readQuery, said } from "@/domain/address/read-query";
import {
  findCampaignToEdit,
  listConferences,
  listContestsOf,
  listDocumentChoices,
  listOrganisers,
} from "@/domain/campaigns/admin-queries.server";
import { requirableQuestions } from "@/domain/campaigns/input";
import { listLateCodes } from "@/domain/campaigns/late-codes.server";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import { offeredPapers } from "@/domain/papers/make-papers.server";
import { listPhotos } from "@/domain/media/photos.server";
import { localePath } from "@/messages/locales";
import { close, copy, makeCode, open, reopen, save, withdrawCode } from "../actions";
import { Renewed } from "@/components/ui/renewed";

type Props = PageProps<"/[locale]/quan-tri/dot-bieu-duong/[id]">;

export async function generateMetadata({ params, searchParams }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "campaignAdmin" });
  const refused = refusedUpload(readQuery(await searchParams, uploadQuery));
  return { title: await errorTitle(locale, t("edit"), refused !== null) };
}

/** One campaign or contest: where it stands, its form, codes and photos. */
export default async function CampaignAdminPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/quan-tri/dot-bieu-duong/${id}`, "admin.enter");
  const campaign = await findCampaignToEdit(actor, id);
  if (!campaign) notFound();
  const t = await getTranslations("campaignAdmin");
  const search = readQuery(await searchParams, { ...uploadQuery, xong: said() });
  const documents = await listDocumentChoices();
  const organisers = await listOrganisers();
  const from = campaign.copiedFromId ? await findCampaignToEdit(actor, campaign.copiedFromId) : null;
  return (
    <AdminPage actor={actor} current="/quan-tri/dot-bieu-duong" width="text">
      <h1 className="text-3xl wrap-anywhere">{campaign.name}</h1>
      {campaign.state === "draft" ? null : (
        <p className="mt-2">
          <a href={localePath(locale, campaignPath(campaign))} className="touch-link">
            {t("public")}
          </a>
        </p>
      )}
      <PaperMenu offered={await offeredPapers(actor, { from: "campaign", id })} from="campaign" id={id} />
      <CampaignNotices
        saved={search.xong}
        copiedFrom={campaign.state === "draft" ? (from?.name ?? null) : null}
        replaced={documents.filter((one) => one.isReplaced && campaign.documentIds.includes(one.id))}
      />
      <CampaignSteps campaign={campaign} copyId={randomUUID()} actions={{ open, close, reopen, copy }} />
      <Renewed by={campaign.version}>
        <CampaignForm
          action={save}
          id={campaign.id}
          version={campaign.version}
          campaign={campaign}
          organisers={organisers}
          choices={{ questions: requirableQuestions, documents, conferences: await listConferences() }}
        />
      </Renewed>
      {campaign.kind === "commendation" ? (
        <BelongingContests contests={await listContestsOf(actor, id)} />
      ) : null}
      <LateCodes
        campaign={campaign}
        codes={await listLateCodes(actor, id)}
        units={organisers.filter((unit) => !unit.isFormer).slice(1)}
        newId={randomUUID()}
        actions={{ makeCode, withdrawCode }}
      />
      <p className="mt-10">
        <a
          href={localePath(locale, `/quan-tri/dot-bieu-duong/${id}/quyet-dinh`)}
          className="touch-link font-semibold"
        >
          {t("toDecisions")}
        </a>
      </p>
      <h2 className="mt-10 text-2xl">{t("photosTitle")}</h2>
      <PlacePhotos
        owner={actor.id}
        url={`/api/campaigns/${id}/photos`}
        photos={await listPhotos(actor, { kind: "campaign", id })}
        actions={{ saveWords: savePhotoWords, change: changePhoto }}
        refused={refusedUpload(search)}
      />
    </AdminPage>
  );
}
