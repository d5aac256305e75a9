"use client";

import { useTranslations } from "next-intl";
import { ConfirmForm } from "../ui/confirm-form";
import { CopyBox } from "../ui/copy-box";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type CalendarAddressProps = {
  make: FormHandler<{ address: string }>;
  end: FormHandler<void>;
  /** When the address that works now was made, in words; null where there is none. */
  madeAt: string | null;
};

/** The private address a calendar program reads one's deadlines at: made, renewed, ended; shown only as it is made. */
export function CalendarAddress({ make, end, madeAt }: CalendarAddressProps) {
  const t = useTranslations("calendar");
  const { state, formProps, pending, summary } = useActionForm(make);
  // One that was ended since is no longer shown.
  const made = state.ok && madeAt ? state.data.address : null;
  return (
    <>
      {made ? (
        <Notice tone="success" role="status" title={t("ready")}>
          <p className="my-2">{t("once")}</p>
          <CopyBox text={made} testId="calendar-address" />
        </Notice>
      ) : (
        <p className="mt-3">{madeAt ? t("standing", { at: madeAt }) : t("none")}</p>
      )}
      <div className="mt-3 flex flex-wrap items-start gap-3">
        <form {...formProps}>
          <FormSummary summary={summary} />
          <SubmitButton pending={pending} variant="secondary">
            {t(madeAt ? "renew" : "make")}
          </SubmitButton>
        </form>
        {madeAt ? (
          <ConfirmForm
            action={end}
            values={{}}
            opener={t("end")}
            means={t("endMeans")}
            confirm={t("end")}
            variant="quiet"
          />
        ) : null}
      </div>
    </>
  );
}
