import { permanentRedirect } from "next/navigation";
import type { ReactNode } from "react";
import { publicProfileCount, publicProfiles } from "@/app/_server/public-data";
import { ProfileRows } from "@/components/profiles/profile-row";
import { NothingHere } from "@/components/site/dead-end";
import { PublicPage } from "@/components/site/public-page";
import { FeedLink } from "@/components/site/feed-link";
import { ListPages } from "@/components/site/list-pages";
import type { ProfileFilter } from "@/domain/profiles/list-members.server";
import { localePath } from "@/messages/locales";
import { pagePath, pageSize } from "./lists";

type PagedProfilesProps = {
  locale: string;
  /** Address of the list without locale; further pages are `/trang/2`, … below it. */
  path: string;
  /**
   * For a list whose address shows its newest few among other things: how many. Its pages begin at `/trang/1`, which
   * leads back while there are no more than those.
   */
  shownAtPath?: number;
  section?: string;
  /** What the list is passed on as. */
  title: string;
  filter: ProfileFilter;
  /** Its own feed; the portal's where it has none. */
  feed?: { path: string; about: string };
  page: number;
  /** What stands above the list, given how many stories it holds. */
  head: (total: number) => ReactNode;
};

/** One page of a list of stories; 404 beyond its end. The first page of an empty list is a page. */
export async function PagedProfiles(props: PagedProfilesProps) {
  const { locale, path, shownAtPath, section, title, filter, page, head, feed } = props;
  // Counted first: nobody makes the portal look for, and keep, pages that no list has.
  const total = await publicProfileCount(filter);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  if (page > pages) return <NothingHere />;
  if (total <= (shownAtPath ?? -1)) permanentRedirect(localePath(locale, path));
  const profiles = total > 0 ? await publicProfiles(filter, page, pageSize) : [];
  const pathOf = (number: number) => pagePath(path, number, shownAtPath === undefined ? 2 : 1);
  return (
    <PublicPage section={section} path={pathOf(page)} passedOnAs={title}>
      {head(total)}
      <ProfileRows profiles={profiles} heading="h2" priority />
      <ListPages page={page} pages={pages} address={(number) => localePath(locale, pathOf(number))} />
      <FeedLink {...feed} />
    </PublicPage>
  );
}
