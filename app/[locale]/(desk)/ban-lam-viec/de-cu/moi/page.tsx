import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { errorTitle } from "@/app/_server/error-title";
import { findFormOwner, isPostedWithoutScripts } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { Eligibility, noCampaign } from "@/components/nominations/eligibility";
import { TemplateList } from "@/components/nominations/template-list";
import { choice, readQuery, words } from "@/domain/address/read-query";
import { criteriaOf } from "@/domain/campaigns/criteria.server";
import { listTemplates } from "@/domain/nominations/templates.server";
import { SectionForm } from "@/components/nominations/form/section-form";
import { NominationHead } from "@/components/nominations/nomination-head";
import { answersOf } from "@/domain/nominations/answers";
import { pages } from "@/domain/nominations/sections";
import { formChoices } from "../../_nomination/choices";
import { answerHere } from "../[id]/actions";
import { beginWithTemplate, forgetTemplate, saveSection } from "../actions";

export async function generateMetadata({ params }: PageProps<"/[locale]/ban-lam-viec/de-cu/moi">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "desk" });
  return { title: await errorTitle(locale, t("new"), await isPostedWithoutScripts()) };
}

/** What a link to the new form may choose beforehand, and whether the campaign's criteria were answered. */
const query = { dot: words(80), "linh-vuc": words(80), du: choice(["du", "khong"], "") };

type Props = PageProps<"/[locale]/ban-lam-viec/de-cu/moi">;

/** Starts a nomination. Nothing is written until something is typed; the id given here makes that happen once. */
export default async function NewNominationPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await findFormOwner(locale, "/ban-lam-viec/de-cu/moi", "desk.enter");
  const t = await getTranslations();
  const choices = await formChoices(locale, actor, null);
  const { dot, "linh-vuc": field, du } = readQuery(await searchParams, query);
  const [only, ...others] = choices.campaigns;
  const sole = only && others.length === 0 ? only : undefined;
  const campaign =
    dot === noCampaign ? undefined : (choices.campaigns.find(({ value }) => value === dot) ?? sole);
  const criteria = campaign && (await criteriaOf([campaign.value])).get(campaign.value);
  // A form that was just sent without scripts is shown again, whatever its campaign asks.
  const asksFirst = criteria && du !== "du" && actor && !(await isPostedWithoutScripts());
  const chosen = {
    ...(campaign && { campaignId: campaign.value }),
    ...(choices.fields.some(({ value }) => value === field) && { fieldId: field }),
  };
  const answers = answersOf(null, null);
  return (
    <WorkPage actor={actor} area="/ban-lam-viec" width="text">
      <NominationHead id="" nomination={null} page="doi-tuong" title={t("desk.new")} />
      {asksFirst ? (
        <Eligibility
          campaign={campaign}
          criteria={criteria}
          others={choices.campaigns.filter(({ value }) => value !== campaign.value)}
          refused={du === "khong"}
        />
      ) : (
        <>
          <TemplateList
            templates={(await listTemplates(actor)).map((one) => ({ ...one, nextId: randomUUID() }))}
            actions={{ begin: beginWithTemplate, forget: forgetTemplate }}
          />
          <SectionForm
            owner={actor?.id ?? ""}
            nominationId={randomUUID()}
            version={0}
            marks={{}}
            page="doi-tuong"
            sections={pages["doi-tuong"]}
            action={saveSection}
            checking={false}
            asked={[]}
            reply={answerHere}
            answers={{ ...answers, texts: { ...answers.texts, ...chosen } }}
            {...choices}
          />
        </>
      )}
    </WorkPage>
  );
}
