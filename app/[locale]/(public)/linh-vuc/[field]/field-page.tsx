import { NothingHere } from "@/components/site/dead-end";
import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicField, publicFields } from "@/app/_server/public-data";
import { nameIn } from "@/components/profiles/profile-words";
import { ToFigures } from "@/components/tallies/figures-apart";
import { FilterLinks } from "@/components/ui/filter-links";
import { searchPath } from "@/domain/search/address";
import { fieldFiguresPath } from "@/domain/tallies/address";
import { localePath } from "@/messages/locales";
import { pagePath } from "../../_lists/lists";
import { PagedProfiles } from "../../_lists/paged-profiles";

type FieldPageProps = { locale: string; id: string; page: number };

/** One page of a field's stories; 404 for a field there is not. */
export async function FieldPage({ locale, id, page }: FieldPageProps) {
  const [field, fields] = await Promise.all([publicField(id), publicFields()]);
  if (!field) return <NothingHere />;
  const t = await getTranslations("fieldPage");
  const links = fields.map((one) => ({
    href: localePath(locale, `/linh-vuc/${one.id}`),
    text: nameIn(locale, one.name, one.nameEn),
    current: one.id === id,
  }));
  return (
    <PagedProfiles
      {...{ locale, page }}
      path={`/linh-vuc/${id}`}
      title={nameIn(locale, field.name, field.nameEn)}
      filter={{ fieldId: id }}
      feed={{ path: `/linh-vuc/${id}/rss.xml`, about: nameIn(locale, field.name, field.nameEn) }}
      head={(total) => (
        <>
          <h1 className="text-4xl">{nameIn(locale, field.name, field.nameEn)}</h1>
          <p className="mt-2 text-soft">{t("lead", { count: total })}</p>
          <p className="no-print flex flex-wrap gap-x-6 text-soft">
            <a href={localePath(locale, searchPath({ field: id }))} rel="nofollow" className="touch-link">
              {t("searchIn")}
            </a>
            <ToFigures path={fieldFiguresPath(id)} />
          </p>
          <details className="no-print mb-8">
            <summary className="inline-flex min-h-11 items-center font-semibold">{t("others")}</summary>
            <FilterLinks label={t("others")} items={links} />
          </details>
        </>
      )}
    />
  );
}

/** Title and addresses of a field's page; empty for a field there is not. */
export async function fieldMetadata({ locale, id, page }: FieldPageProps) {
  const field = await publicField(id);
  if (!field) return {};
  const t = await getTranslations({ locale });
  const name = nameIn(locale, field.name, field.nameEn);
  return pageMetadata(locale, pagePath(`/linh-vuc/${id}`, page), {
    title: page > 1 ? `${name} (${page})` : name,
    description: `${name}. ${t("site.description")}`,
    feed: { path: `/linh-vuc/${id}/rss.xml`, title: t("feeds.titleOf", { about: name }) },
  });
}
