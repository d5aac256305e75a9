import { NothingHere } from "@/components/site/dead-end";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import {
  publicAdoptionsIn,
  publicOpenCampaignsFor,
  publicProfileCount,
  publicProfiles,
  publicHolidays,
  publicSpacesIn,
  publicStoriesByUnit,
  publicUnit,
  publicUnitContact,
} from "@/app/_server/public-data";
import { portalUrl } from "@/app/_server/portal-url";
import { RunningCampaigns } from "@/components/campaigns/running-campaigns";
import { PublicPage } from "@/components/site/public-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { FollowUnit } from "@/components/units/follow-unit";
import { UnitAdoptions } from "@/components/units/unit-adoptions";
import { UnitContact } from "@/components/units/unit-contact";
import { FormerUnitHead, UnitFacts, UnitHead } from "@/components/units/unit-head";
import { unitNameIn } from "@/components/units/unit-name";
import { UnitSpaces } from "@/components/units/unit-spaces";
import { SuccessorList, UnitStories } from "@/components/units/unit-stories";
import { hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { GallerySection } from "../../_gallery/gallery-link";
import { pagePath, unitStoriesShown } from "../../_lists/lists";
import { OfficeData } from "./office-data";

// Deadlines pass by themselves: looked at anew at least every hour.
export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/don-vi/[unit]">) {
  const { locale, unit: id } = await params;
  const unit = await publicUnit(id);
  if (!unit) return {};
  const t = await getTranslations({ locale });
  const name = unitNameIn(locale, { name: unit.label, nameEn: unit.nameEn });
  return pageMetadata(locale, `/don-vi/${id}`, {
    title: name,
    description: t("units.storiesOf", { name }),
    feed: { path: `/don-vi/${id}/rss.xml`, title: t("feeds.titleOf", { about: name }) },
  });
}

export default async function UnitPage({ params }: PageProps<"/[locale]/don-vi/[unit]">) {
  const { locale, unit: id } = await params;
  setRequestLocale(locale);
  const unit = await publicUnit(id);
  if (!unit) return <NothingHere />;
  const t = await getTranslations();
  const isFormer = unit.validTo !== null;
  // A former unit has no office and takes nothing home any more: its page tells of the wards of today.
  const { unitIds } = unit;
  const filter = { unit: { id, unitIds } };
  const [total, stories, adoptions, spaces, byUnit, campaigns, contact, holidays] = await Promise.all([
    publicProfileCount(filter),
    publicProfiles(filter, 1, unitStoriesShown),
    publicAdoptionsIn(unitIds),
    publicSpacesIn(unitIds),
    isFormer ? publicStoriesByUnit() : {},
    isFormer ? [] : publicOpenCampaignsFor(id),
    isFormer ? null : publicUnitContact(id),
    publicHolidays(),
  ]);
  const today = hcmcToday();
  const places = { spaces, today, holidays };
  const all = localePath(locale, pagePath(`/don-vi/${id}`, 1, 1));
  const listed = { unit, stories, total, all: total > stories.length ? all : null };
  const gallery = { locale, path: `/don-vi/${id}`, of: filter };
  const crumbs = [
    { href: localePath(locale, "/"), text: t("site.home") },
    { href: localePath(locale, "/don-vi"), text: t("units.title") },
  ];
  // On a phone the contact follows the name; one that is not entered yet comes last.
  const reach = (
    <section
      id="lien-he"
      className="mt-8 border-t-3 border-ink pt-4 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:mt-2"
    >
      <UnitContact unit={unit} contact={contact} />
    </section>
  );
  return (
    <PublicPage
      section="/don-vi"
      path={`/don-vi/${id}`}
      passedOnAs={unitNameIn(locale, { name: unit.label, nameEn: unit.nameEn })}
    >
      <Breadcrumbs label={t("profile.breadcrumb")} items={crumbs} />
      {isFormer ? (
        <>
          <FormerUnitHead unit={unit} />
          <SuccessorList unit={unit} stories={byUnit} />
          <UnitStories {...listed} />
          <UnitAdoptions adoptions={adoptions} places />
          <UnitSpaces {...places} places />
          <GallerySection {...gallery} />
        </>
      ) : (
        // On a desk the contact stands beside everything: hence the rows.
        <div className="grid grid-cols-1 gap-x-16 lg:grid-cols-[minmax(0,1fr)_19rem] lg:grid-rows-[auto_auto_1fr]">
          <div className="min-w-0">
            <UnitHead unit={unit} />
          </div>
          {contact ? reach : null}
          <div className="min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-2">
            <UnitStories {...listed} narrow />
            <UnitAdoptions adoptions={adoptions} />
            <UnitSpaces {...places} />
            <GallerySection {...gallery} />
            {campaigns.length > 0 ? (
              <div className="mt-10" data-portal-day={today}>
                <RunningCampaigns campaigns={campaigns} today={today} />
              </div>
            ) : null}
            <FollowUnit unit={unit} website={contact?.website ?? null} portal={portalUrl("")} />
          </div>
          {contact ? null : reach}
          <UnitFacts unit={unit} />
          {contact ? <OfficeData locale={locale} unit={unit} contact={contact} /> : null}
        </div>
      )}
    </PublicPage>
  );
}
