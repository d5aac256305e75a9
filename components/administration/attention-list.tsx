import { Clock, type LucideIcon, TriangleAlert } from "lucide-react";
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
      case "wards":
        return {
          icon: TriangleAlert,
          red: true,
          title: t("wards", { count: item.count }),
          more: t("wardsMore"),
          path: "/quan-tri/nguoi-dung",
        };
    }
  };
}
