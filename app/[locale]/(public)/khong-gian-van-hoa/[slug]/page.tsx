import { NothingHere } from "@/components/site/dead-end";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicSpace } from "@/app/_server/public-data";
import { PublicPage } from "@/components/site/public-page";
import { SpaceView } from "@/components/spaces/space-view";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
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
  return pageMetadata(locale, `/khong-gian-van-hoa/${slug}`, { title: space.name, description });
}

export default async function SpacePage({ params }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const space = await publicSpace(slug);
  if (!space) return <NothingHere />;
  const t = await getTranslations();
  return (
    <PublicPage path={`/khong-gian-van-hoa/${slug}`} passedOnAs={space.name}>
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[
          { href: localePath(locale, "/"), text: t("site.home") },
          { href: localePath(locale, "/khong-gian-van-hoa"), text: t("space.short") },
        ]}
      />
      <SpaceView space={space} />
    </PublicPage>
  );
}
