import { useLocale, useTranslations } from "next-intl";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import type { StoryPage } from "@/domain/profiles/find-story.server";
import { recognitionGroup } from "@/domain/profiles/vocabulary";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { contentLanguage } from "./profile-words";

/** By the decision's number and date, as far as they are known. */
function decision(
  { decisionNumber: number, decidedOn }: StoryPage["recognitions"][number],
  t: ReturnType<typeof useTranslations<"profile">>,
): string {
  if (!number) return decidedOn ? formatDate(decidedOn) : "";
  return decidedOn ? t("decisionOn", { number, date: formatDate(decidedOn) }) : t("decision", { number });
}

/** What was given, by which decision, and what else is to be said. Praise without a decision has been said already. */
function award(
  one: StoryPage["recognitions"][number],
  t: ReturnType<typeof useTranslations<"profile">>,
): string {
  const by = decision(one, t);
  const form = one.form === "commended" && !by ? "" : t(`form.${one.form}`);
  return [[form, by].filter(Boolean).join(", "), one.note].filter(Boolean).join(" · ");
}

/** Where the story was commended, and by which decision where there was an award. */
export function RecognitionList({ recognitions }: Pick<StoryPage, "recognitions">) {
  const t = useTranslations("profile");
  const locale = useLocale();
  if (recognitions.length === 0) return null;
  return (
    <section className="mt-10">
      <h2 className="text-2xl">{t("recognitions")}</h2>
      <ul className="mt-4 space-y-4">
        {recognitions.map((one) => (
          <li key={one.id} className="border-l-3 border-gold pl-4">
            <strong className="font-semibold">
              {t(`recognised.${recognitionGroup(one.form)}`, { level: t(`level.${one.level}`) })}
            </strong>
            {one.campaignName && one.campaignSlug && one.campaignKind ? (
              <>
                {" · "}
                <a
                  href={localePath(locale, campaignPath({ kind: one.campaignKind, slug: one.campaignSlug }))}
                  lang={contentLanguage(locale)}
                  className="underline underline-offset-4 hover:text-red"
                >
                  {one.campaignName}
                </a>
              </>
            ) : (
              ` · ${one.year}`
            )}
            <p className="text-base text-soft empty:hidden">{award(one, t)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
