import { useTranslations } from "next-intl";
import type { Recall } from "@/domain/recalls/queries.server";
import { formatDate, formatMoment } from "@/domain/time/dates";
import { Tag } from "../ui/tag";

/** Why a story was recalled, by whom and by which decision, and what went by itself. */
export function RecallFacts({ one }: { one: Recall }) {
  const t = useTranslations("recall");
  const { certificates } = one;
  return (
    <>
      <div className="mb-6 border-l-3 border-gold pl-4 wrap-anywhere">
        <p>
          <Tag tone="red">{t(`kind.${one.kind}`)}</Tag>
        </p>
        {one.decisionNumber ? (
          <p className="mt-1">
            {t("decision", {
              number: one.decisionNumber,
              on: one.decidedOn ? formatDate(one.decidedOn) : "none",
            })}
          </p>
        ) : null}
        <p className="mt-1 text-soft">
          {t("line", { by: one.recalledBy, at: formatMoment(one.recalledAt) })}
        </p>
        <p className="mt-2 whitespace-pre-line">
          <strong>{t("reason")}:</strong> {one.reason}
        </p>
        {one.closedAt ? <p className="mt-2">{t("closed", { at: formatMoment(one.closedAt) })}</p> : null}
        {one.restoredAt ? (
          <p className="mt-2">{t("restored", { at: formatMoment(one.restoredAt) })}</p>
        ) : null}
      </div>
      {one.restoredAt ? null : (
        <section aria-labelledby="da-lam" className="mb-8">
          <h2 id="da-lam" className="text-xl">
            {t("done")}
          </h2>
          <ul className="mt-2 list-disc space-y-1 pl-6">
            <li>{t("doneWeb")}</li>
            <li>{t("doneLists")}</li>
            {certificates.length > 0 ? (
              <li>
                {t(one.kind === "revoked" ? "doneCertificates" : "certificatesStay", {
                  count: certificates.length,
                })}
                <ul className="text-base text-soft">
                  {certificates.map(({ id, number, year, code }) => (
                    <li key={id}>
                      {t("certificate", { number, year })} · {t("certificateCode", { code })}
                    </li>
                  ))}
                </ul>
              </li>
            ) : null}
          </ul>
        </section>
      )}
    </>
  );
}
