import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicCampaigns } from "@/app/_server/public-data";
import { CampaignList } from "@/components/campaigns/campaign-list";
import { PublicPage } from "@/components/site/public-page";
import { localePath } from "@/messages/locales";

// Deadlines pass by themselves: looked at anew at least every hour.
export const revalidate = 3600;

type Props = PageProps<"/[locale]/hoi-thi">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "contestList" });
  return pageMetadata(locale, "/hoi-thi", { title: t("title"), description: t("lead") });
}

/** The contests alone; commendations have the list of both. */
export default async function ContestsPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("contestList");
  const contests = (await publicCampaigns()).filter(({ kind }) => kind === "contest");
  return (
    <PublicPage section="/dot-bieu-duong" path="/hoi-thi" passedOnAs={t("title")}>
      <h1 className="text-4xl">{t("title")}</h1>
      <p className="mt-2 mb-8 text-soft">
        {t(contests.length > 0 ? "lead" : "empty")}{" "}
        <a href={localePath(locale, "/dot-bieu-duong")} className="touch-link">
          {t("campaigns")}
        </a>
      </p>
      <CampaignList campaigns={contests} />
    </PublicPage>
  );
}
