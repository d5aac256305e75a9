import { getTranslations } from "next-intl/server";
import { FiguresView } from "@/app/_server/figures-view";
import { requireArea } from "@/app/_server/viewer";
import { WorkPage } from "@/app/_server/work-page";
import { readQuery } from "@/domain/address/read-query";
import { figuresQuery } from "@/domain/figures/address";

type Props = PageProps<"/[locale]/kiem-duyet/so-lieu">;

const path = "/kiem-duyet/so-lieu";

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "figures" });
  return { title: t("page") };
}

/** How deciding went in a year, for moderators of a ward or the city. */
export default async function FiguresPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, path, "moderation.enter");
  const asked = readQuery(await searchParams, figuresQuery);
  return (
    <WorkPage actor={actor} area="/kiem-duyet">
      <FiguresView actor={actor} locale={locale} path={path} asked={asked} />
    </WorkPage>
  );
}
