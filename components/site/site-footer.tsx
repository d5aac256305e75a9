import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { feedPath, localePath } from "@/messages/locales";
import { OperatorContact, OperatorName } from "./operator";

/** Who answers for the portal and how to reach them, the pages every visitor is owed, its data; the way in for offices last. */
export function SiteFooter({ path }: { path: string }) {
  const t = useTranslations("site");
  const bulletin = useTranslations("bulletin")("title");
  const check = useTranslations("certificateCheck")("title");
  const locale = useLocale();
  const other = locale === "vi" ? "en" : "vi";
  const own = (to: string, text: string) => <FootLink href={localePath(locale, to)}>{text}</FootLink>;
  return (
    <footer className="no-print mt-6 border-t border-line bg-sand text-[0.875rem] leading-normal md:mt-20 md:text-[0.9375rem]">
      <div className="mx-auto max-w-page px-4 py-4 md:px-6 md:py-8">
        <div className="flex flex-wrap gap-x-5 md:grid md:grid-cols-[2fr_1.5fr_1fr_1fr] md:gap-x-8">
          <div className="max-md:mb-1 max-md:basis-full">
            <p className="font-semibold">{t("answers")}</p>
            <OperatorName />
            <p className="text-[0.8125rem] text-soft md:mt-1">{t("footer")}</p>
          </div>
          <Group title={t("contact")}>
            <OperatorContact />
            {own("/don-vi", t("yourWard"))}
            <FootLink href={localePath(other, path)} lang={other}>
              {t("otherLanguage")}
            </FootLink>
          </Group>
          <Group title={t("aboutPortal")}>
            {own("/gioi-thieu", t("about"))}
            {own("/quyen-rieng-tu", t("privacy"))}
            {own("/tro-nang", t("accessibility"))}
            {own("/ban-tin", bulletin)}
            {/* On a phone a certificate's QR leads there, and so does the search. */}
            <div className="max-md:hidden">{own("/xac-minh", check)}</div>
          </Group>
          <Group title={t("openData")}>
            {own("/thong-ke", t("statistics"))}
            {own("/du-lieu", t("openData"))}
            <FootLink href={feedPath(locale, "/rss.xml")}>RSS</FootLink>
            <FootLink href="/sitemap.xml">{t("siteMap")}</FootLink>
          </Group>
        </div>
        <p className="flex flex-wrap items-center justify-between gap-x-3 border-t border-line text-[0.8125rem] text-soft md:mt-3 md:pt-1">
          <span>{t("madeOn", { date: formatDate(hcmcToday()) })}</span>
          {own("/dang-nhap", t("signIn"))}
        </p>
      </div>
    </footer>
  );
}

/** A column on a desk; on a phone all links stand in one row after the other. */
function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col wrap-anywhere max-md:contents">
      <p className="font-semibold max-md:sr-only">{title}</p>
      {children}
    </div>
  );
}

function FootLink({ href, lang, children }: { href: string; lang?: string; children: ReactNode }) {
  return (
    <a href={href} lang={lang} hrefLang={lang} className="touch-link md:min-h-9">
      {children}
    </a>
  );
}
