import { getTranslations } from "next-intl/server";
import type { ProfileList } from "./lists";
import { PagedProfiles } from "./paged-profiles";

type ProfileListPageProps = { list: ProfileList; locale: string; page: number };

/** One page of one of the portal's lists. */
export async function ProfileListPage({ list, locale, page }: ProfileListPageProps) {
  const t = await getTranslations("public");
  return (
    <PagedProfiles
      {...{ locale, page }}
      path={list.path}
      section={list.path}
      filter={{ kinds: [...list.kinds] }}
      head={(total) => (
        <>
          <h1 className="text-4xl">{t(list.title)}</h1>
          <p className="mt-2 mb-8 text-soft">{t(list.lead, { count: total })}</p>
        </>
      )}
    />
  );
}
