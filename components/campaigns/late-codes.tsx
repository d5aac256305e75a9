import { useTranslations } from "next-intl";
import type { listLateCodes } from "@/domain/campaigns/late-codes.server";
import type { CampaignState } from "@/domain/campaigns/vocabulary";
import { formatDate, hcmcToday } from "@/domain/time/dates";
import { ButtonForm } from "../ui/button-form";
import type { FormHandler } from "../ui/form-state";
import { LateCodeForm } from "./late-code-form";

type LateCodesProps = {
  campaign: { id: string; name: string; state: CampaignState; deadlineOn: string | null };
  codes: Awaited<ReturnType<typeof listLateCodes>>;
  units: { id: string; name: string }[];
  newId: string;
  actions: { makeCode: FormHandler<{ code: string; day: string }>; withdrawCode: FormHandler<void> };
};

/** The codes that open a campaign after its deadline, and the form of a new one. */
export function LateCodes({ campaign, codes, units, newId, actions }: LateCodesProps) {
  const t = useTranslations("campaignAdmin");
  const mayBeMade = campaign.state === "open" && campaign.deadlineOn !== null;
  return (
    <section id="ma-gui-muon" className="mt-10 border-t border-line pt-5">
      <h2 className="mb-2 text-2xl">{t("codesTitle")}</h2>
      <p className="mb-4 text-soft">{t(mayBeMade ? "codesLead" : "codesOnlyOpen")}</p>
      <ul className="mb-6 ruled empty:hidden">
        {codes.map((code) => (
          <li key={code.id} className="flex flex-wrap items-center justify-between gap-3 py-3 text-base">
            <p className="wrap-anywhere">
              {t("codeLine", {
                end: code.end,
                unit: code.unitName ?? t("codeAny"),
                day: formatDate(code.validUntil),
                used: code.used,
              })}
              {code.note ? <span className="block text-soft">{code.note}</span> : null}
            </p>
            {code.withdrawnAt ? (
              <span className="text-soft">{t("codeWithdrawn")}</span>
            ) : code.validUntil < hcmcToday() ? (
              <span className="text-soft">{t("codeOver")}</span>
            ) : (
              <ButtonForm action={actions.withdrawCode} values={{ id: code.id }} variant="quiet">
                {t("codeWithdraw")}
              </ButtonForm>
            )}
          </li>
        ))}
      </ul>
      {mayBeMade ? (
        <LateCodeForm key={newId} action={actions.makeCode} id={newId} campaign={campaign} units={units} />
      ) : null}
    </section>
  );
}
