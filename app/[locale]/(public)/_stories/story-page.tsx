import { getTranslations } from "next-intl/server";
import { portalUrl } from "@/app/_server/portal-url";
import {
  publicBirthdays,
  publicModelAdoptions,
  publicRelated,
  publicUnitMap,
} from "@/app/_server/public-data";
import { ModelSpread } from "@/components/adoptions/model-spread";
import { OwnBirthday } from "@/components/birthdays/birthdays";
import { nameIn } from "@/components/profiles/profile-words";
import { RelatedStories } from "@/components/profiles/related-stories";
import { StoryArticle } from "@/components/profiles/story-article";
import { StoryFacts } from "@/components/profiles/story-facts";
import { StoryTools, StoryUses } from "@/components/profiles/story-tools";
import { PublicPage } from "@/components/site/public-page";
import { unitNameIn } from "@/components/units/unit-name";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { hcmcToday } from "@/domain/time/dates";
import { weekOf } from "@/domain/time/weeks";
import { shortPath } from "@/domain/profiles/sharing";
import type { StoryPage as StoryPageData } from "@/domain/profiles/find-story.server";
import { localePath } from "@/messages/locales";
import { storyAt } from "./story-at";
import { StoryData } from "./story-data";

type StoryPageProps = { locale: string; slug: string; path: string };

/** The story at `path`, or what stands there instead. */
export async function StoryPage({ locale, slug, path }: StoryPageProps) {
  const { story, instead } = await storyAt({ locale, slug, path });
  if (!story) return instead;
  const unitIds = story.units.map((unit) => unit.id);
  const related = await publicRelated({ id: story.id, fieldId: story.fieldId, unitIds }, 3);
  const t = await getTranslations();
  const fieldName = nameIn(locale, story.fieldName, story.fieldNameEn);
  const url = portalUrl(localePath(locale, path));
  const section = story.kind === "model" ? "/mo-hinh" : "/guong";
  const crumbs = [
    { href: localePath(locale, "/"), text: t("site.home") },
    { href: localePath(locale, section), text: t(story.kind === "model" ? "site.models" : "site.profiles") },
  ];
  return (
    <PublicPage section={section} path={path} onPaper={shortPath(story.shortNumber)}>
      <StoryData locale={locale} story={story} crumbs={crumbs} />
      <Breadcrumbs label={t("profile.breadcrumb")} items={crumbs} />
      <StoryArticle
        story={story}
        facts={
          <StoryFacts story={story} fieldName={fieldName}>
            <StoryUses
              story={story}
              url={url}
              poster={story.onNoticeBoards ? `${localePath(locale, path)}/to-roi` : null}
            />
          </StoryFacts>
        }
        tools={<StoryTools story={story} url={url} />}
      >
        {story.kind === "model" ? <ModelLife locale={locale} story={story} /> : null}
      </StoryArticle>
      <RelatedStories
        {...related}
        suggestPath={localePath(locale, "/gioi-thieu-guong")}
        fieldPath={story.fieldId ? localePath(locale, `/linh-vuc/${story.fieldId}`) : null}
      />
    </PublicPage>
  );
}

/** Its birthday, in the week of it, and where it is in use. The page is made anew when the day is over. */
async function ModelLife({ locale, story }: { locale: string; story: StoryPageData }) {
  const today = hcmcToday();
  const birthdays = await publicBirthdays(weekOf(today).key);
  const birthday = birthdays.find(({ profileId }) => profileId === story.id);
  return (
    <div data-portal-day={today}>
      {birthday ? <OwnBirthday birthday={birthday} /> : null}
      <ModelSpread
        slug={story.slug}
        adoptions={await publicModelAdoptions(story.id)}
        map={await publicUnitMap()}
        origin={originOf(locale, story)}
      />
    </div>
  );
}

/** Where a model was begun: in the unit of its time, else in those of today. */
function originOf(locale: string, { unitThen, units }: StoryPageData): string {
  if (unitThen) return unitNameIn(locale, { name: unitThen.label });
  return units.map((unit) => unitNameIn(locale, unit)).join(", ");
}
