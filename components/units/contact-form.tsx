"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ContactInput } from "@/domain/units/contact-input";
import { localePath } from "@/messages/locales";
import { TextArea, TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";

type ContactFormProps = {
  action: FormHandler<never>;
  unitId: string;
  /** 0 where nothing was entered yet. */
  version: number;
  values: ContactInput;
  /** Whether it was saved just now. */
  saved: boolean;
};

/** How citizens reach a ward. Nothing is asked for; what is left empty is not shown. */
export function ContactForm({ action, unitId, version, values, saved }: ContactFormProps) {
  const t = useTranslations("contactDesk");
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  const field = (name: keyof ContactInput) => ({
    id: name,
    label: t(name),
    hint: t(`${name}Hint`),
    error: errorAt(name),
    defaultValue: valueAt(name, values[name] ?? ""),
  });
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      {saved && state.ok === null ? <SavedNotice unitId={unitId} values={values} /> : null}
      <input type="hidden" name="unitId" value={unitId} />
      <input type="hidden" name="version" value={version} />
      <TextInput {...field("address")} autoComplete="off" />
      <TextInput {...field("phone")} type="tel" autoComplete="off" className="max-w-80" />
      <TextInput
        {...field("email")}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextArea {...field("hours")} rows={3} />
      <TextInput {...field("website")} inputMode="url" autoCapitalize="none" spellCheck={false} />
      <SubmitButton pending={pending}>{t("save")}</SubmitButton>
    </form>
  );
}

function SavedNotice({ unitId, values }: Pick<ContactFormProps, "unitId" | "values">) {
  const t = useTranslations("contactDesk");
  const shown = [values.address, values.phone, values.email, values.hours, values.website].some(Boolean);
  return (
    <Notice tone="success" role="status">
      {t(shown ? "saved" : "savedEmpty")}{" "}
      <a
        href={localePath(useLocale(), `/don-vi/${unitId}#lien-he`)}
        className="font-semibold underline underline-offset-4"
      >
        {t("open")}
      </a>
    </Notice>
  );
}
