"use client";

import { useTranslations } from "next-intl";
import type { Measured } from "@/domain/certificates/printer";
import { TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { said } from "./measures";

type PrinterFormProps = {
  action: FormHandler<never>;
  id: string;
  unitId: string;
  version: number;
  name: string;
  measured: Measured;
};

/** What was measured on a printer's calibration sheet, typed as the ruler says it. */
export function PrinterForm({ action, id, unitId, version, name, measured }: PrinterFormProps) {
  const t = useTranslations("certificateDesk");
  const { formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  const length = (of: keyof Measured) => (
    <TextInput
      id={of}
      label={t(`measure.${of}`)}
      hint={t(`measureHint.${of}`)}
      error={errorAt(of)}
      defaultValue={valueAt(of, said(measured[of]))}
      inputMode="decimal"
      autoComplete="off"
      className="max-w-40"
    />
  );
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="unitId" value={unitId} />
      <input type="hidden" name="version" value={version} />
      <TextInput
        id="name"
        label={t("printerName")}
        hint={t("printerNameHint")}
        error={errorAt("name")}
        defaultValue={valueAt("name", name)}
        autoComplete="off"
      />
      {length("left")}
      {length("top")}
      {length("bar")}
      <SubmitButton pending={pending}>{t("savePrinter")}</SubmitButton>
    </form>
  );
}
