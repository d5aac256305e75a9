import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Words } from "@/domain/confirmations/queries.server";
import type { Photo } from "@/domain/media/vocabulary";
import { changedFields, comparedStories } from "@/domain/nominations/changes";
import type { NominationContent } from "@/domain/nominations/content";
import type { SentChange } from "@/domain/nominations/sendings.server";
import type { Nomination } from "@/domain/nominations/queries.server";
import type { Likeness } from "@/domain/persons/found";
import { Picture } from "../media/picture";
import { kindTones } from "../profiles/profile-words";
import { Likenesses } from "../persons/likenesses";
import { Story } from "../profiles/story";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { StateTag } from "../nominations/state-tag";
import { Notice } from "../ui/notice";
import { Tag } from "../ui/tag";
import { WordRecord } from "../words/word-record";
import { EventList } from "../work/event-list";
import { SentChanges } from "./sent-changes";
import { ChangedText } from "./changed-text";
import { NominationFacts } from "./nomination-facts";

type NominationViewProps = {
  nomination: Nomination;
  previous: NominationContent | null;
  photos: Photo[];
  /** Earlier occasions of the same person or body. */
  likenesses: Likeness[];
  history: Parameters<typeof EventList>[0]["events"];
  /** What the ward answered with each sending, by its moment. */
  answers: ReadonlyMap<number, string>;
  /** What each sending changed, by its moment. */
  changes: ReadonlyMap<number, SentChange[]>;
  /** The record of its public listing. */
  listing: ReactNode;
  /** The papers made of it. */
  papers: ReactNode;
  words: Words;
};

/** All a nomination says, with what changed since it was sent before. */
export function NominationView(props: NominationViewProps) {
  const { nomination, previous, photos, history, changes, answers, listing, papers, likenesses, words } =
    props;
  const answer = nomination.submittedAt ? answers.get(nomination.submittedAt.getTime()) : undefined;
  const t = useTranslations();
  const { content } = nomination;
  const changed = previous ? changedFields(previous, content) : [];
  const before = (field: "deed" | "name") => (previous ? previous[field] : null);
  return (
    <article className="@container min-w-0 px-4 py-6 wrap-anywhere md:px-8">
      <p className="text-base text-soft">
        {[
          nomination.reference,
          t("moderation.sending", { number: nomination.sendCount }),
          nomination.unitName,
        ].join(" · ")}
      </p>
      <h2 className="mt-1 text-[1.7rem]">
        <ChangedText before={before("deed")} after={content.deed} />
      </h2>
      <p className="mt-1 font-semibold">
        {content.honorific} <ChangedText before={before("name")} after={content.name} />
      </p>
      <p className="mt-3 flex flex-wrap gap-2">
        {content.kind ? (
          <Tag tone={kindTones[content.kind]}>{t(`nomination.kind.${content.kind}`)}</Tag>
        ) : null}
        <Tag tone="gold">{content.field}</Tag>
        <StateTag {...nomination} story={nomination.storyState} />
        <IllustrativeTag of={nomination} />
        {changed.length > 0 ? (
          <Tag tone="sage">
            {t("moderation.changedSince", {
              fields: changed.map((name) => t(`nomination.answer.${name}`)).join(", "),
            })}
          </Tag>
        ) : null}
      </p>
      {nomination.onHold ? <Held {...nomination} /> : null}
      {answer ? (
        <div className="mt-6">
          <Notice title={t("moderation.wardAnswer")}>
            <p className="whitespace-pre-line">{answer}</p>
            <p className="mt-2 text-base text-soft">
              {t("moderation.lastRequest")}: {nomination.decisionReason}
            </p>
          </Notice>
        </div>
      ) : null}
      {listing}
      {previous && changed.includes("story") ? <StoryChanges before={previous} after={content} /> : null}
      {content.storyDocument ? (
        <div className="prose mt-6">
          <Story story={content.storyDocument} checked />
        </div>
      ) : (
        <div className="mt-6 max-w-prose whitespace-pre-line">{content.story}</div>
      )}
      <Photos photos={photos} words={content.photos} />
      <NominationFacts content={content} previous={previous} />
      <div className="mt-6">{papers}</div>
      <Likenesses nominationId={nomination.id} likenesses={likenesses} />
      {words.requests.length + words.answers.length + words.withdrawals.length > 0 ? (
        <details className="mt-6">
          <summary className="flex min-h-11 items-center font-semibold">{t("wordDesk.title")}</summary>
          <WordRecord nomination={nomination} words={words} here={null} actions={null} />
        </details>
      ) : null}
      <details className="mt-6">
        <summary className="flex min-h-11 items-center font-semibold">{t("moderation.history")}</summary>
        <EventList
          events={history}
          more={({ action, at }) =>
            action === "nomination.submit" || action === "nomination.send-story" ? (
              <SentChanges changes={changes.get(at.getTime()) ?? []} />
            ) : null
          }
        />
      </details>
    </article>
  );
}

/** Why nothing may be decided yet; the words only for those who may hold it. */
function Held({ holdCause, holdReason }: Pick<Nomination, "holdCause" | "holdReason">) {
  const t = useTranslations("moderation");
  return (
    <div className="mt-6">
      <Notice
        tone="warning"
        title={holdCause ? t("heldFor", { cause: t(`holdCause.${holdCause}`) }) : t("held")}
      >
        {holdReason ? <p className="whitespace-pre-line">{holdReason}</p> : null}
      </Notice>
    </div>
  );
}

/** The photos of this sending, under the words they were sent with. */
function Photos({ photos, words }: { photos: Photo[]; words: NominationContent["photos"] }) {
  const t = useTranslations("nomination");
  const sent = words.flatMap((one) => {
    const photo = photos.find(({ id }) => id === one.id);
    return photo ? [{ ...one, variants: photo.variants }] : [];
  });
  if (sent.length === 0) return null;
  return (
    <ul className="mt-6 grid gap-4 @sm:grid-cols-2 @2xl:grid-cols-3">
      {sent.map((photo) => (
        <li key={photo.id}>
          <Picture variants={photo.variants} alt={photo.alt} sizes="18rem" className="w-full rounded-md" />
          <p className="mt-1 text-base text-soft">
            {[photo.alt || t("noAlt"), photo.caption, photo.credit].filter(Boolean).join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What came and went in the story, above the story itself as it would be published. */
function StoryChanges({ before, after }: { before: NominationContent; after: NominationContent }) {
  const t = useTranslations("review");
  const [was, is] = comparedStories(before, after);
  return (
    <section className="mt-6 max-w-prose rounded-lg border border-edge bg-raised px-4 py-3">
      <h3 className="font-sans text-base font-semibold">{t("storyChanges")}</h3>
      <p className="text-base text-soft">{t("storySigns")}</p>
      <p className="mt-2 wrap-anywhere whitespace-pre-line">
        <ChangedText before={was} after={is} brief />
      </p>
    </section>
  );
}
