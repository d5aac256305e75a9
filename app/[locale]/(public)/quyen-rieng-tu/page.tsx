import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { InformationPage } from "../_information/information-page";

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/quyen-rieng-tu">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "pages.privacy" });
  return pageMetadata(locale, "/quyen-rieng-tu", { title: t("title"), description: t("lead") });
}

export default async function PrivacyPage({ params }: PageProps<"/[locale]/quyen-rieng-tu">) {
  setRequestLocale((await params).locale);
  return <InformationPage id="privacy" />;
}
