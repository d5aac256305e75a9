import { useLocale, useTranslations } from "next-intl";
import { feedPath } from "@/messages/locales";

/** The feed that tells of what is new on a list, by its name; where the list has none of its own, the portal's. */
export function FeedLink({ path = "/rss.xml", about = "" }: { path?: string; about?: string }) {
  const t = useTranslations("follow");
  return (
    <p className="no-print mt-6">
      <a
        href={feedPath(useLocale(), path)}
        type="application/rss+xml"
        className="touch-link text-base text-soft"
      >
        {about ? t("feedOf", { about }) : t("feed")}
      </a>
    </p>
  );
}
