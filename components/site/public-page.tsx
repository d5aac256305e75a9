import type { ReactNode } from "react";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

type PublicPageProps = { section?: string; path: string; children: ReactNode };

/** Header, main part and footer of a public page. */
export function PublicPage({ section, path, children }: PublicPageProps) {
  return (
    <>
      <SiteHeader section={section} path={path} />
      <main id="noi-dung" tabIndex={-1} className="mx-auto w-full max-w-page grow px-4 pt-4 md:px-6 md:pt-8">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}
