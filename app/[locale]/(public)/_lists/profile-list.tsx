import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { publicProfileCount, publicProfiles } from "@/app/_server/public-data";
import { ProfileCard } from "@/components/profiles/profile-card";
import { PublicPage } from "@/components/site/public-page";
import { FilterLinks } from "@/components/ui/filter-links";
import { Pagination } from "@/components/ui/pagination";
import { localePath } from "@/messages/locales";
import { profileLists, type ProfileList } from "./lists";

const pageSize = 24;

type ProfileListPageProps = { list: ProfileList; locale: string; page: number };

/** One page of a list of stories; 404 beyond its end. The first page of an empty list is a page. */
export async function ProfileListPage({ list, locale, page }: ProfileListPageProps) {
  const filter = { kinds: [...list.kinds], ...("order" in list ? { order: list.order } : {}) };
  const [total, profiles] = await Promise.all([
    publicProfileCount(filter),
    publicProfiles(filter, page, pageSize),
  ]);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) notFound();
  const t = await getTranslations("public");
  const step = (to: number, label: string) => ({ href: localePath(locale, pagePath(list, to)), label });
  return (
    <PublicPage section={`/${list.path.split("/")[1]}`} path={pagePath(list, page)}>
      <h1 className="text-4xl">{t(list.title)}</h1>
      <p className="mt-2 text-soft">{t(list.lead, { count: total })}</p>
      {list.kinds[0] === "model" ? <OrderLinks list={list} locale={locale} /> : null}
      <div className="mt-8 grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
        {profiles.map((profile) => (
          <ProfileCard key={profile.id} profile={profile} heading="h2" />
        ))}
      </div>
      <Pagination
        label={t("pagination")}
        position={t("pageOf", { page, pages })}
        previous={page > 1 ? step(page - 1, t("previousPage")) : null}
        next={page < pages ? step(page + 1, t("nextPage")) : null}
      />
    </PublicPage>
  );
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

/** `/guong`, then `/guong/trang/2`. */
export function pagePath(list: ProfileList, page: number): string {
  return page === 1 ? list.path : `${list.path}/trang/${page}`;
}
