import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { campaignPath } from "@/domain/campaigns/vocabulary";
import type { StoryPage } from "@/domain/profiles/find-story.server";
import { recognitionGroup } from "@/domain/profiles/vocabulary";
import { formatDate } from "@/domain/time/dates";
import { localePath } from "@/messages/locales";
import { CampaignName } from "../campaigns/campaign-name";
import { Content, vi } from "./content";

/** By the decision's number and date, as far as they are known. */
function decision(
  { decisionNumber: number, decidedOn }: StoryPage["recognitions"][number],
  t: ReturnType<typeof useTranslations<"profile">>,
): ReactNode {
  if (!number) return decidedOn ? formatDate(decidedOn) : null;
  return decidedOn
    ? t.rich("decisionOn", { number, date: formatDate(decidedOn), vi })
    : t.rich("decision", { number, vi });
}

/** What was given, by which decision, and what else is to be said. Praise without a decision has been said already. */
function Award({ recognition }: { recognition: StoryPage["recognitions"][number] }) {
  const t = useTranslations("profile");
  const by = decision(recognition, t);
  const form = recognition.form === "commended" && !by ? null : t(`form.${recognition.form}`);
  return (
    <>
      {form}
      {form && by ? ", " : null}
      {by}
      {recognition.note ? (
        <>
          {form || by ? " · " : null}
          <Content>{recognition.note}</Content>
        </>
      ) : null}
    </>
  );
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
                  className="link padded-link"
                >
                  <CampaignName of={{ name: one.campaignName, nameEn: one.campaignNameEn ?? "" }} />
                </a>
              </>
            ) : (
              ` · ${one.year}`
            )}
            <p className="text-base text-soft empty:hidden">
              <Award recognition={one} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
