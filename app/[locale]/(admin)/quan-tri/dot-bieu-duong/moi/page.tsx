import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { CampaignForm } from "@/components/campaigns/campaign-form";
import {
  listConferences,
  listDocumentChoices,
  listOrganisers,
} from "@/domain/campaigns/admin-queries.server";
import { requirableQuestions } from "@/domain/campaigns/input";
import { save } from "../actions";

type Props = PageProps<"/[locale]/quan-tri/dot-bieu-duong/moi">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "campaignAdmin" });
  return { title: t("add") };
}

/** The form of a new campaign, which is a draft until it is opened. */
export default async function NewCampaignPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/quan-tri/dot-bieu-duong/moi", "admin.enter");
  const t = await getTranslations("campaignAdmin");
  return (
    <AdminPage actor={actor} current="/quan-tri/dot-bieu-duong" width="text">
      <h1 className="text-3xl">{t("add")}</h1>
      <p className="mt-2 mb-6 text-soft">{t("addLead")}</p>
      <CampaignForm
        action={save}
        id={randomUUID()}
        version={0}
        campaign={null}
        organisers={await listOrganisers()}
        choices={{
          questions: requirableQuestions,
          documents: await listDocumentChoices(),
          conferences: await listConferences(),
        }}
      />
    </AdminPage>
  );
}
