import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Words, WordAnswer } from "@/domain/confirmations/queries.server";
import {
  correctionOf,
  isStillAsked,
  saysNoToWeb,
  standingOf,
  waitingRequest,
} from "@/domain/confirmations/standing";
import { isOwnWord } from "@/domain/confirmations/vocabulary";
import { consentChannels } from "@/domain/consent/vocabulary";
import type { Nomination } from "@/domain/nominations/queries.server";
import { formatDate, formatMoment, hcmcToday } from "@/domain/time/dates";
import { ButtonForm } from "../ui/button-form";
import { ButtonLink } from "../ui/button";
import { ConfirmForm } from "../ui/confirm-form";
import type { FormHandler } from "../ui/form-state";
import { Tag } from "../ui/tag";
import { CopyList } from "../withdrawals/copy-list";
import { WithdrawalLines } from "../withdrawals/withdrawal-lines";
import { MendedPassages } from "./mended-passages";
import { outcomeWords } from "./outcome-words";
import { PaperChanged } from "./paper-changed";

type WordRecordProps = {
  nomination: Pick<Nomination, "id" | "content" | "state">;
  words: Words;
  /** The page's address for whoever may act here; null for who only reads. */
  here: string | null;
  actions: { end: FormHandler<void>; take: FormHandler<never> } | null;
};

/** All that was asked and said of a nomination, the newest first, and what was taken back of it. */
export function WordRecord({ nomination, words, here, actions }: WordRecordProps) {
  const t = useTranslations("wordDesk");
  const { hash } = words;
  const own = words.answers.filter(({ whose }) => isOwnWord(whose));
  const others = words.answers.filter(({ whose }) => !isOwnWord(whose));
  const standing = standingOf(own, hash);
  const settledAs = correctionOf(own)?.settledAs;
  const waits = (one: Words["requests"][number]) => isStillAsked(one, words.answers);
  const asked = waitingRequest(words.requests, words.answers);
  const links = words.requests.filter(({ endedAt }) => !endedAt);
  const tone =
    standing === "confirmed" || standing === "unread" ? "sage" : standing === "none" ? "plain" : "red";
  const answer = (one: WordAnswer) => (
    <Answer key={one.id} one={one} isStale={one.outcome === "confirmed" && one.hash !== hash}>
      {one.outcome === "correction" && !one.settledAt && here && actions ? (
        <div className="mt-2 flex flex-wrap items-start gap-3">
          <ButtonForm
            action={actions.take}
            values={{ id: one.id, nominationId: nomination.id }}
            variant="secondary"
          >
            {t("takeCorrection")}
          </ButtonForm>
          <ButtonLink variant="secondary" href={`${here}?viec=tra-loi&loi=${one.id}#lam`}>
            {t("answerCorrection")}
          </ButtonLink>
        </div>
      ) : null}
    </Answer>
  );
  return (
    <>
      <section aria-labelledby="loi-cua-minh" className="mb-8">
        <h2 id="loi-cua-minh" className="text-xl">
          {t("ownWord")}
        </h2>
        <p className="mt-2">
          {standing === "none" && asked ? null : <Tag tone={tone}>{t(`standing.${standing}`)}</Tag>}{" "}
          {saysNoToWeb(own) ? <Tag tone="red">{t("standing.refused")}</Tag> : null}{" "}
          {asked ? <Tag tone="gold">{t("standing.asked", { due: formatDate(asked.dueOn) })}</Tag> : null}
        </p>
        {asked ? <p className="mt-1 text-base">{t("standingMeans.asked", { name: asked.name })}</p> : null}
        <p className="mt-1 text-base text-soft">{t(`standingMeans.${settledAs ?? standing}`)}</p>
        {saysNoToWeb(own) ? <p className="mt-1 text-base text-soft">{t("refusalsMean")}</p> : null}
        {here ? (
          <div className="mt-3">
            <PaperChanged nomination={nomination} words={words} />
          </div>
        ) : null}
        <ul className="mt-2 divide-y divide-line">{own.toReversed().map(answer)}</ul>
        {own.length > 0 ? <MendedPassages mends={words.mends} /> : null}
      </section>
      <section aria-labelledby="loi-nguoi-khac" className="mb-8">
        <h2 id="loi-nguoi-khac" className="text-xl">
          {t("othersWord")}
        </h2>
        <p className="mt-1 text-base text-soft">{t("othersLead")}</p>
        {others.length === 0 ? <p className="mt-2">{t("noneYet")}</p> : null}
        <ul className="mt-2 divide-y divide-line">{others.toReversed().map(answer)}</ul>
      </section>
      {links.length > 0 ? (
        <section aria-labelledby="duong-dan" className="mb-8">
          <h2 id="duong-dan" className="text-xl">
            {t("links")}
          </h2>
          <ul className="mt-2 divide-y divide-line">
            {[...links.filter(waits), ...links.filter((one) => !waits(one))].map((one) => (
              <Asked key={one.id} one={one} waits={waits(one)} here={here} end={actions?.end} />
            ))}
          </ul>
        </section>
      ) : null}
      <WithdrawalLines withdrawals={words.withdrawals} />
      <CopyList copies={words.copies} />
    </>
  );
}

function Answer({ one, isStale, children }: { one: WordAnswer; isStale: boolean; children: ReactNode }) {
  const t = useTranslations();
  const of = (said: "yes" | "no") =>
    consentChannels
      .filter((channel) => one.channels[channel] === said)
      .map((channel) => t(`nomination.channel.${channel}`))
      .join(", ");
  const [yes, no] = [of("yes"), of("no")];
  return (
    <li className="py-3 wrap-anywhere">
      <p>
        <strong>{outcomeWords(t, one.outcome)}</strong> · {t(`wordDesk.whoseWord.${one.whose}`)},{" "}
        {one.answeredBy}
      </p>
      <p className="text-base text-soft">
        {one.way === "link"
          ? t("wordDesk.byLink", { at: formatMoment(one.answeredAt) })
          : t("wordDesk.byReading", {
              who: one.readBy,
              place: one.readPlace,
              on: formatDate(one.readOn ?? one.answeredAt),
            })}
      </p>
      {isStale ? <p className="text-base font-semibold text-red">{t("wordDesk.changedSince")}</p> : null}
      {one.words ? <p className="mt-1 whitespace-pre-line">“{one.words}”</p> : null}
      {yes ? <p className="text-base">{t("word.saidYes", { channels: yes })}</p> : null}
      {no ? <p className="text-base">{t("word.saidNo", { channels: no })}</p> : null}
      {one.settledAs ? (
        <p className="mt-1 text-base">
          {t(`wordDesk.settled.${one.settledAs}`)} {one.reply ? `“${one.reply}”` : null}
        </p>
      ) : null}
      {children}
    </li>
  );
}

type AskedProps = {
  one: Words["requests"][number];
  waits: boolean;
  here: string | null;
  end: FormHandler<void> | undefined;
};

/** Somebody's link: since when, until when an answer is awaited, and the ways to remind or to end it. */
function Asked({ one, waits, here, end }: AskedProps) {
  const t = useTranslations("wordDesk");
  const overdue = waits && one.dueOn < hcmcToday();
  const again = new URLSearchParams({ viec: "hoi", ai: one.whose, ten: one.name });
  return (
    <li className="py-3">
      <p className="wrap-anywhere">
        <strong>{one.name}</strong> · {t(`whoseWord.${one.whose}`)}{" "}
        {overdue ? <Tag tone="red">{t("overdue")}</Tag> : null}
      </p>
      <p className="text-base text-soft">
        {t(waits ? "askedOn" : "linkStands", { on: formatDate(one.askedAt), due: formatDate(one.dueOn) })}
      </p>
      {here && end ? (
        <div className="mt-2 flex flex-wrap items-start gap-3">
          <ButtonLink variant="secondary" href={`${here}?${again}#lam`}>
            {t(waits ? "remind" : "newLink")}
          </ButtonLink>
          <ConfirmForm
            action={end}
            values={{ id: one.id }}
            opener={t("endLink")}
            means={t("endLinkMeans", { name: one.name })}
            confirm={t("endLink")}
            variant="quiet"
          />
        </div>
      ) : null}
    </li>
  );
}
