import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Words } from "@/domain/confirmations/queries.server";
import { isStillAsked, standingOf } from "@/domain/confirmations/standing";
import { isOwnWord } from "@/domain/confirmations/vocabulary";
import { consentChannels } from "@/domain/consent/vocabulary";
import type { NominationContent } from "@/domain/nominations/content";
import type { Likeness } from "@/domain/persons/found";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { likenessesId } from "../persons/likenesses-id";

type NominationChecksProps = {
  content: NominationContent;
  /** What its story still lacks, in words; empty where approval publishes it. */
  lacks: string[];
  /** Earlier occasions of the same person or body. */
  likenesses: Likeness[];
  quota: { quota: number; used: number } | null;
  /** What the person and others said of it. */
  words: Words;
};

/** What a moderator would look up by hand, looked up. */
export function NominationChecks({ content, lacks, likenesses, quota, words }: NominationChecksProps) {
  const t = useTranslations();
  const agreed = consentChannels.filter((channel) => content.consents.some((one) => one.channel === channel));
  const [paper] = words.onPaper;
  const missing = consentChannels.filter((channel) => !agreed.includes(channel));
  const names = (channels: typeof agreed) => channels.map((one) => t(`nomination.channel.${one}`)).join(", ");
  const said = t("moderation.notAgreed", { channels: names(missing) });
  const undescribed = content.photos.filter((photo) => !photo.alt).length;
  return (
    <section>
      <h2 className="font-sans text-lg font-semibold">{t("moderation.checks")}</h2>
      <ul className="mt-2 divide-y divide-line border-b border-line">
        {lacks.length > 0 ? (
          <Check ok={false}>{t("moderation.notEnoughToTell", { missing: lacks.join(", ") })}</Check>
        ) : null}
        {agreed.length > 0 ? (
          <Check ok>
            {t("moderation.agreed", { channels: names(agreed) })}
            {paper ? `; ${t("moderation.word.onPaper", { on: formatDate(paper.givenOn) })}` : null}
          </Check>
        ) : null}
        {agreed.length === 0 ? <Check ok={false}>{said}</Check> : null}
        {agreed.length > 0 && missing.length > 0 ? <Check ok={null}>{said}</Check> : null}
        <WordChecks content={content} words={words} />
        <Check ok={undescribed === 0}>
          {content.photos.length === 0
            ? t("moderation.noPhotos")
            : t(undescribed === 0 ? "moderation.photosDescribed" : "moderation.photosUndescribed", {
                count: undescribed,
              })}
        </Check>
        {quota ? <Check ok={quota.used <= quota.quota}>{t("moderation.quota", quota)}</Check> : null}
        {likenesses.length === 0 ? (
          <Check ok>{t("moderation.noNamesake")}</Check>
        ) : (
          <Check ok={likenesses.every((one) => one.judged !== null)}>
            {t("moderation.likeBefore", { count: likenesses.length })}{" "}
            <a className="underline" href={`#${likenessesId}`}>
              {t("moderation.compareDeeds")}
            </a>
          </Check>
        )}
      </ul>
    </section>
  );
}

/** Whether the person saw what is told, or why not; and what others said who were asked. */
function WordChecks({ content, words }: Pick<NominationChecksProps, "content" | "words">) {
  const t = useTranslations("moderation.word");
  const { hash } = words;
  const standing = standingOf(words.answers, hash);
  const [paper] = words.onPaper;
  const last = words.answers.findLast(({ whose }) => isOwnWord(whose));
  const objections = words.answers.filter(({ outcome }) => outcome === "object");
  const agreed = words.answers.filter(({ outcome }) => outcome === "agree").length;
  const waiting = words.requests.filter((one) => isStillAsked(one, words.answers));
  const late = waiting.filter(({ dueOn }) => dueOn < hcmcToday()).length;
  const isBody = content.kind === "collective" || content.kind === "model";
  return (
    <>
      {standing === "none" ? (
        <>
          {isBody ? <Check ok={null}>{t("ground.body")}</Check> : null}
          {!isBody && !paper ? <Check ok={false}>{t("ground.unseen")}</Check> : null}
          {!isBody && paper && !paper.hash ? <Check ok={null}>{t("paperUnread")}</Check> : null}
          {paper?.hash && paper.hash !== hash ? <Check ok={null}>{t("paperOutdated")}</Check> : null}
        </>
      ) : (
        <Check ok={standing === "confirmed" ? true : standing === "unread" ? null : false}>
          {t(`standing.${standing}`, {
            by: last?.answeredBy ?? "",
            at: last ? formatDate(last.readOn ?? last.answeredAt) : "",
            reader: last?.readBy ?? "",
            place: last?.readPlace ?? "",
          })}
        </Check>
      )}
      {agreed > 0 ? <Check ok>{t("othersAgree", { count: agreed })}</Check> : null}
      {objections.map((one) => (
        <Check key={one.id} ok={false}>
          {t("objects", { by: one.answeredBy })} “{one.words}”
        </Check>
      ))}
      {waiting.length > 0 ? (
        <Check ok={late > 0 ? false : null}>{t("waiting", { count: waiting.length, late })}</Check>
      ) : null}
    </>
  );
}

/** `ok` is null where there is nothing to look at, as with a channel that nobody has to agree to. */
function Check({ ok, children }: { ok: boolean | null; children: ReactNode }) {
  const t = useTranslations("moderation");
  const tone = ok === null ? "text-soft" : ok ? "text-sage" : "text-red";
  return (
    <li className="flex gap-3 py-2.5 text-base">
      <span aria-hidden="true" className={`font-semibold ${tone}`}>
        {ok === null ? "–" : ok ? "✓" : "!"}
      </span>
      {ok === null ? null : <span className="sr-only">{t(ok ? "checkOk" : "checkLook")}</span>}
      <div>{children}</div>
    </li>
  );
}
