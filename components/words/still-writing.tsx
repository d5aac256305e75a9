import { useLocale, useTranslations } from "next-intl";
import { missingAnswers } from "@/domain/nominations/completeness";
import type { Nomination } from "@/domain/nominations/queries.server";
import { localePath } from "@/messages/locales";
import { Notice } from "../ui/notice";

/**
 * A caution before somebody is asked about words that are not written to their end: what they confirm holds for these words
 * alone. Nothing where the nomination was sent.
 */
export function StillWriting({ nomination }: { nomination: Pick<Nomination, "id" | "state" | "content"> }) {
  const t = useTranslations("wordDesk");
  const locale = useLocale();
  const { id, state, content } = nomination;
  if (state !== "draft" && state !== "returned") return null;
  // Their agreement is what they are about to be asked for.
  const { consents: _asked, ...lacking } = missingAnswers(content, "told");
  const count = Object.keys(lacking).length;
  return (
    <div className="no-print">
      <Notice tone={count > 0 ? "warning" : "info"} title={t("stillDraft")}>
        <p className="mt-1">{count > 0 ? t("stillMissing", { count }) : t("stillDraftMeans")}</p>
        {count > 0 ? (
          <p className="mt-1">
            <a href={localePath(locale, `/ban-lam-viec/de-cu/${id}/kiem-tra`)} className="touch-link">
              {t("finishFirst")}
            </a>
          </p>
        ) : null}
      </Notice>
    </div>
  );
}
