import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { readEnvironment } from "@/environment";
import { localePath } from "@/messages/locales";
import { PageUses } from "../sharing/page-uses";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

type PublicPageProps = {
  section?: string;
  path: string;
  /** What it is passed on as, e.g. the campaign's name; for pages without such tools of their own. */
  passedOnAs?: string;
  /** Its address on paper, without locale, where there is a shorter one; null for a sheet that says its own. */
  onPaper?: string | null;
  children: ReactNode;
};

/** Header, main part and footer of a public page; on paper whose page it is, of which day, and where to read it. */
export function PublicPage({ section, path, passedOnAs, onPaper = path, children }: PublicPageProps) {
  const locale = useLocale();
  const { PORTAL_URL } = readEnvironment();
  const address = (of: string) => `${PORTAL_URL}${localePath(locale, of)}`;
  return (
    <>
      <SiteHeader section={section} path={path} />
      <main id="noi-dung" tabIndex={-1} className="mx-auto w-full max-w-page grow px-4 pt-4 md:px-6 md:pt-8">
        {onPaper ? <PaperLine address={address(onPaper)} /> : null}
        {children}
        {passedOnAs ? <PageUses title={passedOnAs} url={address(path)} /> : null}
      </main>
      <SiteFooter path={path} />
    </>
  );
}

/** The day is when the page was made: it holds until the page changes. */
function PaperLine({ address }: { address: string }) {
  const t = useTranslations("site");
  return (
    <p className="paper-line paper-only">
      <b>{t("name")}</b>
      <span>{address.replace(/^https?:\/\//, "")}</span>
      <span>{t("madeOn", { date: formatDate(hcmcToday()) })}</span>
    </p>
  );
}
