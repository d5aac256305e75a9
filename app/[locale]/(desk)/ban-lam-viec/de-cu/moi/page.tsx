import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { findFormOwner, isPostedWithoutScripts } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { SectionForm } from "@/components/nominations/form/section-form";
import { NominationHead } from "@/components/nominations/nomination-head";
import { answersOf } from "@/domain/nominations/answers";
import { pages } from "@/domain/nominations/sections";
import { formChoices } from "../../_nomination/choices";
import { saveSection } from "../actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/ban-lam-viec/de-cu/moi">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "desk" });
  return { title: await errorTitle(locale, t("new"), await isPostedWithoutScripts()) };
}

/** Starts a nomination. Nothing is written until something is typed; the id given here makes that happen once. */
export default async function NewNominationPage({ params }: PageProps<"/[locale]/ban-lam-viec/de-cu/moi">) {
  const { locale } = await params;
  const actor = await findFormOwner(locale, "/ban-lam-viec/de-cu/moi", "desk.enter");
  const t = await getTranslations();
  const choices = await formChoices(locale, actor, null);
  const answers = answersOf(null, null);
  const [only, ...others] = choices.campaigns;
  const onlyCampaign = only && others.length === 0 ? { campaignId: only.value } : {};
  return (
    <WorkPage actor={actor} area="/ban-lam-viec" width="text">
      <NominationHead id="" nomination={null} page="doi-tuong" title={t("desk.new")} />
      <SectionForm
        owner={actor?.id ?? ""}
        nominationId={randomUUID()}
        version={0}
        marks={{}}
        page="doi-tuong"
        sections={pages["doi-tuong"]}
        action={saveSection}
        checking={false}
        answers={{ ...answers, texts: { ...answers.texts, ...onlyCampaign } }}
        {...choices}
      />
    </WorkPage>
  );
}
