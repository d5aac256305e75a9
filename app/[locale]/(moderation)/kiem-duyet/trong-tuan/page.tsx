import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ModerationPage } from "@/app/_server/moderation-page";
import { requireArea } from "@/app/_server/viewer";
import { ButtonForm } from "@/components/ui/button-form";
import { IllustrativeTag } from "@/components/ui/illustrative-tag";
import { can } from "@/domain/permissions";
import { headline } from "@/domain/profiles/headline";
import type { ProfileCard } from "@/domain/profiles/queries.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { weekAfter, weekOf, type Week } from "@/domain/time/weeks";
import { findWeekStories, listWeekCandidates, type WeekStory } from "@/domain/weeks/story.server";
import { localePath } from "@/messages/locales";
import { chooseWeek } from "./actions";

/** How many of the newest stories are offered. */
const offered = 20;

type Props = PageProps<"/[locale]/kiem-duyet/trong-tuan">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "week" });
  return { title: t("chooseTitle") };
}

/** The story of this week and of the next: who it is, chosen by whom, and what else may go round. */
export default async function ChooseWeekPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/kiem-duyet/trong-tuan", "moderation.enter");
  if (!can(actor, "profile.lead")) notFound();
  const current = weekOf(hcmcToday());
  const weeks = [current, weekAfter(current)];
  const [candidates, stories] = await Promise.all([
    listWeekCandidates(offered),
    findWeekStories(current, weeks.length),
  ]);
  const t = await getTranslations();
  return (
    <ModerationPage actor={actor} locale={locale} title={t("week.chooseTitle")} lead={t("week.chooseLead")}>
      {weeks.map((week, at) => (
        <WeekChoice
          key={week.key}
          {...{ locale, week, candidates }}
          name={t(at === 0 ? "week.thisWeek" : "week.nextWeek")}
          story={stories[at] ?? null}
          isNow={at === 0}
        />
      ))}
    </ModerationPage>
  );
}

type WeekChoiceProps = {
  locale: string;
  week: Week;
  name: string;
  story: WeekStory | null;
  candidates: ProfileCard[];
  isNow: boolean;
};

async function WeekChoice({ locale, week, name, story, candidates, isNow }: WeekChoiceProps) {
  const t = await getTranslations("week");
  const was = story?.chosen ? story.id : "";
  const days = t("days", { from: formatDate(week.from), to: formatDate(week.to) });
  return (
    <section className="mb-10 border-t-2 border-ink pt-3" aria-labelledby={`tuan-${week.key}`}>
      <h2 id={`tuan-${week.key}`} className="text-2xl">
        {name}
      </h2>
      <p className="text-soft">{days}</p>
      {story ? (
        <div className="mt-3 rounded-lg bg-sand px-4 py-3 wrap-anywhere">
          <p className="text-base text-soft">{t(story.chosen ? "chosenNow" : "byRule")}</p>
          <p className="font-serif text-lg leading-snug font-bold">
            {headline(story)} <IllustrativeTag of={story} />
          </p>
          <div className="mt-2 flex flex-wrap items-center gap-3">
            {isNow ? (
              <a href={localePath(locale, `/trong-tuan/${week.key}`)} className="touch-link">
                {t("see")}
              </a>
            ) : null}
            {story.chosen ? (
              <ButtonForm
                action={chooseWeek}
                values={{ week: week.key, profileId: "", was }}
                variant="secondary"
              >
                {t("letPortal")}
              </ButtonForm>
            ) : null}
          </div>
        </div>
      ) : (
        <p className="mt-3">{t("nothing")}</p>
      )}
      <details className="mt-3">
        <summary className="tap cursor-pointer font-semibold">{t("candidates")}</summary>
        <ul className="divide-y divide-line">
          {candidates
            .filter(({ id }) => id !== was)
            .map((one) => (
              <li key={one.id} className="py-3 wrap-anywhere">
                <a href={localePath(locale, profilePath(one))} className="font-semibold hover:underline">
                  {headline(one)}
                </a>{" "}
                <IllustrativeTag of={one} />
                <div className="mt-2">
                  <ButtonForm
                    action={chooseWeek}
                    values={{ week: week.key, profileId: one.id, was }}
                    variant="secondary"
                  >
                    {t("choose")}
                  </ButtonForm>
                </div>
              </li>
            ))}
        </ul>
      </details>
    </section>
  );
}
