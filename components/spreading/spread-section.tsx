import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { channelOf } from "@/domain/withdrawals/channels";
import { kindsOf, spreadParts, type SpreadPart } from "@/domain/withdrawals/vocabulary";
import { ButtonLink } from "../ui/button";

type SpreadSectionProps = {
  part: SpreadPart;
  agreed: { notice_board: boolean; social: boolean; audio: boolean };
  /** Where the person can be asked anew; null for whoever may not. */
  askAgain: string | null;
  /** Opens the form that notes a use; null while it is open. */
  useHref: string | null;
  useForm: ReactNode;
  uses: ReactNode;
  children: ReactNode;
};

/** The channel that a thing needs the person’s consent for. */
export const channelFor = (part: SpreadPart) =>
  channelOf[kindsOf[part][0]!] as keyof SpreadSectionProps["agreed"];

/** One of the things made of a story: what it is, the thing itself, where it was used. A channel that was refused says so. */
export function SpreadSection({
  part,
  agreed,
  askAgain,
  useHref,
  useForm,
  uses,
  children,
}: SpreadSectionProps) {
  const t = useTranslations("spread");
  const channel = channelFor(part);
  const may = agreed[channel];
  // The whole sentence once for each channel: the cards and the words for Zalo are refused together.
  const isFirst = spreadParts.find((one) => channelFor(one) === channel) === part;
  return (
    <section
      id={part}
      aria-labelledby={`${part}-title`}
      className="mt-10 scroll-mt-20 border-t border-line pt-5 print:mt-0 print:border-0 print:pt-0"
    >
      <div className="no-print">
        <h2 id={`${part}-title`} className="text-2xl">
          {t(`part.${part}`)}
        </h2>
        {may ? <p className="mt-1 mb-4 max-w-prose text-soft">{t(`means.${part}`)}</p> : null}
      </div>
      {may ? (
        children
      ) : !isFirst ? (
        <p className="no-print mt-1 text-soft">{t("refusedToo")}</p>
      ) : (
        <p className="no-print mt-3 max-w-prose rounded-lg border-l-4 border-gold bg-gold-wash px-5 py-4">
          {t(`refused.${channel}`)}{" "}
          {askAgain ? (
            <a href={askAgain} className="link">
              {t("askAgain")}
            </a>
          ) : null}
        </p>
      )}
      <div className="no-print mt-4">
        {uses}
        {may && useHref ? (
          <p className="mt-3">
            <ButtonLink variant="secondary" href={useHref} rel="nofollow">
              {t("use")}
              <span className="sr-only"> {t(`part.${part}`)}</span>
            </ButtonLink>
          </p>
        ) : null}
        {may ? useForm : null}
      </div>
    </section>
  );
}
