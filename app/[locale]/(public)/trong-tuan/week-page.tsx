import { getTranslations } from "next-intl/server";
import { pageMetadata } from "@/app/_server/page-metadata";
import { portalUrl } from "@/app/_server/portal-url";
import { publicCardStory, publicWeekStories, publicWeekStory } from "@/app/_server/public-data";
import { cardLayouts } from "@/app/_server/share-card/card-picture";
import { weekPicturePath } from "@/app/_server/share-card/week-card";
import { NothingHere } from "@/components/site/dead-end";
import { PublicPage } from "@/components/site/public-page";
import { ButtonLink } from "@/components/ui/button";
import { PastWeeks, WeekHead, WeekPictures, WeekStory, WeekWays, WeekWords } from "@/components/weeks/week";
import { hcmcToday } from "@/domain/time/dates";
import { weekAfter, weekNamed, weekOf } from "@/domain/time/weeks";
import { localePath } from "@/messages/locales";

/** How many earlier weeks stand below one, each with its story. */
const past = 8;

type WeekPageProps = { locale: string; week: string; path: string };

/** The week called by its name, at `path`: its story, pictures and words to pass on; 404 for a week to come and for none. */
export async function WeekPage({ locale, week: key, path }: WeekPageProps) {
  const today = hcmcToday();
  const week = weekNamed(key);
  if (!week || week.from > today) return <NothingHere />;
  const [story = null, ...before] = (await publicWeekStories(weekAfter(week, -past), past + 1)).reverse();
  // Where stories are few they come back: each is listed with the last week it stood there.
  const isNew = (id: string, at: number) => [story, ...before.slice(0, at)].every((one) => one?.id !== id);
  const t = await getTranslations("week");
  const url = portalUrl(localePath(locale, `/trong-tuan/${key}`));
  const hasCard = story !== null && (await publicCardStory(story.slug)) !== null;
  const pictures = hasCard
    ? await Promise.all(
        (["vuong.png", "dung.png"] as const).map(async (file) => {
          const { width, height } = cardLayouts[file === "vuong.png" ? "square" : "tall"];
          return { file, src: await weekPicturePath(key, story, file), width, height };
        }),
      )
    : [];
  const isLast = week.to >= today;
  return (
    <PublicPage path={path} passedOnAs={t("titleOf", { number: week.number, year: week.year })}>
      <div data-portal-day={today}>
        <WeekHead week={week} isHeading={story === null} />
        {story ? (
          <>
            <WeekStory story={story} />
            <WeekPictures pictures={pictures} />
            <WeekWords week={week} story={story} url={url} />
          </>
        ) : (
          <div className="mt-6">
            <p className="max-w-prose">{t("none")}</p>
            <p className="mt-3">
              <ButtonLink variant="secondary" href={localePath(locale, "/guong")}>
                {t("noneLink")}
              </ButtonLink>
            </p>
          </div>
        )}
        <WeekWays before={weekAfter(week, -1)} after={isLast ? null : weekAfter(week)} />
        <PastWeeks
          weeks={before.flatMap((one, at) =>
            one && isNew(one.id, at) ? [{ week: weekAfter(week, -at - 1), story: one }] : [],
          )}
        />
      </div>
    </PublicPage>
  );
}

/** Title and picture of a week's page; empty for a week there is not. */
export async function weekMetadata({ locale, week: key, path }: WeekPageProps) {
  const week = weekNamed(key);
  if (!week || week.from > hcmcToday()) return {};
  const story = await publicWeekStory(key);
  const t = await getTranslations({ locale, namespace: "week" });
  const { width, height } = cardLayouts.square;
  return pageMetadata(locale, path, {
    title: t("titleOf", { number: week.number, year: week.year }),
    description: story?.deed ?? t("lead"),
    illustrative: story?.illustrative,
    images: story
      ? [
          {
            url: await weekPicturePath(key, story, "vuong.png"),
            width,
            height,
            alt: t("alt", { words: story.deed }),
            type: "image/png",
          },
        ]
      : undefined,
  });
}

/** The week it is. */
export const thisWeek = () => weekOf(hcmcToday()).key;
