import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicHolidays, publicProfiles, publicSpaces, publicUnitMap } from "@/app/_server/public-data";
import { ComingAtSpaces } from "@/components/spaces/coming-at-spaces";
import { ProfileRows } from "@/components/profiles/profile-row";
import { PublicPage } from "@/components/site/public-page";
import { SpaceList } from "@/components/spaces/space-list";
import { SpacesMap } from "@/components/spaces/spaces-map";
import { SectionHeading } from "@/components/ui/section-heading";
import { hcmcToday } from "@/domain/time/dates";

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/khong-gian-van-hoa">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "space" });
  return pageMetadata(locale, "/khong-gian-van-hoa", { title: t("title"), description: t("lead") });
}

/** Places to visit, what comes there, where they are, and what is told here of how such places are made. */
export default async function SpacesPage({ params }: PageProps<"/[locale]/khong-gian-van-hoa">) {
  setRequestLocale((await params).locale);
  const t = await getTranslations("space");
  const spaces = await publicSpaces();
  const stories = await publicProfiles({ fieldId: "khong-gian-van-hoa" }, 1, 6);
  const today = hcmcToday();
  return (
    <PublicPage path="/khong-gian-van-hoa" passedOnAs={t("title")}>
      <div data-portal-day={today}>
        <h1 className="max-w-4xl text-4xl">{t("title")}</h1>
        <p className="mt-2 mb-8 max-w-prose text-soft">{t(spaces.length > 0 ? "lead" : "none")}</p>
        <SpaceList {...{ spaces, today }} holidays={await publicHolidays()} />
        <ComingAtSpaces {...{ spaces, today }} />
        {spaces.length > 0 ? (
          <section className="mt-16">
            <SectionHeading id="ban-do" title={t("mapTitle")} />
            <p className="mb-4 max-w-prose text-soft">{t("mapLead")}</p>
            <SpacesMap spaces={spaces} map={await publicUnitMap()} />
          </section>
        ) : null}
        {stories.length > 0 ? (
          <section className="mt-16">
            <SectionHeading title={t("stories")} />
            <ProfileRows profiles={stories} />
          </section>
        ) : null}
      </div>
    </PublicPage>
  );
}
