import { getTranslations } from "next-intl/server";
import { ModerationPage } from "@/app/_server/moderation-page";
import { requireArea } from "@/app/_server/viewer";
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
    <ModerationPage
      actor={actor}
      locale={locale}
      title={t("publication.listTitle")}
      lead={t("publication.listLead")}
      ways={
        can(actor, "profile.lead")
          ? [
              { path: "/kiem-duyet/trong-tuan", text: t("week.chooseTitle") },
              { path: "/kiem-duyet/trang-chu", text: t("front.title") },
              { path: "/kiem-duyet/so-vang", text: t("bookAdmin.title") },
            ]
          : []
      }
    >
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
    </ModerationPage>
  );
}
