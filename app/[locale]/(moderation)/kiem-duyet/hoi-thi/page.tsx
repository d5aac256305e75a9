import { getTranslations } from "next-intl/server";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { IllustrativeTag } from "@/components/ui/illustrative-tag";
import { listContests } from "@/domain/contests/organiser-queries.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/kiem-duyet/hoi-thi">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "contest" });
  return { title: t("title") };
}

/** The contests one runs. */
export default async function ContestsPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/kiem-duyet/hoi-thi", "contest.enter");
  const t = await getTranslations();
  const contests = await listContests(actor);
  return (
    <WorkPage actor={actor} area="/kiem-duyet" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/kiem-duyet"), text: t("moderation.title") }]}
      />
      <h1 className="text-3xl">{t("contest.title")}</h1>
      <p className="mt-2 text-soft">{t("contest.lead")}</p>
      {contests.length === 0 ? <p className="mt-6">{t("contest.none")}</p> : null}
      <ul className="mt-6 ruled">
        {contests.map((one) => (
          <li key={one.id} className="py-3">
            <a
              href={localePath(locale, `/kiem-duyet/hoi-thi/${one.id}`)}
              className="touch-link font-semibold wrap-anywhere"
            >
              {one.name}
            </a>{" "}
            <IllustrativeTag of={one} />
            <p className="text-base text-soft">
              {[
                t("contest.entries", { count: one.entries }),
                one.round,
                one.deadlineOn ? t("contest.until", { day: formatDate(one.deadlineOn) }) : null,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </WorkPage>
  );
}
