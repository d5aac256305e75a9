import { setRequestLocale } from "next-intl/server";
import { DocumentsPage, documentsMetadata } from "../documents-page";

type Props = PageProps<"/[locale]/van-ban/het-hieu-luc">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  return documentsMetadata({ ...(await params), only: "lapsed" });
}

export default async function LapsedDocumentsPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  return <DocumentsPage locale={locale} only="lapsed" />;
}
