import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { requireArea } from "@/app/_server/viewer";
import { TakeOut } from "@/app/_sheets/take-out";
import { DecisionListForm } from "@/components/campaigns/decision-list-form";
import { EnteredDecisions } from "@/components/campaigns/entered-decisions";
import { PrintLink } from "@/components/certificates/print-link";
import { PaperMenu } from "@/components/papers/paper-menu";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { findCampaignToEdit } from "@/domain/campaigns/admin-queries.server";
import { listDecisions } from "@/domain/campaigns/decision-list.server";
import { decisionOf } from "@/domain/certificates/address";
import { offeredPapers } from "@/domain/papers/make-papers.server";
import { can } from "@/domain/permissions";
import { localePath } from "@/messages/locales";
import { drop, enter } from "./actions";

type Props = PageProps<"/[locale]/quan-tri/dot-bieu-duong/[id]/quyet-dinh">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "decisionList" });
  return { title: t("title") };
}

/** The names of a past campaign, entered from its decision's list without stories. */
export default async function DecisionListPage({ params }: Props) {
  const { locale, id } = await params;
  const actor = await requireArea(locale, `/quan-tri/dot-bieu-duong/${id}/quyet-dinh`, "admin.enter");
  const campaign = await findCampaignToEdit(actor, id);
  if (!campaign) notFound();
  const t = await getTranslations();
  const decisions = await listDecisions(actor, id);
  const back = localePath(locale, "/quan-tri/dot-bieu-duong");
  return (
    <AdminPage actor={actor} current="/quan-tri/dot-bieu-duong" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[
          { href: back, text: t("campaignAdmin.title") },
          { href: `${back}/${id}`, text: campaign.name },
        ]}
      />
      <h1 className="text-3xl">{t("decisionList.title")}</h1>
      <p className="mt-2 text-soft">{t("decisionList.lead")}</p>
      <EnteredDecisions
        campaignId={id}
        action={drop}
        decisions={await Promise.all(
          decisions.map(async (one) => {
            const of = { from: "campaign", id, decision: one.number! } as const;
            const decision = decisionOf({ ...one, decisionNumber: one.number });
            const prints = decision && can(actor, "certificate.print", decision);
            const papers = <PaperMenu offered={await offeredPapers(actor, of)} {...of} />;
            return { ...one, papers, certificates: prints ? <PrintLink decision={decision} /> : null };
          }),
        )}
      />
      {decisions.length > 0 ? (
        <TakeOut list="entered-names" locale={locale} asked={{ dot: id }} className="mt-2" />
      ) : null}
      <DecisionListForm campaignId={id} action={enter} />
    </AdminPage>
  );
}
