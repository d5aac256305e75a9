import { getTranslations } from "next-intl/server";
import { authSecret } from "@/app/_server/auth-secret";
import { publicOpenCampaigns } from "@/app/_server/public-data";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Tag } from "@/components/ui/tag";
import { entryKey } from "@/domain/contests/enter.server";
import { listWardEntries } from "@/domain/contests/public.server";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/ban-lam-viec/hoi-thi">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "contestEntry" });
  return { title: t("ward") };
}

/** What the ward handed in to contests, and those that take entries. */
export default async function WardEntriesPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/ban-lam-viec/hoi-thi", "desk.enter");
  const t = await getTranslations();
  const [entries, open] = await Promise.all([listWardEntries(actor), publicOpenCampaigns()]);
  const contests = open.filter(({ kind }) => kind === "contest");
  return (
    <WorkPage actor={actor} area="/ban-lam-viec" width="text">
      <Breadcrumbs
        label={t("profile.breadcrumb")}
        items={[{ href: localePath(locale, "/ban-lam-viec"), text: t("account.desk") }]}
      />
      <h1 className="text-3xl">{t("contestEntry.ward")}</h1>
      <p className="mt-2 text-soft">{t("contestEntry.wardLead")}</p>
      <ul className="mt-4">
        {contests.map((contest) => (
          <li key={contest.id}>
            <a
              href={localePath(locale, `/hoi-thi/${contest.slug}/du-thi`)}
              className="touch-link font-semibold wrap-anywhere"
            >
              {t("contestEntry.enterFor", { contest: contest.name })}
            </a>
          </li>
        ))}
      </ul>
      {entries.length === 0 ? <p className="mt-4">{t("contestEntry.wardNone")}</p> : null}
      <ul className="mt-4 ruled">
        {entries.map((entry) => (
          <li key={entry.id} className="py-3">
            <a
              href={localePath(locale, `/hoi-thi/${entry.slug}/du-thi/${entryKey(authSecret(), entry.id)}`)}
              className="touch-link font-semibold wrap-anywhere"
            >
              {entry.title}
            </a>{" "}
            {entry.withdrawnAt ? <Tag>{t("contest.withdrawn")}</Tag> : null}
            <p className="text-base wrap-anywhere text-soft">
              {entry.reference} · {entry.contest} · {entry.entrant} · {formatMoment(entry.createdAt)}
            </p>
          </li>
        ))}
      </ul>
    </WorkPage>
  );
}
