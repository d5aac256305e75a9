import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ModerationPage } from "@/app/_server/moderation-page";
import { requireArea } from "@/app/_server/viewer";
import { ButtonForm } from "@/components/ui/button-form";
import { IllustrativeTag } from "@/components/ui/illustrative-tag";
import { can } from "@/domain/permissions";
import { listFrontStories } from "@/domain/profiles/lead.server";
import { profilePath } from "@/domain/profiles/vocabulary";
import { localePath } from "@/messages/locales";
import { move, stepBack } from "./actions";

type Props = PageProps<"/[locale]/kiem-duyet/trang-chu">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "front" });
  return { title: t("title") };
}

/** The stories chosen for the home page, in their order, each moved by one place or let go. */
export default async function FrontPage({ params }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/kiem-duyet/trang-chu", "moderation.enter");
  if (!can(actor, "profile.lead")) notFound();
  const stories = await listFrontStories();
  const t = await getTranslations();
  return (
    <ModerationPage
      actor={actor}
      locale={locale}
      title={t("front.title")}
      lead={t(stories.length > 0 ? "front.lead" : "front.none")}
    >
      <ol className="divide-y divide-line">
        {stories.map((story, at) => (
          <li key={story.id} className="py-4 wrap-anywhere">
            <p className="text-base text-soft">
              {t(at === 0 ? "front.first" : "front.place", { place: at + 1 })}
            </p>
            <a
              href={localePath(locale, profilePath(story))}
              className="font-serif text-lg leading-snug font-bold underline-offset-4 hover:underline"
            >
              {story.kind === "model" ? story.name : story.deed}
            </a>{" "}
            <IllustrativeTag of={story} />
            <div className="mt-2 flex flex-wrap gap-3">
              {at > 0 ? (
                <ButtonForm action={move} values={{ profileId: story.id, way: "up" }} variant="secondary">
                  {t("front.up")}
                </ButtonForm>
              ) : null}
              {at < stories.length - 1 ? (
                <ButtonForm action={move} values={{ profileId: story.id, way: "down" }} variant="secondary">
                  {t("front.down")}
                </ButtonForm>
              ) : null}
              <ButtonForm action={stepBack} values={{ profileId: story.id, lead: "no" }} variant="secondary">
                {t("front.letGo")}
              </ButtonForm>
            </div>
          </li>
        ))}
      </ol>
      <p className="mt-4">
        <a href={localePath(locale, "/kiem-duyet/go-bai")} className="touch-link">
          {t("front.add")}
        </a>
      </p>
    </ModerationPage>
  );
}
