import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Words } from "@/domain/confirmations/queries.server";
import type { Photo } from "@/domain/media/vocabulary";
import { changedFields } from "@/domain/nominations/changes";
import type { NominationContent } from "@/domain/nominations/content";
import type { QuestionName } from "@/domain/nominations/questions/asked";
import type { SentChange } from "@/domain/nominations/sendings.server";
import type { Nomination } from "@/domain/nominations/queries.server";
import type { Likeness } from "@/domain/persons/found";
import { Picture } from "../media/picture";
import { kindTones } from "../profiles/profile-words";
import { CompareTable } from "../persons/compare-table";
import { Likenesses } from "../persons/likenesses";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { StateTag } from "../nominations/state-tag";
import { Notice } from "../ui/notice";
import { Tag } from "../ui/tag";
import { WordRecord } from "../words/word-record";
import { EventList } from "../work/event-list";
import { SentChanges } from "./sent-changes";
import { ChangeBar } from "./change-bar";
import { ChangedStory } from "./changed-story";
import { ChangedText } from "./changed-text";
import { NominationFacts } from "./nomination-facts";
import { places } from "./places";

type NominationViewProps = {
  nomination: Nomination;
  previous: NominationContent | null;
  photos: Photo[];
  /** Earlier occasions of the same person or body. */
  likenesses: Likeness[];
  history: Parameters<typeof EventList>[0]["events"];
  /** What its story still lacks: shown as open questions. */
  lacking?: QuestionName[];
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
  const { nomination, previous, photos, history, changes, lacking, listing, papers, likenesses, words } =
    props;
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
        <ChangedText before={before("deed")} after={content.deed} only="after" />
      </h2>
      {previous && previous.deed !== content.deed ? (
        <p className="text-base text-soft">
          {t("moderation.saidBefore", { sending: nomination.sendCount - 1 })}{" "}
          <ChangedText before={previous.deed} after={content.deed} only="before" />
        </p>
      ) : null}
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
      </p>
      {nomination.onHold ? <Held {...nomination} /> : null}
      {changed.length > 0 ? (
        <ChangeBar
          sending={nomination.sendCount - 1}
          fields={changed.map((name) => t(`nomination.answer.${name}`)).join(", ")}
        />
      ) : null}
      <div id={places.listing}>{listing}</div>
      <div id={places.story} className="mt-6 scroll-mt-4">
        <ChangedStory content={content} previous={previous} />
      </div>
      <Photos photos={photos} words={content.photos} />
      <NominationFacts content={content} previous={previous} lacking={lacking} />
      <div className="mt-6">{papers}</div>
      <CompareTable content={content} unitName={nomination.unitName} likenesses={likenesses} />
      <Likenesses nominationId={nomination.id} likenesses={likenesses} />
      {words.requests.length + words.answers.length + words.withdrawals.length > 0 ? (
        <details id={places.words} className="mt-6">
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
    <div id={places.hold} className="mt-6">
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
      {sent.map((photo, at) => (
        <li key={photo.id} id={places.photo(at)} className="scroll-mt-4">
          <Picture variants={photo.variants} alt={photo.alt} sizes="18rem" className="w-full rounded-md" />
          <p className="mt-1 text-base text-soft">
            {[photo.alt || t("noAlt"), photo.caption, photo.credit].filter(Boolean).join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
