import { notFound, permanentRedirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import {
  publicModelAdoptions,
  publicMovedStory,
  publicRelated,
  publicStory,
} from "@/app/_server/public-data";
import { ModelSpread } from "@/components/adoptions/model-spread";
import { ProfileCard } from "@/components/profiles/profile-card";
import { nameIn } from "@/components/profiles/profile-words";
import { StoryArticle } from "@/components/profiles/story-article";
import { StoryFacts } from "@/components/profiles/story-facts";
import { PublicPage } from "@/components/site/public-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { SectionHeading } from "@/components/ui/section-heading";
import { profilePath } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { StoryData } from "./story-data";

type StoryPageProps = { locale: string; slug: string; path: string };

/** The story at `slug`; an old slug, or the other kind's address, leads to the right one with 308. */
export async function StoryPage({ locale, slug, path }: StoryPageProps) {
  const story = await publicStory(slug);
  const address = story ? profilePath(story) : await publicMovedStory(slug);
  if (!address) notFound();
  if (!story || address !== path) permanentRedirect(localePath(locale, address));
  const unitIds = story.units.map((unit) => unit.id);
  const related = await publicRelated({ id: story.id, fieldId: story.fieldId, unitIds }, 3);
  const t = await getTranslations();
  const section = story.kind === "model" ? "/mo-hinh" : "/guong";
  const crumbs = [
    { href: localePath(locale, "/"), text: t("site.home") },
    { href: localePath(locale, section), text: t(story.kind === "model" ? "site.models" : "site.profiles") },
  ];
  return (
    <PublicPage section={section} path={address}>
      <StoryData locale={locale} story={story} crumbs={crumbs} />
      <Breadcrumbs label={t("profile.breadcrumb")} items={crumbs} />
      <div className="grid gap-x-16 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <StoryArticle story={story}>
          {story.kind === "model" ? (
            <ModelSpread slug={story.slug} adoptions={await publicModelAdoptions(story.id)} />
          ) : null}
        </StoryArticle>
        <StoryFacts story={story} fieldName={nameIn(locale, story.fieldName, story.fieldNameEn)} />
      </div>
      {related.length > 0 ? (
        <section className="no-print mt-16">
          <SectionHeading title={t("profile.related")} />
          <div className="grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
            {related.map((profile) => (
              <ProfileCard key={profile.id} profile={profile} />
            ))}
          </div>
        </section>
      ) : null}
    </PublicPage>
  );
}
