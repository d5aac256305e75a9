import { useLocale, useTranslations } from "next-intl";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { OperatorContact, OperatorName } from "./operator";

/** Who answers for the portal and how to reach them, the pages every visitor is owed, its data; the way in for offices last. */
export function SiteFooter({ path }: { path: string }) {
  const t = useTranslations("site");
  const locale = useLocale();
  const other = locale === "vi" ? "en" : "vi";
  const about = [
    ["/gioi-thieu", t("about")],
    ["/quyen-rieng-tu", t("privacy")],
    ["/tro-nang", t("accessibility")],
    ["/ban-tin", useTranslations("bulletin")("title")],
  ].map(([path, text]) => ({ href: localePath(locale, path!), text: text! }));
  const data = [
    { href: "/rss.xml", text: "RSS" },
    { href: "/api/v1/openapi.json", text: "API" },
    { href: "/sitemap.xml", text: t("siteMap") },
  ];
  return (
    <footer className="no-print mt-8 border-t border-line bg-sand text-[0.9375rem] leading-normal md:mt-20">
      <div className="mx-auto max-w-page px-4 py-6 md:px-6 md:py-8">
        <div className="grid gap-x-8 gap-y-1 md:grid-cols-[2fr_1.5fr_1fr_1fr]">
          <div>
            <p className="font-semibold">{t("answers")}</p>
            <OperatorName />
            <p className="mt-1 text-soft">{t("footer")}</p>
          </div>
          <div className="wrap-anywhere">
            <p className="font-semibold">{t("contact")}</p>
            <p className="flex flex-wrap gap-x-5 md:flex-col">
              <OperatorContact />
              <a href={localePath(locale, "/don-vi")} className="touch-link md:min-h-9">
                {t("yourWard")}
              </a>
              <a
                href={localePath(other, path)}
                lang={other}
                hrefLang={other}
                className="touch-link md:min-h-9"
              >
                {t("otherLanguage")}
              </a>
            </p>
          </div>
          <Links title={t("aboutPortal")} links={about} />
          <Links title={t("openData")} links={data} />
        </div>
        <p className="mt-3 flex flex-wrap items-center justify-between gap-x-3 border-t border-line pt-1 text-[0.8125rem] text-soft">
          <span>{t("madeOn", { date: formatDate(hcmcToday()) })}</span>
          <a href={localePath(locale, "/dang-nhap")} className="touch-link">
            {t("signIn")}
          </a>
        </p>
      </div>
    </footer>
  );
}

/** Below each other on a desk, in one row on a phone. */
function Links({ title, links }: { title: string; links: { href: string; text: string }[] }) {
  return (
    <div>
      <p className="font-semibold">{title}</p>
      <ul className="flex flex-wrap gap-x-5 md:flex-col">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href} className="touch-link md:min-h-9">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
