import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicNotices, publicRuleBases } from "@/app/_server/public-data";
import { RuleBasis } from "@/components/documents/rule-basis";
import { NoticeList } from "@/components/notices/notice-list";
import { PublicPage } from "@/components/site/public-page";
import { SectionHeading } from "@/components/ui/section-heading";
import { hcmcToday } from "@/domain/time/dates";

type Props = PageProps<"/[locale]/niem-yet">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "notice" });
  return pageMetadata(locale, "/niem-yet", { title: t("title"), description: t("lead") });
}

/** What is listed in public now, what has ended, and how listings work. */
export default async function NoticesPage({ params }: Props) {
  setRequestLocale((await params).locale);
  const t = await getTranslations("notice");
  const { running, ended, more } = await publicNotices();
  const today = hcmcToday();
  return (
    <PublicPage section="/dot-bieu-duong" path="/niem-yet" passedOnAs={t("title")}>
      <div data-portal-day={today}>
        <h1 className="text-4xl">{t("title")}</h1>
        <p className="mt-2 max-w-prose text-soft">{t("lead")}</p>
        <p className="mt-4 max-w-prose">{t("how")}</p>
        <div className="mb-10">
          <RuleBasis rule="listing" bases={await publicRuleBases()} today={today} />
        </div>
        {running.length > 0 ? (
          <section>
            <SectionHeading title={t("running", { count: running.length })} />
            <NoticeList notices={running} today={today} />
          </section>
        ) : (
          <p className="border-t-2 border-ink pt-4 text-lg">{t("empty")}</p>
        )}
        {ended.length > 0 ? (
          <section className="mt-14">
            <SectionHeading title={t("ended")} />
            <NoticeList notices={ended} today={today} />
            {more ? <p className="border-t border-line pt-4 text-soft">{t("more")}</p> : null}
          </section>
        ) : null}
      </div>
    </PublicPage>
  );
}
