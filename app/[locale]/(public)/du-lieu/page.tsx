import { getTranslations, setRequestLocale } from "next-intl/server";
import { dataSets } from "@/app/_open-data/sets";
import { pageMetadata } from "@/app/_server/page-metadata";
import { portalUrl } from "@/app/_server/portal-url";
import { ApiForms } from "@/components/open-data/api-forms";
import { ColumnTable, SetFiles } from "@/components/open-data/data-set";
import { PublicPage } from "@/components/site/public-page";
import { SectionHeading } from "@/components/ui/section-heading";
import { dataSetNames as sets, fileKinds } from "@/domain/open-data/vocabulary";
import { feedPath, localePath } from "@/messages/locales";

export async function generateMetadata({ params }: PageProps<"/[locale]/du-lieu">) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "openData" });
  const metadata = await pageMetadata(locale, "/du-lieu", {
    title: t("title"),
    description: t("description"),
  });
  // Catalogues of open data find the list of it here.
  const types = { ...metadata.alternates?.types, "application/ld+json": "/du-lieu/dcat.jsonld" };
  return { ...metadata, alternates: { ...metadata.alternates, types } };
}

/** What can be taken out of the portal, how, how fresh and under what terms. */
export default async function OpenDataPage({ params }: PageProps<"/[locale]/du-lieu">) {
  const { locale } = await params;
  setRequestLocale(locale);
  const t = await getTranslations("openData");
  return (
    <PublicPage path="/du-lieu" passedOnAs={t("title")}>
      <h1 className="text-4xl">{t("title")}</h1>
      <p className="mt-2 max-w-prose text-lg text-soft">{t("lead")}</p>
      <section className="mt-8">
        <SectionHeading title={t("filesTitle")} id="tep" />
        <p className="max-w-prose">{t("filesLead")}</p>
        <ul className="mt-4 divide-y divide-line">
          {sets.map((name) => (
            <li key={name} id={name} className="py-4">
              <SetFiles name={name} kinds={fileKinds} />
            </li>
          ))}
        </ul>
      </section>
      <section className="mt-10">
        <SectionHeading title={t("columnsTitle")} id="cot" />
        <p className="max-w-prose">{t("csvNote")}</p>
        <p className="mt-2 max-w-prose wrap-anywhere">
          {t.rich("schemaNote", {
            link: (words) => (
              <a href="/api/v1/openapi.json" className="link">
                {words}
              </a>
            ),
          })}
        </p>
        {sets.map((name) => (
          <ColumnTable key={name} name={name} columns={dataSets[name].columns} />
        ))}
      </section>
      <section className="no-print mt-10">
        <SectionHeading title={t("tryTitle")} id="api" />
        <p className="max-w-prose">{t("tryLead")}</p>
        <ApiForms action={localePath(locale, "/du-lieu/goi-thu")} />
      </section>
      <section className="mt-10 max-w-prose">
        <SectionHeading title={t("feedsTitle")} id="rss" />
        <p>{t("feedsLead")}</p>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          <li className="wrap-anywhere">
            {t("feedAll")}:{" "}
            <a href={feedPath(locale, "/rss.xml")} className="link">
              {portalUrl(feedPath(locale, "/rss.xml"))}
            </a>
          </li>
          <li>
            <a href={localePath(locale, "/don-vi")} className="link">
              {t("feedUnit")}
            </a>
          </li>
          <li>
            <a href={localePath(locale, "/linh-vuc")} className="link">
              {t("feedField")}
            </a>
          </li>
          <li>
            <a href={localePath(locale, "/dot-bieu-duong")} className="link">
              {t("feedCampaign")}
            </a>
          </li>
          <li>
            <a href={localePath(locale, "/nam")} className="link">
              {t("feedYear")}
            </a>
          </li>
        </ul>
      </section>
      <section className="mt-10 max-w-prose space-y-2">
        <SectionHeading title={t("oftenTitle")} id="moi-den-dau" />
        <p>{t("often")}</p>
        <p>{t("etag")}</p>
        <p>{t("limits")}</p>
      </section>
      <section className="mt-10 max-w-prose space-y-2">
        <SectionHeading title={t("licenceTitle")} id="giay-phep" />
        <p>{t("licence")}</p>
        <p>{t("licenceOpen")}</p>
        <p>{t("licenceCode")}</p>
        <p>{t("licencePeople")}</p>
      </section>
      <section className="mt-10 max-w-prose">
        <SectionHeading title={t("changesTitle")} id="thay-doi" />
        <p>{t("changesLead")}</p>
        <ul className="mt-2 list-disc space-y-1 pl-5">
          <li>{t("change.third")}</li>
          <li>{t("change.second")}</li>
          <li>{t("change.first")}</li>
        </ul>
      </section>
      <section className="mt-10 max-w-prose">
        <SectionHeading title={t("catalogTitle")} id="danh-muc" />
        <p>
          <a href="/du-lieu/dcat.jsonld" className="link">
            {t("catalog")}
          </a>
        </p>
      </section>
    </PublicPage>
  );
}
