import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Honours } from "@/domain/campaigns/honours.server";
import { takesNominations } from "@/domain/campaigns/open";
import type { CampaignPage } from "@/domain/campaigns/queries.server";
import { issued } from "@/domain/documents/issued";
import { documentPath } from "@/domain/documents/vocabulary";
import type { ProfileCard as Card } from "@/domain/profiles/queries.server";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { Replacement } from "../documents/replacement";
import { PhotoGallery } from "../media/photo-gallery";
import { ProfileRows } from "../profiles/profile-row";
import { contentLanguage } from "../profiles/profile-words";
import { Breadcrumbs } from "../ui/breadcrumbs";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { classNames } from "../ui/class-names";
import { CampaignName } from "./campaign-name";
import { CampaignFacts } from "./campaign-facts";
import { CampaignList } from "./campaign-list";
import { CampaignProgramme } from "./campaign-programme";
import { CampaignRules } from "./campaign-rules";
import { honoured, HonourRoll } from "./honour-roll";
import { RollFiles } from "./roll-files";
import { SectionHeading } from "../ui/section-heading";
import { Tag } from "../ui/tag";

type CampaignViewProps = {
  campaign: CampaignPage;
  honours: Honours;
  /** The newest of `total` stories. */
  stories: Card[];
  total: number;
  /** Address of the list of all stories; null when all are here. */
  all: string | null;
  /** Where the whole honour roll stands, and the same address as it is written on paper. */
  roll: { path: string; onPaper: string };
  /** What is particular to a contest; null for a commendation. */
  contest: ReactNode;
  /** The way to all photos, its stories' too. */
  gallery: ReactNode;
  /** Its prizes stand there already: the roll would say the same once more. */
  prized: boolean;
};

/** Of each part of the roll, the rows a campaign's page shows; the whole roll has a page of its own. */
const rollRowsShown = 15;

/** A campaign or contest: what it was, in figures, on which documents, and who has a page here. */
export function CampaignView(props: CampaignViewProps) {
  const { campaign, honours, stories, total, all, roll, contest, gallery, prized } = props;
  const page = useTranslations();
  const t = useTranslations("campaign");
  const locale = useLocale();
  const open = takesNominations(hcmcToday(), campaign);
  const known = (campaign.totalCollectives ?? 0) + (campaign.totalIndividuals ?? 0);
  const inRoll = honoured(honours);
  const named = honours.named.filter((one) => one.kind !== "model").map((one) => one.slug ?? one.id);
  // Where everybody's card stands above already, the same names as a roll would say nothing more.
  const rolled =
    inRoll > 0 && !prized && !(inRoll === stories.length && honours.named.every((one) => one.slug));
  const print = { href: roll.path, text: page("honours.print") };
  // The prizes stand above; here is only the way to the sheet that holds them all.
  const onlySheet = prized && stories.length === 0;
  const entered = new Set(named).size + honours.unnamed.individual + honours.unnamed.collective;
  return (
    <>
      <Breadcrumbs
        label={page("profile.breadcrumb")}
        items={[
          { href: localePath(locale, "/"), text: page("site.home") },
          { href: localePath(locale, "/dot-bieu-duong"), text: t("title") },
        ]}
      />
      <h1 className="max-w-4xl text-[2rem] md:text-[2.4rem]">
        <CampaignName of={campaign} />
      </h1>
      <p className="mt-3 flex flex-wrap gap-2">
        <Tag tone="gold">{t(`kind.${campaign.kind}`)}</Tag>
        <IllustrativeTag of={campaign} />
        {campaign.deadlineOn ? (
          <Tag tone={open ? "sage" : "plain"}>
            {t(open ? "open" : campaign.entriesOver ? "entriesOver" : "closed")}
          </Tag>
        ) : null}
      </p>
      <div className="mt-6 grid grid-cols-1 gap-x-16 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="prose" lang={contentLanguage(locale)}>
          <p className="text-[1.0625rem] md:text-lg">{campaign.summary}</p>
          {campaign.body
            .split("\n\n")
            .filter(Boolean)
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
        </div>
        <CampaignFacts campaign={campaign} />
      </div>
      <CampaignRules campaign={campaign} />
      <CampaignProgramme campaign={campaign} />
      {contest}
      <PhotoGallery photos={campaign.photos} ruled />
      {gallery}
      {campaign.documents.length > 0 ? (
        <section className="mt-12">
          <SectionHeading title={t("documents")} />
          <ul lang={contentLanguage(locale)} className="space-y-3">
            {campaign.documents.map((document) => (
              <li key={document.id}>
                <a href={localePath(locale, documentPath(document.id))} className="touch-link font-semibold">
                  {document.title}
                </a>
                <p className="text-base text-soft">
                  {t("documentBy", { number: document.number, issuer: document.issuer, ...issued(document) })}
                </p>
                {/* What is said holds on whatever day it is read: the page is not made anew at midnight. */}
                {document.replacement ? (
                  <p className="text-base text-soft">
                    <Replacement {...document.replacement} />
                  </p>
                ) : document.validTo ? (
                  <p className="text-base text-soft">
                    {page("documents.valid", { ends: "to", from: "", to: formatDate(document.validTo) })}
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {campaign.presentedHere.length > 0 ? (
        <section className="mt-12">
          <SectionHeading title={t("presentedHere")} />
          <CampaignList campaigns={campaign.presentedHere} heading="h3" />
        </section>
      ) : null}
      {/* On paper everybody stands in the roll below, and only what that does not say stands here. */}
      <section className={classNames("mt-12", (rolled || onlySheet) && known <= entered ? "no-print" : null)}>
        <SectionHeading
          title={onlySheet ? page("honours.winners") : t("honoured")}
          more={
            all
              ? { href: all, text: t("allStories", { count: total }) }
              : inRoll > 0 && !rolled
                ? print
                : undefined
          }
        />
        {known > entered ? (
          <p className="mb-6 max-w-prose">
            {t("honestTotals", { total: known, entered, whom: whomCounted(campaign) })}
          </p>
        ) : null}
        {onlySheet && inRoll > 0 ? <p className="max-w-prose">{page("honours.prizesAbove")}</p> : null}
        {known === 0 && stories.length === 0 && !prized ? (
          <p className="max-w-prose">
            {inRoll > 0 ? t("noneTold", { kind: campaign.kind }) : t("noneEntered", { kind: campaign.kind })}
          </p>
        ) : null}
        <div className={rolled ? "no-print" : undefined}>
          <ProfileRows profiles={stories} />
        </div>
      </section>
      {rolled ? (
        <section className="mt-12">
          <SectionHeading
            title={page(`honours.${campaign.kind === "contest" ? "winners" : "title"}`)}
            more={print}
          />
          <HonourRoll campaign={campaign} honours={honours} heading="h3" most={rollRowsShown} whole={roll} />
        </section>
      ) : null}
      <RollFiles slug={campaign.slug} named={honours.named.length} />
    </>
  );
}

/** Whom the source's totals count: one kind only, or both. */
function whomCounted({ totalCollectives, totalIndividuals }: CampaignPage) {
  if (!totalCollectives) return "individuals";
  return totalIndividuals ? "both" : "collectives";
}
