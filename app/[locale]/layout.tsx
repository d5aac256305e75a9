import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { hasLocale } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { fontVariables } from "@/app/_server/fonts";
import { textSizeScript } from "@/app/_server/text-size-script.mjs";
import { readEnvironment } from "@/environment";
import { LostLine } from "@/components/ui/lost-line";
import { SkipLink } from "@/components/ui/skip-link";
import { locales } from "@/messages/locales";
import "../public.css";

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#171411" },
  ],
};

export async function generateMetadata({ params }: LayoutProps<"/[locale]">): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: "site" });
  return {
    metadataBase: new URL(readEnvironment().PORTAL_URL),
    title: { default: t("title"), template: `%s · ${t("name")}` },
    description: t("description"),
    icons: { icon: "/logo.svg", apple: "/icons/180.png" },
    manifest: "/manifest.webmanifest",
  };
}

export default async function RootLayout({ children, params }: LayoutProps<"/[locale]">) {
  const { locale } = await params;
  if (!hasLocale(locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations("site");
  return (
    // The script below marks <html> with the reader's text size before React looks at it.
    <html lang={locale} className={fontVariables} suppressHydrationWarning>
      <body>
        <script dangerouslySetInnerHTML={{ __html: textSizeScript }} />
        <SkipLink href="#noi-dung">{t("skipToContent")}</SkipLink>
        {children}
        <LostLine />
      </body>
    </html>
  );
}
