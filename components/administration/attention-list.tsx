import { CalendarDays, Clock, FileText, type LucideIcon, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { Attention } from "@/domain/administration/attention.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

type Card = { icon: LucideIcon; red?: boolean; title: string; more: string; path: string };

/** What asks for attention, a card each that leads to where it is dealt with. */
export function AttentionList({ items }: { items: Attention[] }) {
  const locale = useLocale();
  const card = useCards();
  return (
    <ul className="mt-6 grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
      {items.map((item) => {
        const { icon: Icon, red, title, more, path } = card(item);
        return (
          <li
            key={`${title} ${path}`}
            className="group relative flex gap-3 rounded-lg border border-line bg-raised px-4 py-3 hover:border-ink"
          >
            <Icon
              aria-hidden="true"
              className={`mt-1 size-[1.125rem] shrink-0 ${red ? "text-red" : "text-gold"}`}
            />
            <div className="min-w-0 text-base leading-snug wrap-anywhere">
              <a href={localePath(locale, path)} className="card-link font-semibold">
                {title}
              </a>
              <p className="text-soft">{more}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function useCards(): (item: Attention) => Card {
  const t = useTranslations("overview");
  return (item) => {
    switch (item.kind) {
      case "deadline":
        return {
          icon: Clock,
          title: t("deadline", { name: item.name, days: item.days }),
          more: t("deadlineMore", { sent: item.sent, day: formatDate(item.day) }),
          path: `/quan-tri/dot-bieu-duong/${item.campaignId}`,
        };
      case "lapsed": {
        const what = [
          item.campaigns > 0 ? t("restCampaigns", { count: item.campaigns }) : "",
          item.rules > 0 ? t("restRules", { count: item.rules }) : "",
          item.consents > 0 ? t("restConsents", { count: item.consents }) : "",
        ];
        return {
          icon: FileText,
          red: true,
          title: t("lapsed", { number: item.number }),
          more: t("lapsedMore", { what: what.filter(Boolean).join(", ") }),
          path: `/quan-tri/van-ban/${item.documentId}`,
        };
      }
      case "tet":
        return {
          icon: CalendarDays,
          title: t("tet", { year: item.year }),
          more: t("tetMore"),
          path: "/quan-tri/ngay-nghi",
        };
      case "wards":
        return {
          icon: TriangleAlert,
          red: true,
          title: t("wards", { count: item.count }),
          more: t("wardsMore"),
          path: "/quan-tri/don-vi?thieu=can-bo",
        };
    }
  };
}
