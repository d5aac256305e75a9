import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicCampaign, publicHonours } from "@/app/_server/public-data";
import { honoured, HonourRoll } from "@/components/campaigns/honour-roll";
import { PrintButton } from "@/components/paper/print-button";
import { contentLanguage } from "@/components/profiles/profile-words";
import { NothingHere } from "@/components/site/dead-end";
import { PublicPage } from "@/components/site/public-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { unitNameIn } from "@/components/units/unit-name";
import { findAddressed, type CampaignAddress } from "./find";
import "./honour-roll.css";

/** A campaign's whole honour roll, made for paper; 404 while nobody is entered. */
export async function RollPage(address: CampaignAddress) {
  const campaign = await findAddressed({ ...address, below: "/danh-sach" });
  const honours = campaign ? await publicHonours(campaign.id) : null;
  if (!campaign || !honours || honoured(honours) === 0) return <NothingHere />;
  const { locale } = address;
  const t = await getTranslations();
  const path = campaignPath(campaign);
  const crumbs = [
    { href: localePath(locale, "/dot-bieu-duong"), text: t("campaign.title") },
    { href: localePath(locale, path), text: campaign.name, lang: contentLanguage(locale) },
  ];
  const where = [
    ...new Set([campaign.organiser, campaign.conferencePlace]),
    campaign.conferenceOn ? formatDate(campaign.conferenceOn) : null,
  ].flatMap((words) => (words ? [unitNameIn(locale, { name: words })] : []));
  return (
    <PublicPage section="/dot-bieu-duong" path={`${path}/danh-sach`}>
      <div className="honour-sheet">
        <Breadcrumbs label={t("profile.breadcrumb")} items={crumbs} />
        <h1 className="text-3xl">{t(`honours.${campaign.kind === "contest" ? "winners" : "title"}`)}</h1>
        <p lang={contentLanguage(locale)} className="mt-1 text-lg font-semibold">
          {campaign.name}
        </p>
        {where.length > 0 ? <p className="text-soft">{where.join(" · ")}</p> : null}
        <div className="no-print mt-4 mb-8">
          <PrintButton label={t("honours.print")} />
          <p className="mt-2 max-w-prose text-soft">{t("honours.savePdf")}</p>
        </div>
        <HonourRoll campaign={campaign} honours={honours} heading="h2" />
      </div>
    </PublicPage>
  );
}

/** Title and addresses of a roll's page; empty where there is none. */
export async function rollMetadata({ locale, kind, slug }: CampaignAddress) {
  const campaign = await publicCampaign(slug);
  if (campaign?.kind !== kind) return {};
  const t = await getTranslations({ locale, namespace: "honours" });
  const title = `${t(kind === "contest" ? "winners" : "title")}: ${campaign.name}`;
  return pageMetadata(locale, `${campaignPath(campaign)}/danh-sach`, {
    title,
    description: title,
    illustrative: campaign.illustrative,
  });
}
