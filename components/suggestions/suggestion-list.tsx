import { useLocale, useTranslations } from "next-intl";
import type { SuggestionRow } from "@/domain/suggestions/queries.server";
import { formatMoment } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { Tag, type TagTone } from "../ui/tag";

export const stateTones: Record<SuggestionRow["state"], TagTone> = {
  new: "gold",
  handled: "plain",
  nominated: "sage",
  declined: "plain",
};

/** The inbox: rows on a desk, cards on a phone. */
export function SuggestionList({ suggestions }: { suggestions: SuggestionRow[] }) {
  const t = useTranslations("suggestionDesk");
  const locale = useLocale();
  return (
    <ul className="mt-6 ruled empty:hidden">
      {suggestions.map((one) => (
        <li
          key={one.id}
          className="group relative grid gap-x-6 gap-y-1 py-4 md:grid-cols-[minmax(0,1fr)_15rem_10rem] md:items-baseline"
        >
          <div className="min-w-0 wrap-anywhere">
            <a
              href={localePath(locale, `/ban-lam-viec/gioi-thieu/${one.id}`)}
              className="font-semibold card-link"
            >
              {one.name}
            </a>
            <p className="line-clamp-2 text-base text-soft">{one.reason}</p>
          </div>
          <p className="flex flex-wrap gap-2">
            <Tag tone={one.topic === "mistake" ? "red" : "plain"}>
              {one.topic === "mistake" ? t("topic.mistake") : t(`kind.${one.kind ?? "individual"}`)}
            </Tag>
            <Tag tone={stateTones[one.state]}>{t(`state.${one.state}`)}</Tag>
            <IllustrativeTag of={one} />
          </p>
          <p className="text-base text-soft">{formatMoment(one.createdAt)}</p>
        </li>
      ))}
    </ul>
  );
}
