import { useTranslations } from "next-intl";
import { shownNames } from "@/domain/confirmations/shown-names";
import type { Photo } from "@/domain/media/vocabulary";
import type { NominationContent } from "@/domain/nominations/content";
import { isAnswered } from "@/domain/nominations/completeness";
import { isAsked } from "@/domain/nominations/questions/asked";
import { AnswerWords } from "../nominations/answer-summary";
import { Story } from "../profiles/story";

type ShownWordsProps = {
  content: NominationContent;
  photos: Photo[];
  /** Where a photo is fetched from: those of what is not published are no one's but the link's. */
  photoUnder: string;
};

/** Exactly what would be told: head, photos, story, then every other answer under its question. */
export function ShownWords({ content, photos, photoUnder }: ShownWordsProps) {
  const t = useTranslations("nomination.ask");
  // What kind of thing is praised was asked of the ward; to whom it is about it says nothing.
  const told = ["kind", "name", "honorific", "deed", "story", "photos"];
  const rest = shownNames.filter(
    (name) => !told.includes(name) && isAsked(name, content.kind) && isAnswered(content, name),
  );
  return (
    <article className="wrap-anywhere">
      <h3 className="text-[1.6rem] leading-tight md:text-[2rem]">{content.deed}</h3>
      <p className="mt-2 font-semibold">{`${content.honorific} ${content.name}`.trim()}</p>
      {photos.map((photo) => (
        <LinkedPhoto key={photo.id} photo={photo} under={photoUnder} />
      ))}
      {content.storyDocument ? (
        <div className="prose mt-6 text-[1.25rem]">
          <Story story={content.storyDocument} checked />
        </div>
      ) : null}
      <dl className="mt-6 divide-y divide-line border-y border-line">
        {rest.map((name) => (
          <div key={name} className="py-3">
            <dt className="text-base text-soft">{t(name)}</dt>
            <dd className="whitespace-pre-line">
              <AnswerWords name={name} content={content} />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

/** One photo with the words that stand under it. */
function LinkedPhoto({ photo, under }: { photo: Photo; under: string }) {
  const jpegs = photo.variants.filter(({ format }) => format === "jpeg");
  const shown = jpegs.filter(({ width }) => width <= 960).at(-1) ?? jpegs[0];
  if (!shown) return null;
  return (
    <figure className="mt-6">
      <img
        src={`${under}/${shown.sha256}`}
        width={shown.width}
        height={shown.height}
        alt={photo.alt}
        className="h-auto w-full rounded-lg"
      />
      <figcaption className="mt-1 text-base text-soft">
        {[photo.caption, photo.credit].filter(Boolean).join(" · ")}
      </figcaption>
    </figure>
  );
}
