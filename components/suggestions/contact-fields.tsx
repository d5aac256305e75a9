import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextInput } from "../ui/controls";
import type { useActionForm } from "../ui/use-action-form";

type ContactFieldsProps = {
  form: Pick<ReturnType<typeof useActionForm>, "errorAt" | "valueAt">;
  title: string;
  /** Who gets the contact and for what. */
  hint: string;
  consent: string;
  children?: ReactNode;
};

/** How to reach whoever sends a form, kept only with consent (Luật 91/2025/QH15). */
export function ContactFields({ form, title, hint, consent, children }: ContactFieldsProps) {
  const { errorAt, valueAt } = form;
  const t = useTranslations("suggest");
  return (
    <fieldset className="mb-6 min-w-0 rounded-lg border border-line px-4 pt-3">
      <legend className="px-1 font-semibold">{title}</legend>
      <TextInput
        id="contact"
        label={t("contact")}
        hint={hint}
        error={errorAt("contact")}
        defaultValue={valueAt("contact")}
        autoComplete="tel"
      />
      <Consent
        words={consent}
        error={errorAt("contactConsent")}
        checked={valueAt("contactConsent") === "1"}
      />
      {children}
    </fieldset>
  );
}

/** What these fields ask, for the summary of the form they stand in. The consent is named by what it is for. */
export function useContactAsked(): Record<string, string> {
  const contact = useTranslations("suggest")("contact");
  return { contact, contactConsent: contact };
}

/** Never ticked beforehand: silence is not consent. */
function Consent({ words, error, checked }: { words: string; error?: string; checked: boolean }) {
  return (
    <div className="mb-4">
      {error ? (
        <p id="contactConsent-error" className="mb-1 font-semibold text-red">
          {error}
        </p>
      ) : null}
      <div className="relative flex min-h-11 items-start gap-3 py-2">
        <input
          id="contactConsent"
          type="checkbox"
          name="contactConsent"
          value="1"
          defaultChecked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? "contactConsent-error" : undefined}
          className="relative z-1 mt-0.5 size-6 shrink-0 accent-red"
        />
        <label htmlFor="contactConsent" className="after:absolute after:inset-0">
          {words}
        </label>
      </div>
    </div>
  );
}
