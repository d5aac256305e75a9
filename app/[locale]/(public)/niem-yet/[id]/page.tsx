import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { portalUrl } from "@/app/_server/portal-url";
import { publicNotice } from "@/app/_server/public-data";
import { NoticeView } from "@/components/notices/notice-view";
import { DeadEnd, NothingHere } from "@/components/site/dead-end";
import { PublicPage } from "@/components/site/public-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { noticeNumber } from "@/domain/notices/input";
import { hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/niem-yet/[id]">;

export function generateStaticParams() {
  return [];
}

async function noticeAt(id: string) {
  const number = noticeNumber(id);
  return number === null ? null : publicNotice(number);
}

/** Search engines keep names long after a listing is over, so they are asked to leave it out. */
export async function generateMetadata({ params }: Props) {
  const { locale, id } = await params;
  const t = await getTranslations({ locale });
  const notice = await noticeAt(id);
  const robots = { index: false };
  if (!notice) return { title: t("public.notFoundTitle"), robots };
  if (notice === "gone") return { title: t("notice.goneTitle"), robots };
  const title = `${t("notice.title")}: ${`${notice.honorific} ${notice.name}`.trim()}`;
  return { ...(await pageMetadata(locale, `/niem-yet/${id}`, { title, description: notice.deed })), robots };
}

/** One public listing; 410 once it was broken off or its story taken down, without naming anybody. */
export default async function NoticePage({ params }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const notice = await noticeAt(id);
  if (!notice) return <NothingHere />;
  const t = await getTranslations();
  if (notice === "gone")
    return <DeadEnd title={t("notice.goneTitle")} text={t("notice.goneText")} status={410} />;
  const path = `/niem-yet/${id}`;
  const today = hcmcToday();
  return (
    <PublicPage section="/dot-bieu-duong" path={path} onPaper={null}>
      <div data-portal-day={today}>
        <Breadcrumbs
          label={t("profile.breadcrumb")}
          items={[
            { href: localePath(locale, "/"), text: t("site.home") },
            { href: localePath(locale, "/niem-yet"), text: t("notice.title") },
          ]}
        />
        <NoticeView
          notice={notice}
          today={today}
          address={portalUrl(localePath(locale, path)).replace(/^https?:\/\//, "")}
        />
      </div>
    </PublicPage>
  );
}
