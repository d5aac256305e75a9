import { NothingHere } from "@/components/site/dead-end";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { portalUrl } from "@/app/_server/portal-url";
import { publicStory } from "@/app/_server/public-data";
import { PrintButton } from "@/components/paper/print-button";
import { Poster } from "@/components/posters/poster";
import { PublicPage } from "@/components/site/public-page";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { shortPath, subjectName } from "@/domain/profiles/sharing";
import { profilePath } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { missingMetadata, storyAt } from "../_stories/story-at";
import "./paper.css";
import "./poster.css";

/** Title of a poster's page. Search engines are led to the story instead. */
export async function posterMetadata(locale: string, slug: string): Promise<Metadata> {
  const story = await publicStory(slug);
  if (!story) return missingMetadata(locale, slug);
  const t = await getTranslations({ locale, namespace: "poster" });
  return {
    title: t("title", { name: subjectName(story) }),
    robots: { index: false },
    alternates: { canonical: localePath(locale, profilePath(story)) },
  };
}

type PosterPageProps = { locale: string; slug: string; path: string };

/** The poster of the story at `path`, or what stands there instead; 404 where nobody agreed to notice boards. */
export async function PosterPage({ locale, slug, path }: PosterPageProps) {
  const { story, instead } = await storyAt({ locale, slug, path, part: "/to-roi" });
  if (!story) return instead;
  if (!story.onNoticeBoards) return <NothingHere />;
  const t = await getTranslations();
  const model = story.kind === "model";
  const crumbs = [
    {
      href: localePath(locale, model ? "/mo-hinh" : "/guong"),
      text: t(model ? "site.models" : "site.profiles"),
    },
    { href: localePath(locale, path), text: t("poster.story") },
  ];
  return (
    <PublicPage section={model ? "/mo-hinh" : "/guong"} path={`${path}/to-roi`} onPaper={null}>
      <div className="no-print">
        <Breadcrumbs label={t("profile.breadcrumb")} items={crumbs} />
        <fieldset className="flex flex-wrap items-center gap-x-6">
          <legend className="sr-only">{t("poster.size")}</legend>
          {(["a4", "a3"] as const).map((size) => (
            <div key={size} className="flex min-h-11 items-center gap-2">
              <input
                id={`kho-${size}`}
                type="radio"
                name="kho"
                value={size}
                defaultChecked={size === "a4"}
                className="size-6 accent-red"
              />
              <label htmlFor={`kho-${size}`}>{t(`poster.${size}`)}</label>
            </div>
          ))}
          <PrintButton label={t("poster.print")} />
        </fieldset>
        <p className="mt-2 max-w-prose text-soft">{t("poster.savePdf")}</p>
      </div>
      <Poster story={story} url={portalUrl(localePath(locale, shortPath(story.shortNumber)))} />
    </PublicPage>
  );
}
