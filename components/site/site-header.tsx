import { Menu, Search } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { localePath } from "@/messages/locales";
import { Logo } from "./logo";

const sections = [
  { path: "/guong", label: "profiles" },
  { path: "/mo-hinh", label: "models" },
  { path: "/dot-bieu-duong", label: "campaigns" },
  { path: "/don-vi", label: "units" },
  { path: "/thong-ke", label: "statistics" },
] as const;

const more = [
  { path: "/gioi-thieu", label: "about" },
  { path: "/quyen-rieng-tu", label: "privacy" },
  { path: "/tro-nang", label: "accessibility" },
] as const;

type SiteHeaderProps = {
  /** The section this page belongs to, e.g. "/guong". */
  section?: string;
  /** This page's address without locale, for the link to it in the other language. */
  path: string;
};

/** Name, sections and the "more" menu of every public page. Works without scripts. */
export function SiteHeader({ section, path }: SiteHeaderProps) {
  const t = useTranslations("site");
  const page = useTranslations();
  const locale = useLocale();
  const other = locale === "vi" ? "en" : "vi";
  return (
    <header className="no-print border-b border-line">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-1.5 gap-y-1 px-4 py-2 md:px-6 lg:gap-x-6">
        <a
          href={localePath(locale, "/")}
          className="flex min-h-11 items-center gap-1.5 no-underline xs:gap-2"
        >
          <Logo />
          <span className="font-serif text-[min(1.5rem,14vw)] leading-[1.333] whitespace-nowrap text-red">
            {t("name")}
          </span>
        </a>
        <nav aria-label={t("mainMenu")} className="hidden gap-5 lg:flex">
          {sections.map((item) => (
            <a
              key={item.path}
              href={localePath(locale, item.path)}
              aria-current={item.path === section ? "page" : undefined}
              className="section-link"
            >
              {t(item.label)}
            </a>
          ))}
        </nav>
        {/* One row for as long as both fit at their smallest; with larger letters this pair moves below together. */}
        <div className="flex min-w-min flex-1 items-center justify-end gap-x-1.5 lg:gap-x-6">
          <SearchLink />
          <details className="relative">
            <summary className="flex min-h-11 list-none items-center gap-1.5 rounded-lg border border-edge bg-raised px-1.5 text-base font-semibold whitespace-nowrap min-[22.5rem]:px-2.5 xs:px-4 [&::-webkit-details-marker]:hidden">
              <Menu aria-hidden="true" className="hidden size-5 min-[22.5rem]:block" />
              {t("more")}
            </summary>
            <nav
              aria-label={t("more")}
              className="absolute right-0 z-10 mt-2 w-72 max-w-[calc(100vw-2rem)] rounded-xl border border-line bg-raised py-2 shadow-lg"
            >
              <div className="lg:hidden">
                <MenuLink href={localePath(locale, "/tim-kiem")} label={t("search")} />
                {sections.map((item) => (
                  <MenuLink key={item.path} href={localePath(locale, item.path)} label={t(item.label)} />
                ))}
              </div>
              <MenuLink href={localePath(locale, "/gioi-thieu-guong")} label={page("suggest.title")} />
              <MenuLink href={localePath(locale, "/niem-yet")} label={page("notice.title")} />
              <MenuLink href={localePath(locale, "/khong-gian-van-hoa")} label={page("space.short")} />
              <MenuLink href={localePath(locale, "/so-vang")} label={page("honourBook.all")} />
              <MenuLink href={localePath(locale, "/van-ban")} label={page("documents.title")} />
              {more.map((item) => (
                <MenuLink key={item.path} href={localePath(locale, item.path)} label={t(item.label)} />
              ))}
              <MenuLink href={localePath(other, path)} label={t("otherLanguage")} lang={other} />
              <MenuLink href={localePath(locale, "/dang-nhap")} label={t("signIn")} />
            </nav>
          </details>
        </div>
      </div>
    </header>
  );
}

/** The way to the search page; a box of its own would have no room for what is typed. */
function SearchLink() {
  const t = useTranslations("search");
  return (
    <a
      href={localePath(useLocale(), "/tim-kiem")}
      aria-label={t("title")}
      className="flex size-11 shrink-0 items-center justify-center rounded-lg border border-edge bg-raised"
    >
      <Search aria-hidden="true" className="size-5" />
    </a>
  );
}

function MenuLink({ href, label, lang }: { href: string; label: string; lang?: string }) {
  return (
    <a href={href} lang={lang} hrefLang={lang} className="menu-link">
      {label}
    </a>
  );
}
