import { getTranslations, setRequestLocale } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicDocument } from "@/app/_server/public-data";
import { DocumentView } from "@/components/documents/document-view";
import { NothingHere } from "@/components/site/dead-end";
import { PublicPage } from "@/components/site/public-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { documentPath } from "@/domain/documents/vocabulary";
import { hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

type Props = PageProps<"/[locale]/van-ban/[document]">;

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props) {
  const { locale, document: id } = await params;
  const document = await publicDocument(id);
  if (!document) return {};
  const { number, title, summary } = document;
  return pageMetadata(locale, documentPath(id), { title: number, description: summary ?? title });
}

/** One document that the portal rests on. */
export default async function OneDocumentPage({ params }: Props) {
  const { locale, document: id } = await params;
  setRequestLocale(locale);
  const document = await publicDocument(id);
  if (!document) return <NothingHere />;
  const t = await getTranslations();
  const today = hcmcToday();
  return (
    <PublicPage section="/dot-bieu-duong" path={documentPath(id)} passedOnAs={document.number}>
      <div data-portal-day={today}>
        <Breadcrumbs
          label={t("profile.breadcrumb")}
          items={[
            { href: localePath(locale, "/"), text: t("site.home") },
            { href: localePath(locale, "/van-ban"), text: t("documents.title") },
          ]}
        />
        <DocumentView document={document} today={today} />
      </div>
    </PublicPage>
  );
}
