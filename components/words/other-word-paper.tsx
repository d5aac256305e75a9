import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OtherWhose } from "@/domain/confirmations/vocabulary";
import { OtherWords, type ToldOf } from "./other-words";
import { Ruled } from "./ruled";

type OtherWordPaperProps = {
  /** The state's name and motto: drawn by the server, whose words a form in the browser does not have. */
  head: ReactNode;
  content: ToldOf;
  unit: string;
  /** Who is asked; without a name a line is left for it. */
  to: { whose: OtherWhose; name: string };
};

/** The printed form for others than the person: it asks what their link asks, and no consent. */
export function OtherWordPaper({ head, content, unit, to }: OtherWordPaperProps) {
  const t = useTranslations();
  return (
    <div className="text-[1.1rem] print:text-[13pt]">
      {head}
      <p className="text-center text-[1.5rem] font-semibold uppercase">{t("wordDesk.otherPaperTitle")}</p>
      <p className="mt-4">
        {t("wordDesk.otherPaperTo")} <strong>{to.name || "…".repeat(24)}</strong>{" "}
        {`(${t(`wordDesk.whoseWord.${to.whose}`)})`}
      </p>
      <p className="mt-2">{t("word.otherLead", { unit, whose: to.whose })}</p>
      <div className="my-4 border border-ink p-4 wrap-anywhere">
        <OtherWords content={content} unit={unit} />
      </div>
      <p className="font-semibold">{t("word.agreeOrObject")}</p>
      <p className="mt-1 whitespace-pre-wrap">{t("wordDesk.boxesOther")}</p>
      <p className="mt-1">{t("wordDesk.otherLinesToWrite")}</p>
      <Ruled lines={5} />
      <p className="mt-4">{t("word.otherPrivacy")}</p>
      <p className="mt-6 ml-auto w-1/2 pb-24 text-center break-inside-avoid">
        <strong>{t("wordDesk.otherSigner")}</strong>
        <br />
        <span className="text-base">{t("wordDesk.signerHint")}</span>
      </p>
    </div>
  );
}
