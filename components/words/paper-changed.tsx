import { useLocale, useTranslations } from "next-intl";
import type { Words } from "@/domain/confirmations/queries.server";
import { paperStanding, standingOf } from "@/domain/confirmations/standing";
import type { Nomination } from "@/domain/nominations/queries.server";
import { localePath } from "@/messages/locales";
import { Notice } from "../ui/notice";

type PaperChangedProps = { nomination: Pick<Nomination, "id" | "content">; words: Words };

/** A caution before it is sent: the person agreed on paper to words that were changed since. Of a body its representative answers. */
export function PaperChanged({ nomination: { id, content }, words }: PaperChangedProps) {
  const t = useTranslations("wordDesk");
  const locale = useLocale();
  const isOfThese = standingOf(words.answers, words.hash) !== "none";
  if (content.kind !== "individual" || isOfThese || paperStanding(words.onPaper, words.hash) !== "changed")
    return null;
  return (
    <Notice title={t("paperChanged")}>
      <p className="mt-1">
        <a
          href={localePath(locale, `/ban-lam-viec/de-cu/${id}/xac-nhan?viec=doc#lam`)}
          className="touch-link"
        >
          {t("acts.doc")}
        </a>
      </p>
    </Notice>
  );
}
