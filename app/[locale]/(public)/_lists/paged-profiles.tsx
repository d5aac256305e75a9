import { NothingHere } from "@/components/site/dead-end";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { publicProfileCount, publicProfiles } from "@/app/_server/public-data";
import { ProfileCard } from "@/components/profiles/profile-card";
import { PublicPage } from "@/components/site/public-page";
import { Pagination } from "@/components/ui/pagination";
import type { ProfileFilter } from "@/domain/profiles/queries.server";
import { localePath } from "@/messages/locales";

const pageSize = 24;

type PagedProfilesProps = {
  locale: string;
  /** Address of the list without locale; further pages are `/trang/2`, … below it. */
  path: string;
  section?: string;
  filter: ProfileFilter;
  page: number;
  /** What stands above the list, given how many stories it holds. */
  head: (total: number) => ReactNode;
};

/** One page of a list of stories; 404 beyond its end. The first page of an empty list is a page. */
export async function PagedProfiles({ locale, path, section, filter, page, head }: PagedProfilesProps) {
  const [total, profiles] = await Promise.all([
    publicProfileCount(filter),
    publicProfiles(filter, page, pageSize),
  ]);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) return <NothingHere />;
  const t = await getTranslations("public");
  const step = (to: number, label: string) => ({ href: localePath(locale, pagePath(path, to)), label });
  return (
    <PublicPage section={section} path={pagePath(path, page)}>
      {head(total)}
      <div className="grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
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

/** `/guong`, then `/guong/trang/2`. */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}/trang/${page}`;
}
