import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { IllustrativeTag } from "@/components/ui/illustrative-tag";
import { listAmendments } from "@/domain/amendments/queries.server";
import { amendmentPath } from "@/domain/amendments/vocabulary";
import { can } from "@/domain/permissions";
import { listPublications } from "@/domain/publications/queries.server";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/kiem-duyet/hen-dang">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "publication" });
  return { title: t("listTitle") };
}

/** The stories that wait for their minute, the next one first. */
export default async function PublicationsPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/kiem-duyet/hen-dang", "moderation.enter");
  const [rows, amendments] = await Promise.all([listPublications(actor), listAmendments(actor)]);
  const t = await getTranslations();
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/kiem-duyet"), text: t("moderation.title") }]}
      />
      <h1 className="text-3xl">{t("publication.listTitle")}</h1>
      <p className="mt-2 mb-6 text-soft">{t("publication.listLead")}</p>
      {can(actor, "profile.lead") ? (
        <p className="mb-4 flex flex-wrap gap-x-6">
          <a href={localePath(locale, "/kiem-duyet/trong-tuan")} className="touch-link">
            {t("week.chooseTitle")}
          </a>
          <a href={localePath(locale, "/kiem-duyet/trang-chu")} className="touch-link">
            {t("front.title")}
          </a>
        </p>
      ) : null}
      {rows.length === 0 ? <p>{t("publication.listEmpty")}</p> : null}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <li key={row.nominationId} className="relative py-4 wrap-anywhere hover:bg-raised">
            <p className="text-base font-semibold text-red">{formatMoment(row.dueAt)}</p>
            <a
              href={localePath(locale, `/kiem-duyet/${row.nominationId}?hang=xong`)}
              className="font-serif text-lg leading-snug font-bold after:absolute after:inset-0"
            >
              {row.deed || row.name}
            </a>
            <p className="text-base text-soft">
              {row.name} · {row.unitName} · {t("publication.setBy", { name: row.setBy })}{" "}
              <IllustrativeTag of={row} />
            </p>
          </li>
        ))}
      </ul>
      {amendments.length > 0 ? (
        <>
          <h2 className="mt-8 text-xl">{t("amendment.listTitle")}</h2>
          <ul className="mt-2 divide-y divide-line">
            {amendments.map((row) => (
              <li key={row.profileId} className="relative py-4 wrap-anywhere hover:bg-raised">
                <a
                  href={localePath(locale, amendmentPath(row.profileId))}
                  className="font-serif text-lg leading-snug font-bold after:absolute after:inset-0"
                >
                  {row.deed || row.name}
                </a>
                <p className="text-base text-soft">
                  {row.name} · {row.savedBy} · {formatMoment(row.savedAt)} <IllustrativeTag of={row} />
                </p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </WorkPage>
  );
}
