import type { LucideIcon } from "lucide-react";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { localePath } from "@/messages/locales";
import { ButtonLink } from "../../ui/button";
import { classNames } from "../../ui/class-names";

type WorkProps = {
  icon: LucideIcon;
  tone: "red" | "gold" | "sage";
  title: string;
  href: string;
  go: string;
  primary?: boolean;
  children: ReactNode;
};

const tones = { red: "text-red", gold: "text-gold-deep", sage: "text-sage-deep" } as const;

/** One kind of work that waits: what it is, about whom, and the way to it. */
export function Work({ icon: Icon, tone, title, href, go, primary, children }: WorkProps) {
  const locale = useLocale();
  return (
    <li
      className={classNames(
        "grid items-center gap-x-5 gap-y-2 bg-raised px-4 py-3 text-base leading-snug max-md:rounded-lg max-md:border max-md:border-line md:grid-cols-[11.5rem_minmax(0,1fr)_8.25rem] md:px-5",
        tone === "red" ? "max-md:border-l-4 max-md:border-l-red" : null,
      )}
    >
      <h3 className={classNames("flex items-center gap-3 font-sans text-base font-semibold", tones[tone])}>
        <Icon aria-hidden="true" className="size-[1.125rem] shrink-0" />
        {title}
      </h3>
      <div className="min-w-0 space-y-1 wrap-anywhere">{children}</div>
      <ButtonLink
        variant={primary ? "primary" : "secondary"}
        href={localePath(locale, href)}
        className="w-full px-2"
      >
        {go}
      </ButtonLink>
    </li>
  );
}
