import { NothingHere } from "@/components/site/dead-end";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicHolidays, publicSpace, publicUnitMap } from "@/app/_server/public-data";
import { PublicPage } from "@/components/site/public-page";
import { SpaceMap } from "@/components/spaces/space-map";
import { SpaceView } from "@/components/spaces/space-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/khong-gian-van-hoa/[slug]">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale, slug } = await params;
  const space = await publicSpace(slug);
  if (!space) return {};
  const description = [space.unitName, space.address, space.hours].filter(Boolean).join(" · ");
  const { name: title, illustrative } = space;
  return pageMetadata(locale, `/khong-gian-van-hoa/${slug}`, { title, description, illustrative });
}

export default async function SpacePage({ params }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const space = await publicSpace(slug);
  if (!space) return <NothingHere />;
  const t = await getTranslations();
  const today = hcmcToday();
  const path = `/khong-gian-van-hoa/${slug}`;
  return (
    <PublicPage path={path} passedOnAs={space.name}>
      <div data-portal-day={today}>
        <Breadcrumbs
          label={t("profile.breadcrumb")}
          items={[
            { href: localePath(locale, "/"), text: t("site.home") },
            { href: localePath(locale, "/khong-gian-van-hoa"), text: t("space.short") },
          ]}
        />
        <SpaceView
          {...{ space, path, today }}
          holidays={await publicHolidays()}
          map={<SpaceMap space={space} map={await publicUnitMap()} />}
        />
      </div>
    </PublicPage>
  );
}
