import { useLocale, useTranslations } from "next-intl";
import type { AdminCampaign } from "@/domain/campaigns/admin-queries.server";
import { daysBetween, hcmcToday } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

type Card = { id: string; title: string; more: string };

/** A deadline this near asks for attention, in days. */
const nearDays = 21;
const mostCards = 6;

/** What of the campaigns asks for attention: a near deadline, documents that were replaced, drafts. */
export function CampaignAttention({ campaigns }: { campaigns: AdminCampaign[] }) {
  const t = useTranslations("campaignAdmin");
  const locale = useLocale();
  const today = hcmcToday();
  const cards = campaigns.flatMap((one): Card[] => {
    const days = one.stage === "receiving" ? daysBetween(today, one.deadlineOn!) : nearDays + 1;
    const isAlive = one.stage !== "over";
    const lacks = [
      one.deadlineOn ? null : t("lacksDeadline"),
      one.documents > 0 ? null : t("lacksDocuments"),
    ].filter(Boolean);
    return [
      ...(days <= nearDays
        ? [
            {
              title: t("cardDeadline", { name: one.name, days }),
              more: t("cardDeadlineMore", { received: one.received, units: one.units }),
            },
          ]
        : []),
      ...(isAlive && one.replaced > 0
        ? [{ title: t("cardReplaced", { name: one.name }), more: t("cardReplacedMore") }]
        : []),
      ...(one.stage === "draft"
        ? [
            {
              title: t("cardDraft", { name: one.name }),
              more: t("cardDraftMore", { lacks: lacks.join(" ") || t("lacksNothing") }),
            },
          ]
        : []),
    ].map((card) => ({ ...card, id: one.id }));
  });
  if (cards.length === 0) return null;
  return (
    <ul aria-label={t("attention")} className="mt-5 grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {cards.slice(0, mostCards).map((card) => (
        <li
          key={card.title}
          className="group relative rounded-lg border border-line bg-raised px-4 py-3 text-base hover:border-ink"
        >
          <a
            href={localePath(locale, `/quan-tri/dot-bieu-duong/${card.id}`)}
            className="card-link font-semibold"
          >
            {card.title}
          </a>
          <p className="text-soft">{card.more}</p>
        </li>
      ))}
    </ul>
  );
}
