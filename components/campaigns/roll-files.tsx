import { useLocale, useTranslations } from "next-intl";
import { defaultLocale } from "@/messages/locales";

/** A campaign's roll as files to take along; nothing where nobody on it may be named. */
export function RollFiles({ slug, named }: { slug: string; named: number }) {
  const t = useTranslations("honours");
  const locale = useLocale();
  if (named === 0) return null;
  const words = locale === defaultLocale ? "" : `?locale=${locale}`;
  return (
    <p className="no-print mt-4 flex flex-wrap items-center gap-x-5">
      <span className="text-soft">{t("files")}</span>
      {(["xlsx", "csv"] as const).map((kind) => (
        <a
          key={kind}
          href={`/api/honours/${slug}.${kind}${words}`}
          download
          rel="nofollow"
          className="touch-link font-semibold"
        >
          {t(`file.${kind}`)}
        </a>
      ))}
    </p>
  );
}
