import type { ReactNode } from "react";
import { useLocale, useTranslations } from "next-intl";
import type { LinkedRequest } from "@/domain/confirmations/links.server";
import type { LinkedPage, WordAnswer } from "@/domain/confirmations/queries.server";
import type { CurrentTexts } from "@/domain/consent/texts.server";
import { consentChannels } from "@/domain/consent/vocabulary";
import { formatDate, formatMoment } from "@/domain/time/dates";
import type { DataWish } from "@/domain/personal-data/vocabulary";
import type { OwnWithdrawal } from "@/domain/withdrawals/own.server";
import { localePath } from "@/messages/locales";
import type { FormHandler } from "../ui/form-state";
import { IllustrativeTag } from "../ui/illustrative-tag";
import { Notice } from "../ui/notice";
import { TakeBackForm } from "../withdrawals/take-back-form";
import { useChannelWords } from "./channel-words";
import { DataAskForm } from "./data-ask-form";
import { MendedPassages } from "./mended-passages";
import { OwnWordForm } from "./own-word-form";
import { ShownWords } from "./shown-words";

type OwnWordPageProps = {
  link: LinkedRequest;
  token: string;
  page: LinkedPage;
  texts: CurrentTexts;
  withdrawals: OwnWithdrawal[];
  /** What was asked about this person's data and still waits. */
  ask: { wish: DataWish; answerBy: string } | null;
  /** What was just done here. */
  done: "said" | "back" | "asked" | null;
  /** A form of this page came back with what is wrong: none of them may stay folded. */
  refused: boolean;
  actions: { answer: FormHandler<never>; takeBack: FormHandler<never>; askData: FormHandler<never> };
};

/** What the person, a guardian or a representative reads and says: the words, the channels, taking back, what is kept. */
export function OwnWordPage(props: OwnWordPageProps) {
  const { link, token, page, texts, withdrawals, ask, done, refused, actions } = props;
  const t = useTranslations();
  const locale = useLocale();
  const wordsFor = useChannelWords(texts);
  const last = page.mine.at(-1);
  const ended = page.state === "withdrawn" || page.state === "rejected";
  const isNew = last === undefined || last.outcome === "correction" || last.hash !== page.hash;
  const channels = consentChannels.map((channel) => ({
    value: channel,
    label: t(`nomination.channel.${channel}`),
    hint: wordsFor(channel),
  }));
  const agreed = channels.filter(({ value }) => page.agreed.includes(value));
  const form = (
    <OwnWordForm
      action={actions.answer}
      token={token}
      shown={page.hash}
      name={link.name}
      channels={channels}
      agreed={agreed.map(({ label }) => label).join(", ")}
    />
  );
  return (
    <>
      <h1 className="text-4xl">{t("word.title")}</h1>
      <p className="mt-4 font-semibold">{t("word.dear", { name: link.name })}</p>
      <p className="mt-2">
        {t(`word.lead.${link.whose === "self" ? "self" : "for"}`, {
          unit: link.unitName,
          person: page.content.name,
        })}{" "}
        <IllustrativeTag of={page} />
      </p>
      <p className="mt-2 text-base text-soft">
        {t("word.onlyFor", { name: link.name, unit: link.unitName })}
      </p>
      {done ? (
        <div className="mt-6">
          <Notice tone="success" role="status" title={t(`word.done.${done}`)} />
        </div>
      ) : null}
      {last ? <LastSaid last={last} isNew={isNew} unit={link.unitName} /> : null}
      {last ? <MendedPassages mends={page.mends} since={last.answeredAt} /> : null}
      {withdrawals.map((one) => (
        <TakenBack key={one.id} one={one} unit={link.unitName} />
      ))}
      <section className="mt-10 border-t-2 border-ink pt-4" aria-labelledby="loi-viet">
        <h2 id="loi-viet" className="text-[1.6rem]">
          {t(page.storyPath ? "word.wordsShown" : "word.words")}
        </h2>
        {page.storyPath ? (
          <p className="mt-1 mb-4">
            <a href={localePath(locale, page.storyPath)} className="link">
              {t("word.seeStory")}
            </a>
          </p>
        ) : null}
        <div className="mt-4 rounded-xl border border-edge bg-raised px-4 py-5 md:px-6">
          <ShownWords content={page.content} photos={page.photos} photoUnder={`/api/words/${token}/photos`} />
        </div>
      </section>
      <section className="mt-10 border-t-2 border-ink pt-4" aria-labelledby="y-kien">
        <h2 id="y-kien" className="mb-4 text-[1.6rem]">
          {t("word.yourWord")}
        </h2>
        {ended ? <p>{t("word.nominationEnded")}</p> : null}
        {!ended && isNew ? form : null}
        {!ended && !isNew ? (
          <details open={refused}>
            <summary className="flex min-h-11 items-center underline underline-offset-4">
              {t("word.sayAnew")}
            </summary>
            <div className="mt-4">{form}</div>
          </details>
        ) : null}
      </section>
      {agreed.length > 0 ? (
        <section id="rut-lai" className="mt-10 border-t-2 border-ink pt-4" aria-labelledby="rut-lai-ten">
          <h2 id="rut-lai-ten" className="text-[1.6rem]">
            {t("word.backTitle")}
          </h2>
          <p className="mt-2 mb-4">{t("word.backLead")}</p>
          <TakeBackForm
            action={actions.takeBack}
            values={{ token }}
            channels={agreed.map(({ value, label }) => ({ value, label }))}
            nameHint={t("word.answeredByHint", { name: link.name })}
          />
        </section>
      ) : null}
      <Kept token={token}>
        {ask ? (
          <Notice title={t(`word.askWaits.${ask.wish}`)}>
            <p className="mt-2">{t("word.askBy", { day: formatDate(ask.answerBy) })}</p>
          </Notice>
        ) : null}
        <details open={refused}>
          <summary className="flex min-h-11 items-center underline underline-offset-4">
            {t("word.askTitle")}
          </summary>
          <p className="mt-2 mb-4">{t("word.askLead")}</p>
          <DataAskForm
            action={actions.askData}
            token={token}
            nameHint={t("word.answeredByHint", { name: link.name })}
          />
        </details>
      </Kept>
    </>
  );
}

/** What this link said last, and what became of it. */
function LastSaid({ last, isNew, unit }: { last: WordAnswer; isNew: boolean; unit: string }) {
  const t = useTranslations();
  const of = (said: "yes" | "no") =>
    consentChannels
      .filter((channel) => last.channels[channel] === said)
      .map((channel) => t(`nomination.channel.${channel}`))
      .join(", ");
  const [yes, no] = [of("yes"), of("no")];
  const changed = isNew && last.outcome !== "correction";
  return (
    <div className="mt-6">
      <Notice
        tone={changed ? "warning" : "info"}
        title={t("word.saidAt", { at: formatMoment(last.answeredAt), outcome: last.outcome })}
      >
        {last.words ? <p className="mt-2 whitespace-pre-line">“{last.words}”</p> : null}
        {yes ? <p className="mt-2">{t("word.saidYes", { channels: yes })}</p> : null}
        {no ? <p className="mt-2">{t("word.saidNo", { channels: no })}</p> : null}
        {last.settledAs ? (
          <p className="mt-2 font-semibold">{t(`word.settled.${last.settledAs}`, { unit })}</p>
        ) : null}
        {last.reply ? <p className="mt-1 whitespace-pre-line">“{last.reply}”</p> : null}
        {changed ? <p className="mt-2 font-semibold">{t("word.changedSince")}</p> : null}
      </Notice>
    </div>
  );
}

/** One taking back, until when the law gives time, and the office's answer. */
function TakenBack({ one, unit }: { one: OwnWithdrawal; unit: string }) {
  const t = useTranslations();
  const channels = one.channels.map((channel) => t(`nomination.channel.${channel}`)).join(", ");
  const clocks = { unit, answerBy: formatDate(one.answerBy), stopBy: formatDate(one.stopBy) };
  return (
    <div className="mt-6">
      <Notice title={t("word.backAt", { at: formatMoment(one.askedAt), channels })}>
        <p className="mt-2">
          {one.closedAt
            ? t("word.backClosed", { on: formatDate(one.closedAt) })
            : t(one.answeredAt ? "word.backStops" : "word.backClocks", clocks)}
        </p>
        {one.answer ? (
          <p className="mt-2 whitespace-pre-line">
            <strong>{t("word.officeSays", { unit })}</strong> {one.answer}
          </p>
        ) : null}
        {one.extensionReason ? (
          <p className="mt-2 whitespace-pre-line">
            <strong>{t("word.extended")}</strong> {one.extensionReason}
          </p>
        ) : null}
      </Notice>
    </div>
  );
}

/** What is kept about whoever the link is about, as files, and asking the administrators for more. */
function Kept({ token, children }: { token: string; children: ReactNode }) {
  const t = useTranslations("word");
  return (
    <section className="no-print mt-10 border-t-2 border-ink pt-4" aria-labelledby="luu-giu">
      <h2 id="luu-giu" className="text-[1.6rem]">
        {t("keptTitle")}
      </h2>
      <p className="mt-2">{t("keptLead")}</p>
      <ul className="mt-2">
        {(["luu-giu.html", "luu-giu.json"] as const).map((file) => (
          <li key={file}>
            <a href={`/api/words/${token}/${file}`} download className="touch-link">
              {t(file === "luu-giu.html" ? "keptHtml" : "keptJson")}
            </a>
          </li>
        ))}
      </ul>
      <div className="mt-6">{children}</div>
    </section>
  );
}
