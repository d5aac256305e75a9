import { useLocale, useTranslations } from "next-intl";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import type { StoryPage } from "@/domain/profiles/find-story.server";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";

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
            <strong className="font-semibold">{t(`level.${one.level}`)}</strong>
            {one.campaignName && one.campaignSlug && one.campaignKind ? (
              <>
                {" · "}
                <a
                  href={localePath(locale, campaignPath({ kind: one.campaignKind, slug: one.campaignSlug }))}
                  className="underline underline-offset-4 hover:text-red"
                >
                  {one.campaignName}
                </a>
              </>
            ) : (
              ` · ${one.year}`
            )}
            <p className="text-base text-soft">
              {[
                t(`form.${one.form}`),
                one.decisionNumber,
                one.decidedOn ? formatDate(one.decidedOn) : null,
                one.note,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
