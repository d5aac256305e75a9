import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicUnitsOfToday } from "@/app/_server/public-data";
import { UnitLinkList } from "@/components/lobby/unit-link-list";
import { PublicPage } from "@/components/site/public-page";
import { readQuery, slug } from "@/domain/address/read-query";
import { cityScreen } from "@/domain/units/lobby";
import { localePath } from "@/messages/locales";

// The address may name a ward, and leads there.
export const dynamic = "force-dynamic";

export async function generateMetadata({ params }: PageProps<"/[locale]/man-hinh">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "lobby" });
  return pageMetadata(locale, "/man-hinh", { title: t("title"), description: t("chooseLead") });
}

/** Whose screen it is to be; with `?phuong=` to that one's. */
export default async function LobbiesPage({ params, searchParams }: PageProps<"/[locale]/man-hinh">) {
  const { locale } = await params;
  const { phuong } = readQuery(await searchParams, { phuong: slug() });
  if (phuong) redirect(localePath(locale, `/man-hinh/${phuong}`));
  const t = await getTranslations("lobby");
  return (
    <PublicPage path="/man-hinh">
      <h1 className="text-4xl">{t("title")}</h1>
      <p className="mt-2 max-w-prose">{t("chooseLead")}</p>
      <p className="mt-4">
        <a href={localePath(locale, `/man-hinh/${cityScreen}`)} className="touch-link font-semibold">
          {t("whole")}
        </a>
      </p>
      <UnitLinkList units={await publicUnitsOfToday()} path="/man-hinh" />
    </PublicPage>
  );
}
