import { useTranslations } from "next-intl";
import type { StoryPage, StoryPhoto } from "@/domain/profiles/find-story.server";
import { Picture } from "../media/picture";
import { StoryPattern } from "../patterns/story-pattern";
import { Tag } from "../ui/tag";
import { kindTones } from "./profile-words";
import { RecognitionList } from "./recognition-list";
import { Story } from "./story";

/** A story from its headline to its recognitions. */
export function StoryArticle({ story }: { story: StoryPage }) {
  const t = useTranslations("profile");
  const [portrait, ...gallery] = story.photos;
  const isModel = story.kind === "model";
  return (
    <article className="min-w-0">
      <h1 className="text-[2rem] md:text-[2.6rem]">{isModel ? story.name : story.deed}</h1>
      <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <strong className="text-lg font-semibold">
          {isModel ? story.deed : `${story.honorific} ${story.name}`.trim()}
        </strong>
        <span className="flex gap-2">
          <Tag tone={kindTones[story.kind]}>{t(`kind.${story.kind}`)}</Tag>
          {story.illustrative ? <Tag>{t("illustrative")}</Tag> : null}
        </span>
      </p>
      <div className="mt-6">
        {portrait ? (
          <Photo photo={portrait} priority />
        ) : (
          <StoryPattern
            seed={story.slug}
            kind={story.kind}
            className="aspect-[8/5] rounded-md print:hidden"
          />
        )}
      </div>
      <div className="prose drop-cap mt-8">
        <Story story={story.story} />
      </div>
      {isModel ? <Borrowing story={story} /> : null}
      <RecognitionList recognitions={story.recognitions} />
      {gallery.length > 0 ? (
        <section className="mt-10 space-y-8">
          <h2 className="text-2xl">{t("gallery")}</h2>
          {gallery.map((photo) => (
            <Photo key={photo.id} photo={photo} />
          ))}
        </section>
      ) : null}
    </article>
  );
}

function Photo({ photo, priority }: { photo: StoryPhoto; priority?: boolean }) {
  const t = useTranslations("profile");
  const caption = [photo.caption, photo.credit ? t("photoCredit", { credit: photo.credit }) : ""].filter(
    Boolean,
  );
  return (
    <figure>
      <Picture
        variants={photo.variants}
        alt={photo.alt}
        sizes="(min-width: 64rem) 47rem, 94vw"
        priority={priority}
        className="h-auto max-h-[80vh] w-full rounded-md object-contain"
      />
      {caption.length > 0 ? (
        <figcaption className="mt-2 text-base text-soft">{caption.join(". ")}</figcaption>
      ) : null}
    </figure>
  );
}

/** What another ward needs to take the model home. */
function Borrowing({ story }: { story: StoryPage }) {
  const t = useTranslations("profile");
  const parts = (["howTo", "cost", "needs"] as const).filter((part) => story[part]);
  return parts.map((part) => (
    <section key={part} className="prose mt-8">
      <h2 className="font-serif text-2xl">{t(part)}</h2>
      <p className="whitespace-pre-line">{story[part]}</p>
    </section>
  ));
}
