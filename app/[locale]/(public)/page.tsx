import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import {
  publicOpenCampaigns,
  publicProfileCount,
  publicProfiles,
  publicRunningAdoptions,
  publicStory,
  publicUnitsTakingPart,
} from "@/app/_server/public-data";
import { RunningCampaigns } from "@/components/campaigns/running-campaigns";
import { LeadStory } from "@/components/profiles/lead-story";
import { ModelList } from "@/components/profiles/model-list";
import { ProfileCard } from "@/components/profiles/profile-card";
import { QuickSearch } from "@/components/search/quick-search";
import { PublicPage } from "@/components/site/public-page";
import { OwnWard } from "@/components/units/own-ward";
import { SectionHeading } from "@/components/ui/section-heading";
import { storyOpening } from "@/domain/stories/document";
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
  const [people, models, campaigns, stories, adoptions, units] = await Promise.all([
    publicProfiles({ kinds: ["individual", "collective"] }, 1, 7),
    publicProfiles({ kinds: ["model"], order: "spread" }, 1, 6),
    publicOpenCampaigns(),
    publicProfileCount({ realOnly: true }),
    publicRunningAdoptions(),
    publicUnitsTakingPart(),
  ]);
  const [lead, ...others] = people;
  const leadStory = lead ? await publicStory(lead.slug) : null;
  const figures = [
    [stories, t("figureStories")],
    [units, t("figureUnits")],
    [adoptions, t("figureAdoptions")],
  ] as const;
  return (
    <PublicPage path="/">
      {lead ? (
        <LeadStory profile={lead} opening={storyOpening(leadStory?.story, 180)} />
      ) : (
        <EmptyPortal text={t("empty")} />
      )}
      <div className="no-print mt-10 divide-y divide-edge/40 rounded-xl bg-sand px-5 md:px-8">
        <QuickSearch />
        <OwnWard />
      </div>
      {campaigns.length > 0 ? <RunningCampaigns campaigns={campaigns} /> : null}
      {others.length > 0 ? (
        <section className="mt-16">
          <SectionHeading
            title={t("newest")}
            more={{ href: localePath(locale, "/guong"), text: t("allProfiles") }}
          />
          <div className="grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
            {others.map((profile) => (
              <ProfileCard key={profile.id} profile={profile} />
            ))}
          </div>
        </section>
      ) : null}
      {models.length > 0 ? (
        <section className="mt-16">
          <SectionHeading
            title={t("modelsToBorrow")}
            more={{ href: localePath(locale, "/mo-hinh/lan-toa"), text: t("allModels") }}
          />
          <ModelList models={models} />
        </section>
      ) : null}
      <section className="mt-16 border-y border-line" aria-label={t("figures")}>
        <dl className="grid divide-line max-sm:divide-y sm:auto-cols-fr sm:grid-flow-col sm:divide-x">
          {figures
            .filter(([value]) => value > 0)
            .map(([value, label]) => (
              <div key={label} className="flex flex-col-reverse justify-end py-5 sm:px-6 sm:first:pl-0">
                <dt className="text-base text-soft">{label}</dt>
                <dd className="font-serif text-3xl">{value.toLocaleString(locale)}</dd>
              </div>
            ))}
        </dl>
      </section>
    </PublicPage>
  );
}

function EmptyPortal({ text }: { text: string }) {
  return (
    <div className="max-w-prose py-10">
      <h1 className="text-4xl">Lan Tỏa</h1>
      <p className="mt-4">{text}</p>
    </div>
  );
}
