import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { OperatorLine } from "./operator";

/** What the portal is and is not, and the pages every visitor is owed. */
export function SiteFooter() {
  const t = useTranslations("site");
  const locale = useLocale();
  const links = [
    ["/gioi-thieu", t("about")],
    ["/quyen-rieng-tu", t("privacy")],
    ["/tro-nang", t("accessibility")],
    ["/ban-tin", useTranslations("bulletin")("title")],
    ["/xac-minh", useTranslations("certificateCheck")("title")],
    ["/dang-nhap", t("signIn")],
  ] as const;
  return (
    <footer className="no-print mt-8 md:mt-20 border-t border-line bg-sand">
      <div className="mx-auto max-w-page px-4 py-6 md:px-6 md:py-8">
        <p className="max-w-prose text-[0.9375rem] leading-normal text-soft">{t("footer")}</p>
        <OperatorLine />
        <ul className="mt-3 flex flex-wrap gap-x-5 text-[0.9375rem] md:gap-x-6">
          {links.map(([path, label]) => (
            <li key={path}>
              <a href={localePath(locale, path)} className="touch-link">
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
