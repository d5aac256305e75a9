import { useTranslations } from "next-intl";

/** The way to say that something in a story is wrong. */
export function MistakeLink({ href }: { href: string }) {
  const t = useTranslations("suggest");
  return (
    <p className="no-print mt-10">
      <a href={href} rel="nofollow" className="touch-link text-base text-soft">
        {t("mistakeLink")}
      </a>
    </p>
  );
}
