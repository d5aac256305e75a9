import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { publicDocuments } from "@/app/_server/public-data";
import { DocumentList } from "@/components/documents/document-list";
import { PublicPage } from "@/components/site/public-page";
import { isLapsed, documentStanding } from "@/domain/documents/standing";
import { documentLists, type DocumentList as Narrowed } from "@/domain/documents/vocabulary";
import { hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

/** Which documents the page lists; null for all. */
type Address = { locale: string; only: Narrowed | null };

/** As a message's choice may be called. */
const word = (only: Narrowed | null) => (only ?? "all").replace("-", "");
const pathOf = (only: Narrowed | null) => (only ? `/van-ban/${documentLists[only]}` : "/van-ban");

/** The documents, all or those that hold or no longer hold today. */
export async function DocumentsPage({ locale, only }: Address) {
  const t = await getTranslations("documents");
  const all = await publicDocuments();
  const today = hcmcToday();
  const shown = {
    "in-force": all.filter((one) => documentStanding(one, today) === "in-force"),
    lapsed: all.filter((one) => isLapsed(one, today)),
  };
  const documents = only ? shown[only] : all;
  const ways = [
    { only: null, count: all.length },
    { only: "in-force", count: shown["in-force"].length },
    { only: "lapsed", count: shown.lapsed.length },
  ] as const;
  const title = t("listTitle", { only: word(only) });
  return (
    <PublicPage section="/dot-bieu-duong" path={pathOf(only)} passedOnAs={title}>
      <div data-portal-day={today}>
        <h1 className="text-4xl">{title}</h1>
        <p className="mt-2 max-w-prose text-soft">
          {t(all.length === 0 ? "none" : only ? `leadOf.${only}` : "lead")}
        </p>
        <nav aria-label={t("narrow")} className="no-print my-6">
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {ways.map((way) => (
              <li key={way.only}>
                <a
                  href={localePath(locale, pathOf(way.only))}
                  aria-current={way.only === only ? "page" : undefined}
                  className="touch-link aria-[current]:font-semibold aria-[current]:no-underline"
                >
                  {t("way", { only: word(way.only), count: way.count })}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {all.length > 0 && documents.length === 0 ? <p>{t("noneSo")}</p> : null}
        <DocumentList documents={documents} today={today} />
      </div>
    </PublicPage>
  );
}

/** Title and addresses of such a list. */
export async function documentsMetadata({ locale, only }: Address) {
  const t = await getTranslations({ locale, namespace: "documents" });
  const title = t("listTitle", { only: word(only) });
  return pageMetadata(locale, pathOf(only), { title, description: t(only ? `leadOf.${only}` : "lead") });
}
