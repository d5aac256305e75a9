import { useTranslations } from "next-intl";
import { classNames } from "../ui/class-names";

/** The way to say that something in a story is wrong. */
export function MistakeLink({ href, className = "mt-10" }: { href: string; className?: string }) {
  const t = useTranslations("suggest");
  return (
    <p className={classNames("no-print", className)}>
      <a href={href} rel="nofollow" className="touch-link text-base text-soft">
        {t("mistakeLink")}
      </a>
    </p>
  );
}
