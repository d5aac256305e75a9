import { NothingHere } from "@/components/site/dead-end";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import {
  publicOpenCampaignsFor,
  publicProfileCount,
  publicProfiles,
  publicStoriesByUnit,
  publicUnit,
} from "@/app/_server/public-data";
import { RunningCampaigns } from "@/components/campaigns/running-campaigns";
import { PublicPage } from "@/components/site/public-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { FormerUnitHead, UnitFacts, UnitHead } from "@/components/units/unit-head";
import { SuccessorList, UnitStories } from "@/components/units/unit-stories";
import { localePath } from "@/messages/locales";

// Deadlines pass by themselves: looked at anew at least every hour.
export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/don-vi/[unit]">) {
  const { locale, unit: id } = await params;
  const unit = await publicUnit(id);
  if (!unit) return {};
  const t = await getTranslations({ locale, namespace: "units" });
  const description = t("storiesOf", { name: unit.label });
  return pageMetadata(locale, `/don-vi/${id}`, { title: unit.label, description });
}

const storiesShown = 12;

export default async function UnitPage({ params }: PageProps<"/[locale]/don-vi/[unit]">) {
  const { locale, unit: id } = await params;
  setRequestLocale(locale);
  const unit = await publicUnit(id);
  if (!unit) return <NothingHere />;
  const t = await getTranslations();
  const isFormer = unit.validTo !== null;
  const filter = isFormer
    ? { formerUnit: { id, successorIds: unit.successors.map((one) => one.id) } }
    : { unitId: id };
  const [total, stories, byUnit, campaigns] = await Promise.all([
    publicProfileCount(filter),
    publicProfiles(filter, 1, storiesShown),
    isFormer ? publicStoriesByUnit() : {},
    isFormer ? [] : publicOpenCampaignsFor(id),
  ]);
  const crumbs = [
    { href: localePath(locale, "/"), text: t("site.home") },
    { href: localePath(locale, "/don-vi"), text: t("units.title") },
  ];
  return (
    <PublicPage section="/don-vi" path={`/don-vi/${id}`}>
      <Breadcrumbs label={t("profile.breadcrumb")} items={crumbs} />
      {isFormer ? (
        <>
          <FormerUnitHead unit={unit} />
          <SuccessorList unit={unit} stories={byUnit} />
          <UnitStories unit={unit} stories={stories} total={total} />
        </>
      ) : (
        <div className="grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_19rem]">
          <div className="min-w-0">
            <UnitHead unit={unit} />
            <UnitStories unit={unit} stories={stories} total={total} narrow />
            {campaigns.length > 0 ? <RunningCampaigns campaigns={campaigns} /> : null}
          </div>
          <UnitFacts unit={unit} />
        </div>
      )}
    </PublicPage>
  );
}
