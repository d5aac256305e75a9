import { getTranslations } from "next-intl/server";
import { FilterLinks } from "@/components/ui/filter-links";
import { localePath } from "@/messages/locales";
import { profileLists, type ProfileList } from "./lists";
import { PagedProfiles } from "./paged-profiles";

type ProfileListPageProps = { list: ProfileList; locale: string; page: number };

/** One page of one of the portal's lists. */
export async function ProfileListPage({ list, locale, page }: ProfileListPageProps) {
  const t = await getTranslations("public");
  const order = "order" in list ? { order: list.order } : {};
  return (
    <PagedProfiles
      {...{ locale, page }}
      path={list.path}
      section={`/${list.path.split("/")[1]}`}
      filter={{ kinds: [...list.kinds], ...order }}
      head={(total) => (
        <div className="mb-8">
          <h1 className="text-4xl">{t(list.title)}</h1>
          <p className="mt-2 text-soft">{t(list.lead, { count: total })}</p>
          {list.kinds[0] === "model" ? <OrderLinks list={list} locale={locale} /> : null}
        </div>
      )}
    />
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
