import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { pageMetadata } from "@/app/_server/page-metadata";
import {
  publicBirthdays,
  publicFields,
  publicLatestConferences,
  publicFrontStories,
  publicOpenCampaigns,
  publicProfileCount,
  publicProfiles,
  publicStory,
  publicRealStories,
  publicUnitMap,
} from "@/app/_server/public-data";
import { ConferenceFigures } from "@/components/campaigns/conference-figures";
import { Birthdays } from "@/components/birthdays/birthdays";
import { RunningCampaigns } from "@/components/campaigns/running-campaigns";
import { LeadStory } from "@/components/profiles/lead-story";
import { ModelList } from "@/components/profiles/model-list";
import { ProfileRows } from "@/components/profiles/profile-row";
import { nameIn } from "@/components/profiles/profile-words";
import { QuickSearch } from "@/components/search/quick-search";
import { FieldLinks } from "@/components/site/field-links";
import { PublicPage } from "@/components/site/public-page";
import { HomeWards } from "@/components/units/home-wards";
import { OwnWard } from "@/components/units/own-ward";
import { SectionHeading } from "@/components/ui/section-heading";
import { storyOpening } from "@/domain/stories/document";
import { hcmcToday } from "@/domain/time/dates";
import { weekOf } from "@/domain/time/weeks";
import { localePath, locales } from "@/messages/locales";

// Deadlines pass by themselves: looked at anew at least every hour.
export const revalidate = 3600;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "site" });
  return pageMetadata(locale, "/", { description: t("description") });
}

export default async function HomePage({ params }: PageProps<"/[locale]">) {
  const { locale } = await params;
  // The layout refuses /anything.ico too, but both run at once and this page would fail on such a language first.
  if (!hasLocale(locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("public");
  const week = await getTranslations("week");
  const site = await getTranslations("site");
  const today = hcmcToday();
  const [chosen, people, models, campaigns, stories, byUnit, map, conferences, fields, birthdays] =
    await Promise.all([
      publicFrontStories(),
      publicProfiles({ kinds: ["individual", "collective"] }, 1, 2 * shown + 1),
      publicProfiles({ kinds: ["model"], order: "spread" }, 1, 6),
      publicOpenCampaigns(),
      publicProfileCount({ realOnly: true }),
      publicRealStories(),
      publicUnitMap(),
      publicLatestConferences(),
      fieldsWithCounts(locale),
      publicBirthdays(weekOf(today).key),
    ]);
  // What moderators chose comes first in their order, else the newest with a picture leads.
  const lead = chosen[0] ?? people.find((one) => one.photo ?? one.scene) ?? people[0];
  const isChosen = new Set([lead, ...chosen].map((one) => one?.id));
  const others = [...chosen.slice(1), ...people.filter(({ id }) => !isChosen.has(id))].slice(0, shown);
  const leadStory = lead && !lead.figure ? await publicStory(lead.slug) : null;
  return (
    <PublicPage path="/">
      {/* Days left are counted from it: the page is made anew when it is over. */}
      <div data-portal-day={today}>
        <p className="mb-2 text-[0.8125rem] leading-tight text-soft max-md:-mt-2 md:mb-4 md:text-[0.9375rem]">
          {site("purpose")}
        </p>
        {lead ? (
          <LeadStory profile={lead} opening={storyOpening(leadStory?.story, 180)}>
            <QuickSearch />
          </LeadStory>
        ) : (
          <EmptyPortal text={t("empty")} />
        )}
        <div className="mt-5 grid gap-x-9 gap-y-5 md:mt-10 md:gap-y-8 lg:grid-cols-[minmax(0,648fr)_minmax(0,452fr)]">
          {others.length > 0 ? (
            <section className="newest min-w-0">
              <SectionHeading
                title={t("newest")}
                more={{ href: localePath(locale, "/guong"), text: t("allProfiles") }}
              />
              <ProfileRows profiles={others} narrow />
            </section>
          ) : null}
          <div className="min-w-0 lg:max-w-113">
            {campaigns.length > 0 ? <RunningCampaigns campaigns={campaigns} today={today} /> : null}
            {conferences ? <ConferenceFigures day={conferences} /> : null}
            <Birthdays birthdays={birthdays.slice(0, 3)} />
            <p className="mt-4 max-lg:hidden">
              <a href={localePath(locale, "/trong-tuan")} className="touch-link font-semibold">
                {week("title")}
              </a>{" "}
              <span className="text-base text-soft">{week("homeMore")}</span>
            </p>
          </div>
        </div>
        {models.length > 0 ? (
          <section className="mt-5 md:mt-12">
            <SectionHeading
              title={t.rich("modelsToBorrow", { wide })}
              more={{ href: localePath(locale, "/mo-hinh/lan-toa"), text: t("allModels") }}
            />
            <p className="-mt-1.5 mb-3 text-[0.8125rem] leading-snug text-soft md:text-[0.9375rem]">
              {t("ringsMean")}
            </p>
            <ModelList models={models} brief />
          </section>
        ) : null}
        <div className="mt-6 grid gap-x-9 gap-y-3 md:mt-12 md:gap-y-8 lg:grid-cols-2">
          <div className="grid content-start gap-y-6 md:gap-y-8">
            <FieldLinks fields={fields} title={t("byField")} />
            <section>
              <SectionHeading
                title={t.rich("byUnit", { wide })}
                more={{ href: `${localePath(locale, "/don-vi")}#bang`, text: t("unitTable") }}
              />
              <p className="mb-2 text-[0.9375rem] leading-snug md:mb-3 md:text-base">
                {t("unitsTakingPart", { units: Object.keys(byUnit).length, stories })}
              </p>
              <OwnWard />
            </section>
          </div>
          <HomeWards map={map} stories={byUnit} />
        </div>
      </div>
    </PublicPage>
  );
}

/** What a heading has no room for on a phone. */
const wide = (words: ReactNode) => <span className="max-md:hidden">{words}</span>;

/** How many stories the home page shows beside the one it leads with. */
const shown = 5;

async function fieldsWithCounts(locale: string) {
  const fields = await publicFields();
  const counted = await Promise.all(
    fields.map(async ({ id, name, nameEn }) => ({
      path: `/linh-vuc/${id}`,
      name: nameIn(locale, name, nameEn),
      count: await publicProfileCount({ fieldId: id }),
    })),
  );
  return counted.filter((one) => one.count > 0).sort((one, other) => other.count - one.count);
}

function EmptyPortal({ text }: { text: string }) {
  return (
    <div className="max-w-prose py-10">
      <h1 className="text-4xl">Lan Tỏa</h1>
      <p className="mt-4">{text}</p>
    </div>
  );
}
