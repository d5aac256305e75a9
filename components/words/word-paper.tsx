import { useTranslations } from "next-intl";
import type { CurrentTexts } from "@/domain/consent/texts.server";
import { consentChannels } from "@/domain/consent/vocabulary";
import type { Photo } from "@/domain/media/vocabulary";
import type { NominationContent } from "@/domain/nominations/content";
import { useChannelWords } from "./channel-words";
import { Ruled } from "./ruled";
import { ShownWords } from "./shown-words";

type WordPaperProps = { content: NominationContent; photos: Photo[]; texts: CurrentTexts; unit: string };

/** The printed form for their own word: the exact words, a box for each answer, room to write and to sign; read out or handed over. */
export function WordPaper({ content, photos, texts, unit }: WordPaperProps) {
  const t = useTranslations();
  const wordsFor = useChannelWords(texts);
  return (
    <div className="text-[1.1rem] print:text-[13pt]">
      <PaperHead />
      <p className="text-center text-[1.5rem] font-semibold uppercase">{t("wordDesk.paperTitle")}</p>
      <p className="mt-4">{t("wordDesk.paperLead", { unit })}</p>
      <div className="my-4 border border-ink p-4">
        <ShownWords content={content} photos={photos} photoUnder="/media" />
      </div>
      <p className="font-semibold">{t("word.areRight")}</p>
      <p className="mt-1 whitespace-pre-wrap">{t("wordDesk.boxesRight")}</p>
      <p className="mt-1">{t("wordDesk.linesToWrite")}</p>
      <Ruled lines={3} />
      <p className="mt-4 font-semibold">{t("word.where")}</p>
      <p className="mt-1">☐ {t("word.refuseAll")}</p>
      <table className="mt-1 w-full border-collapse">
        <tbody>
          {consentChannels.map((channel) => (
            <tr key={channel} className="break-inside-avoid border-b border-line align-top">
              <th scope="row" className="py-2 pr-4 text-left font-normal print:py-1">
                <strong>{t(`nomination.channel.${channel}`)}</strong>
                <br />
                <span className="text-base">{wordsFor(channel)}</span>
              </th>
              <td className="py-2 pr-4 md:whitespace-nowrap print:py-1 print:whitespace-nowrap">
                ☐ {t("word.yes")}
              </td>
              <td className="py-2 md:whitespace-nowrap print:py-1 print:whitespace-nowrap">
                ☐ {t("word.no")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {/* Who signs stands on no page alone. */}
      <div className="mt-4 break-inside-avoid">
        <p>{t("wordDesk.paperRights")}</p>
        <div className="mt-6 grid grid-cols-2 gap-6 text-center print:mt-3">
          <p className="pb-24 print:pb-20">
            <strong>{t("wordDesk.signer")}</strong>
            <br />
            <span className="text-base">{t("wordDesk.signerHint")}</span>
          </p>
          <p className="pb-24 print:pb-20">
            <strong>{t("wordDesk.reader")}</strong>
            <br />
            <span className="text-base">{t("wordDesk.readerHint")}</span>
          </p>
        </div>
      </div>
    </div>
  );
}

/** The state's name and motto over a form. */
export function PaperHead() {
  const t = useTranslations("nomination.paper");
  return (
    <>
      <p className="text-center font-semibold">{t("state")}</p>
      <p className="mb-4 text-center font-semibold underline underline-offset-4">{t("motto")}</p>
    </>
  );
}
