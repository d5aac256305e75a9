import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { listDecisions } from "@/domain/campaigns/decision-list.server";
import { formatDate } from "@/domain/time/dates";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";

type Printable = { papers: ReactNode; certificates: ReactNode };
type EnteredDecisionsProps = {
  campaignId: string;
  /** Each with what can be printed of it. */
  decisions: (Awaited<ReturnType<typeof listDecisions>>[number] & Printable)[];
  action: FormHandler<void>;
};

/** The decisions whose lists stand in the honour roll; each can be taken out, after a second press. */
export function EnteredDecisions({ campaignId, decisions, action }: EnteredDecisionsProps) {
  const t = useTranslations("decisionList");
  return (
    <ul className="mt-6 ruled empty:hidden">
      {decisions.map(({ number, decidedOn, names, papers, certificates }) => (
        <li key={number} className="flex flex-wrap items-center justify-between gap-3 py-3 text-base">
          <p className="wrap-anywhere">
            <strong>{number}</strong>
            <span className="block text-soft">
              {t("entered", { day: decidedOn ? formatDate(decidedOn) : t("dayUnknown"), count: names })}
            </span>
          </p>
          <details>
            <summary className="tap">{t("drop")}</summary>
            <ButtonForm action={action} values={{ campaignId, number: number! }} variant="secondary">
              {t("dropSure", { count: names })}
            </ButtonForm>
          </details>
          <div className="w-full">
            {papers}
            {certificates}
          </div>
        </li>
      ))}
    </ul>
  );
}
