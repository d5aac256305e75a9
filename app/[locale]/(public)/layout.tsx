import { setRequestLocale } from "next-intl/server";

// Nothing is rendered at build time: the build needs no database, and pages are made at first request.
export function generateStaticParams() {
  return [];
}

export default async function PublicLayout({ children, params }: LayoutProps<"/[locale]">) {
  setRequestLocale((await params).locale);
  return children;
}
