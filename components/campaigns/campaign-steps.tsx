import { useTranslations } from "next-intl";
import type { CampaignStep } from "@/domain/campaigns/change-state.server";
import type { CampaignState } from "@/domain/campaigns/vocabulary";
import { ButtonForm } from "../ui/button-form";
import { ConfirmForm } from "../ui/confirm-form";
import type { FormHandler } from "../ui/form-state";

type CampaignStepsProps = {
  campaign: { id: string; version: number; name: string; state: CampaignState; deadlineOn: string | null };
  /** The id its copy will have. */
  copyId: string;
  actions: Record<CampaignStep | "copy", FormHandler<void>>;
};

const stepFrom: Record<CampaignState, CampaignStep> = { draft: "open", open: "close", closed: "reopen" };

/** The step that leads on from where a campaign stands, asked once more, and the copy for next year. */
export function CampaignSteps({ campaign, copyId, actions }: CampaignStepsProps) {
  const t = useTranslations("campaignAdmin");
  const { id, version, name, deadlineOn } = campaign;
  const step = stepFrom[campaign.state];
  return (
    <section id="tinh-trang" aria-label={t("stateTitle")} className="mb-8 flex flex-wrap items-start gap-3">
      <ConfirmForm
        action={actions[step]}
        values={{ id, version: String(version) }}
        opener={t(step)}
        variant={step === "open" ? "primary" : "secondary"}
        means={t(step === "open" && !deadlineOn ? "openNoDeadline" : `${step}Means`)}
        confirm={t(`${step}Confirm`, { name })}
      />
      <ButtonForm action={actions.copy} values={{ id: copyId, fromId: id }} variant="secondary">
        {t("copyTitle")}
      </ButtonForm>
    </section>
  );
}
