import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { InformationPage } from "../_information/information-page";

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/tro-nang">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "pages.accessibility" });
  return pageMetadata(locale, "/tro-nang", { title: t("title"), description: t("lead") });
}

export default async function AccessibilityPage({ params }: PageProps<"/[locale]/tro-nang">) {
  setRequestLocale((await params).locale);
  return <InformationPage id="accessibility" />;
}
