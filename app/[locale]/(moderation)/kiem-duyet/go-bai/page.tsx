import { getTranslations } from "next-intl/server";
import { ModerationPage } from "@/app/_server/moderation-page";
import { requireArea } from "@/app/_server/viewer";
import { FindStoryForm } from "@/components/profiles/find-story-form";
import { TakeDownPanel } from "@/components/profiles/take-down-panel";
import { readQuery, words } from "@/domain/address/read-query";
import { storyAtAddress, type StoryToTakeDown } from "@/domain/profiles/story-to-take-down.server";
import { can } from "@/domain/permissions";
import { localePath } from "@/messages/locales";
import { lead, restore, takeDown } from "./actions";

type Props = PageProps<"/[locale]/kiem-duyet/go-bai">;

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "takeDown" });
  return { title: t("title") };
}

/** Takes down the story at `?trang=`, with or without a nomination, and tells what became of it. */
export default async function TakeDownPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const actor = await requireArea(locale, "/kiem-duyet/go-bai", "moderation.enter");
  const { trang: address } = readQuery(await searchParams, { trang: words(500) });
  const story = address ? await storyAtAddress(actor, address) : null;
  const t = await getTranslations();
  return (
    <ModerationPage
      actor={actor}
      locale={locale}
      title={t("takeDown.title")}
      lead={t("takeDown.intro")}
      ways={can(actor, "mend.enter") ? [{ path: "/kiem-duyet/gop", text: t("mend.title") }] : []}
    >
      <FindStoryForm address={address} isFound={story !== null} />
      {story ? (
        <Found
          owner={actor.id}
          story={story}
          locale={locale}
          nomination={t("takeDown.nomination")}
          officeNote={t("takeDown.officeNote")}
        />
      ) : null}
    </ModerationPage>
  );
}

function Found({
  owner,
  story,
  locale,
  nomination,
  officeNote,
}: {
  owner: string;
  story: StoryToTakeDown;
  locale: string;
  nomination: string;
  officeNote: string;
}) {
  return (
    <div className="mt-10 border-t-2 border-ink pt-4">
      <p className="font-serif text-xl font-bold wrap-anywhere">
        {story.kind === "model" ? story.name : story.deed}
      </p>
      <p className="wrap-anywhere text-soft">{story.kind === "model" ? story.deed : story.name}</p>
      {story.officeNote ? (
        <p className="mt-2 border-l-3 border-gold pl-3 wrap-anywhere">
          <strong>{officeNote}</strong> {story.officeNote}
        </p>
      ) : null}
      {story.nominationId ? (
        <a
          href={localePath(locale, `/kiem-duyet/${story.nominationId}?hang=xong`)}
          className="tap underline underline-offset-4"
        >
          {nomination}
        </a>
      ) : null}
      <TakeDownPanel
        owner={owner}
        story={story}
        href={localePath(locale, story.path)}
        actions={{ takeDown, restore, lead }}
      />
    </div>
  );
}
