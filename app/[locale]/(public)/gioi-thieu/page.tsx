import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { InformationPage } from "../_information/information-page";

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/gioi-thieu">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "pages.about" });
  return pageMetadata(locale, "/gioi-thieu", { title: t("title"), description: t("lead") });
}

export default async function AboutPage({ params }: PageProps<"/[locale]/gioi-thieu">) {
  setRequestLocale((await params).locale);
  return <InformationPage id="about" />;
}
