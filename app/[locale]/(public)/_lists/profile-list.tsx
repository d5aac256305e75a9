import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicProfileCount } from "@/app/_server/public-data";
import { FilterLinks } from "@/components/ui/filter-links";
import { localePath } from "@/messages/locales";
import { pagePath, profileLists, type ProfileList } from "./lists";
import { PagedProfiles } from "./paged-profiles";

type ProfileListPageProps = { list: ProfileList; locale: string; page: number };

/** One page of one of the portal's lists. */
export async function ProfileListPage({ list, locale, page }: ProfileListPageProps) {
  const t = await getTranslations("public");
  const kinds = "tab" in list ? await kindTabs(list, locale) : [];
  return (
    <PagedProfiles
      {...{ locale, page }}
      path={list.path}
      section={list.section}
      title={t(list.title)}
      filter={filterOf(list)}
      head={(total) => (
        <div className="mb-8">
          <h1 className="text-4xl">{t(list.title)}</h1>
          <p className="mt-2 text-soft">{t(list.lead, { count: total })}</p>
          {"tab" in list ? (
            <FilterLinks label={t("kinds")} items={kinds} />
          ) : (
            <OrderLinks list={list} locale={locale} />
          )}
        </div>
      )}
    />
  );
}

/** Title and addresses of a page of a list. */
export async function profileListMetadata({ list, locale, page }: ProfileListPageProps) {
  const t = await getTranslations({ locale });
  const title = t(`public.${list.title}`);
  return pageMetadata(locale, pagePath(list.path, page), {
    title: page > 1 ? `${title} (${page})` : title,
    description: t("site.description"),
  });
}

function filterOf(list: ProfileList) {
  return { kinds: [...list.kinds], ...("order" in list ? { order: list.order } : {}) };
}

/** People by kind, each with how many there are. */
async function kindTabs(list: ProfileList, locale: string) {
  const t = await getTranslations("public");
  const tabs = [profileLists.people, profileLists.individuals, profileLists.collectives];
  const counts = await Promise.all(tabs.map((one) => publicProfileCount(filterOf(one))));
  return tabs.map((one, at) => ({
    href: localePath(locale, one.path),
    text: t(one.tab, { count: counts[at]! }),
    current: one.path === list.path,
  }));
}

/** Models by newness or by how far they spread. */
async function OrderLinks({ list, locale }: { list: ProfileList; locale: string }) {
  const t = await getTranslations("adoption");
  const orders = [
    [profileLists.models, "byNewest"],
    [profileLists.spread, "bySpread"],
  ] as const;
  return (
    <FilterLinks
      label={t("order")}
      items={orders.map(([one, text]) => ({
        href: localePath(locale, one.path),
        text: t(text),
        current: one.path === list.path,
      }))}
    />
  );
}
