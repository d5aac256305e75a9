import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicCampaign, publicHonours } from "@/app/_server/public-data";
import { CampaignName, campaignNameIn, languageOf } from "@/components/campaigns/campaign-name";
import { honoured, HonourRoll, rollPages } from "@/components/campaigns/honour-roll";
import { RollFiles } from "@/components/campaigns/roll-files";
import { PrintButton } from "@/components/paper/print-button";
import { NothingHere } from "@/components/site/dead-end";
import { PublicPage } from "@/components/site/public-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ListPages } from "@/components/site/list-pages";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { pagePath, parsePage } from "../_lists/lists";
import { unitNameIn } from "@/components/units/unit-name";
import { findAddressed, type CampaignAddress } from "./find";
import "./honour-roll.css";

/** `page` is what stands in the address of a further page. */
type RollAddress = CampaignAddress & { page?: string };

/** A campaign's whole honour roll, made for paper, hundreds on a page; 404 while nobody is entered and beyond its end. */
export async function RollPage({ page: typed, ...address }: RollAddress) {
  const page = typed === undefined ? 1 : parsePage(typed);
  const campaign = page ? await findAddressed({ ...address, below: pagePath("/danh-sach", page) }) : null;
  const honours = campaign ? await publicHonours(campaign.id) : null;
  if (!page || !campaign || !honours || honoured(honours) === 0) return <NothingHere />;
  const pages = rollPages(honours);
  if (page > pages) return <NothingHere />;
  const { locale } = address;
  const t = await getTranslations();
  const path = campaignPath(campaign);
  const crumbs = [
    { href: localePath(locale, "/dot-bieu-duong"), text: t("campaign.title") },
    {
      href: localePath(locale, path),
      text: campaignNameIn(locale, campaign),
      lang: languageOf(locale, campaign),
    },
  ];
  const where = [
    ...new Set([campaign.organiser, campaign.conferencePlace]),
    campaign.conferenceOn ? formatDate(campaign.conferenceOn) : null,
  ].flatMap((words) => (words ? [unitNameIn(locale, { name: words })] : []));
  const pathOf = (number: number) => pagePath(`${path}/danh-sach`, number);
  const title = t(`honours.${campaign.kind === "contest" ? "winners" : "title"}`);
  return (
    <PublicPage
      section="/dot-bieu-duong"
      path={pathOf(page)}
      passedOnAs={`${title}: ${campaignNameIn(locale, campaign)}`}
    >
      <div className="honour-sheet">
        <Breadcrumbs label={t("profile.breadcrumb")} items={crumbs} />
        <h1 className="text-3xl">{title}</h1>
        <p className="mt-1 text-lg font-semibold">
          <CampaignName of={campaign} />
        </p>
        {where.length > 0 ? <p className="text-soft">{where.join(" · ")}</p> : null}
        <div className="no-print mt-4 mb-8">
          <PrintButton label={t("honours.print")} />
          <p className="mt-2 max-w-prose text-soft">{t("honours.savePdf")}</p>
          <RollFiles slug={campaign.slug} named={honours.named.length} />
        </div>
        {pages > 1 ? <p className="mb-4 text-soft">{t("honours.pageOf", { page, pages })}</p> : null}
        <HonourRoll {...{ campaign, honours, page }} heading="h2" />
        <ListPages page={page} pages={pages} address={(number) => localePath(locale, pathOf(number))} />
      </div>
    </PublicPage>
  );
}

/** Title and addresses of a roll's page; empty where there is none. */
export async function rollMetadata({ locale, kind, slug, page }: RollAddress) {
  const campaign = await publicCampaign(slug);
  if (campaign?.kind !== kind) return {};
  const t = await getTranslations({ locale, namespace: "honours" });
  const title = `${t(kind === "contest" ? "winners" : "title")}: ${campaignNameIn(locale, campaign)}`;
  const number = page === undefined ? 1 : (parsePage(page) ?? 1);
  return pageMetadata(locale, pagePath(`${campaignPath(campaign)}/danh-sach`, number), {
    title: number > 1 ? `${title} (${number})` : title,
    description: title,
    illustrative: campaign.illustrative,
  });
}
