import { getTranslations } from "next-intl/server";
import { FieldsForm } from "@/components/administration/fields-form";
import { StillWriting } from "@/components/words/still-writing";
import { AskForm } from "@/components/words/ask-form";
import { PaperHead, WordPaper } from "@/components/words/word-paper";
import { TakeBackForm } from "@/components/withdrawals/take-back-form";
import { otherWhose } from "@/domain/confirmations/vocabulary";
import { consentTextsOn } from "@/domain/consent/texts.server";
import { consentChannels, giversFor } from "@/domain/consent/vocabulary";
import { listPhotos } from "@/domain/media/photos.server";
import type { Nomination } from "@/domain/nominations/queries.server";
import { hcmcToday } from "@/domain/time/dates";
import { askedFor } from "@/domain/withdrawals/channels";
import { everAgreed } from "@/domain/withdrawals/queries.server";
import { outreachKinds } from "@/domain/withdrawals/vocabulary";
import { currentViewer } from "@/app/_server/viewer";
import { addCopy, ask, read, reply, wardTakeBack } from "./actions";
import type { Act } from "./acts";

type OpenFormProps = {
  act: Exclude<Act, "">;
  nomination: Nomination;
  /** The correction that is answered. */
  answerId: string;
  /** Who is asked again. */
  given: { whose: string; name: string };
};

/** The one form that was chosen. */
export async function OpenForm({ act, nomination, answerId, given }: OpenFormProps) {
  const t = await getTranslations();
  const { id, content, unitName } = nomination;
  const whose = [...giversFor(content.kind), ...otherWhose].map((one) => ({
    value: one,
    label: t(`wordDesk.whoseWord.${one}`),
  }));
  switch (act) {
    case "hoi": {
      const photos = await listPhotos(await currentViewer(), { kind: "nomination", id });
      const texts = await consentTextsOn(hcmcToday());
      return (
        <>
          <StillWriting nomination={nomination} />
          <AskForm
            action={ask}
            nominationId={id}
            whose={whose}
            given={given}
            unit={unitName}
            papers={{
              own: <WordPaper content={content} photos={photos} texts={texts} unit={unitName} />,
              head: <PaperHead />,
              told: { honorific: content.honorific, name: content.name, deed: content.deed },
            }}
          />
        </>
      );
    }
    case "doc":
      return (
        <FieldsForm
          action={read}
          values={{ nominationId: id }}
          submit={t("wordDesk.recordReading")}
          fields={[
            choice("whose", t("wordDesk.whose"), whose, t("wordDesk.choose")),
            choice(
              "outcome",
              t("wordDesk.readingOutcome"),
              (["confirmed", "correction", "unread", "agree", "object"] as const).map((value) => ({
                value,
                label: t(`wordDesk.outcome.${value}`),
              })),
              t("wordDesk.choose"),
            ),
            {
              control: "text",
              name: "words",
              label: t("wordDesk.readingWords"),
              hint: t("wordDesk.readingWordsHint"),
              value: "",
            },
            {
              control: "tick",
              name: "nowhere",
              label: t("wordDesk.refusedAll"),
              hint: t("word.nowhereHint"),
              value: "",
            },
            ...consentChannels.map((channel) =>
              choice(
                `channel_${channel}`,
                t(`nomination.channel.${channel}`),
                [
                  { value: "yes", label: t("word.yes") },
                  { value: "no", label: t("word.no") },
                ],
                t("wordDesk.notAsked"),
              ),
            ),
            line("answeredBy", t("word.answeredBy")),
            line("readBy", t("wordDesk.readBy")),
            line("readPlace", t("wordDesk.readPlace")),
            { control: "day", name: "readOn", label: t("wordDesk.readOn"), value: "" },
          ]}
        />
      );
    case "ban": {
      // Only what was agreed to; a copy from before a consent was taken back is still to be noted.
      const agreed = await everAgreed(nomination);
      const offered = outreachKinds.filter((kind) => {
        const channel = askedFor(kind);
        return channel === null || agreed.includes(channel);
      });
      const refused = consentChannels.filter(
        (channel) => channel !== "web" && channel !== "roll" && !agreed.includes(channel),
      );
      return (
        <>
          {refused.length > 0 ? (
            <p className="mb-4 text-soft">
              {t("withdrawal.notAgreed", {
                channels: refused.map((one) => t(`nomination.channel.${one}`)).join(", "),
              })}
            </p>
          ) : null}
          <FieldsForm
            action={addCopy}
            values={{ nominationId: id }}
            submit={t("withdrawal.addCopy")}
            fields={[
              choice(
                "kind",
                t("withdrawal.kind"),
                offered.map((value) => ({ value, label: t(`withdrawal.copy.${value}`) })),
                t("wordDesk.choose"),
              ),
              { ...line("place", t("withdrawal.place")), hint: t("withdrawal.placeHint") },
              { control: "day", name: "usedOn", label: t("withdrawal.usedOn"), value: "" },
              {
                control: "number",
                name: "copies",
                label: t("withdrawal.count"),
                hint: t("withdrawal.copiesHint"),
                value: "",
              },
              { control: "tick", name: "byOthers", label: t("withdrawal.byOthers"), value: "" },
            ]}
          />
        </>
      );
    }
    case "rut": {
      const agreed = consentChannels.filter((channel) =>
        content.consents.some((one) => one.channel === channel),
      );
      if (agreed.length === 0) return <p>{t("wordDesk.nothingAgreed")}</p>;
      return (
        <TakeBackForm
          action={wardTakeBack}
          values={{ nominationId: id }}
          channels={agreed.map((value) => ({ value, label: t(`nomination.channel.${value}`) }))}
          nameHint={t("wordDesk.backNameHint")}
          othersLabel={t("withdrawal.othersToStop")}
        />
      );
    }
    case "tra-loi":
      return (
        <FieldsForm
          action={reply}
          values={{ nominationId: id, id: answerId }}
          submit={t("wordDesk.sendReply")}
          fields={[
            {
              control: "text",
              name: "reply",
              label: t("wordDesk.reply"),
              hint: t("wordDesk.replyHint"),
              value: "",
            },
          ]}
        />
      );
  }
}

const line = (name: string, label: string) => ({ control: "line" as const, name, label, value: "" });

const choice = (name: string, label: string, options: { value: string; label: string }[], none: string) => ({
  control: "choice" as const,
  name,
  label,
  value: "",
  options: [{ value: "", label: none }, ...options],
});
