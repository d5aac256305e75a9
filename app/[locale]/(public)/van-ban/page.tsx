import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicDocuments } from "@/app/_server/public-data";
import { DocumentList } from "@/components/documents/document-list";
import { PublicPage } from "@/components/site/public-page";

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: PageProps<"/[locale]/van-ban">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "documents" });
  return pageMetadata(locale, "/van-ban", { title: t("title"), description: t("lead") });
}

export default async function DocumentsPage({ params }: PageProps<"/[locale]/van-ban">) {
  setRequestLocale((await params).locale);
  const t = await getTranslations("documents");
  const documents = await publicDocuments();
  return (
    <PublicPage section="/dot-bieu-duong" path="/van-ban" passedOnAs={t("title")}>
      <h1 className="text-4xl">{t("title")}</h1>
      <p className="mt-2 mb-8 max-w-prose text-soft">{t(documents.length > 0 ? "lead" : "none")}</p>
      <DocumentList documents={documents} />
    </PublicPage>
  );
}
