import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/_server/admin-page";
import { FiguresView } from "@/app/_server/figures-view";
import { requireArea } from "@/app/_server/viewer";
import { readQuery } from "@/domain/address/read-query";
import { figuresQuery } from "@/domain/figures/address";

type Props = PageProps<"/[locale]/quan-tri/so-lieu">;

const path = "/quan-tri/so-lieu";

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "figures" });
  return { title: t("page") };
}

/** How deciding went in a year in the whole city. */
export default async function FiguresAdminPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, path, "admin.enter");
  const asked = readQuery(await searchParams, figuresQuery);
  return (
    <AdminPage actor={actor} current={path}>
      <FiguresView actor={actor} locale={locale} path={path} asked={asked} />
    </AdminPage>
  );
}
