import { useTranslations } from "next-intl";
import { storyChanges } from "@/domain/nominations/changes";
import type { NominationContent } from "@/domain/nominations/content";
import { Story } from "../profiles/story";
import { ChangedText } from "./changed-text";

type ChangedStoryProps = { content: NominationContent; previous: NominationContent | null };

/** The story as it would be published, with what came and went since the sending before marked where it stands. */
export function ChangedStory({ content, previous }: ChangedStoryProps) {
  const { storyDocument: story } = content;
  const blocks = previous ? storyChanges(previous, content) : null;
  if (!blocks) {
    if (story)
      return (
        <div className="prose">
          <Story story={story} checked />
        </div>
      );
    return (
      <div className="max-w-prose whitespace-pre-line">
        <ChangedText before={previous && previous.story} after={content.story} />
      </div>
    );
  }
  const isChanged = blocks.some(({ block }) => block === null);
  return (
    <>
      {isChanged ? <Signs /> : null}
      <div className="prose">
        {blocks.map(({ block, before, after }, at) =>
          block ? (
            <div key={at} className="contents in-data-only:hidden">
              <Story story={{ type: "doc", content: [block] }} checked />
            </div>
          ) : (
            <p key={at} className="wrap-anywhere whitespace-pre-line">
              <ChangedText before={before} after={after} />
            </p>
          ),
        )}
      </div>
    </>
  );
}

/** How formats and addresses are written in what changed. */
function Signs() {
  const t = useTranslations("review");
  return (
    <details className="mb-2 text-base text-soft">
      <summary className="tap">{t("storyChanges")}</summary>
      <p className="max-w-prose">{t("storySigns")}</p>
    </details>
  );
}
