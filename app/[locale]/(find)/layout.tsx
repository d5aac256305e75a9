import { setRequestLocale } from "next-intl/server";

export default async function Layout({ children, params }: LayoutProps<"/[locale]">) {
  setRequestLocale((await params).locale);
  return children;
}
