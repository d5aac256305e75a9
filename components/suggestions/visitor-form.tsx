"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, FormEvent, ReactNode } from "react";
import type { FormProof } from "@/domain/suggestions/proof.server";
import { TextInput } from "../ui/controls";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import type { useActionForm } from "../ui/use-action-form";
import { useProof } from "./use-proof";

type ActionForm = Pick<
  ReturnType<typeof useActionForm>,
  "state" | "formProps" | "send" | "pending" | "summary" | "errorAt" | "valueAt"
>;
type VisitorFormProps = {
  form: ActionForm;
  proof: FormProof;
  button: "send" | "sendMistake" | "sendComment" | "sendEntry";
  /** Who gets the contact and for what, where it is not just the ward's officials. */
  contactWords?: { title?: string; hint: string; consent: string };
  children: ReactNode;
};

/**
 * A form for people without an account: their questions, how to reach them, and what tells them from machines (a
 * signed number, a puzzle solved while they write, a field that people never see). Works without scripts.
 */
export function VisitorForm({ form, proof, button, contactWords, children }: VisitorFormProps) {
  const { formProps, send, pending, summary, errorAt, valueAt } = form;
  const t = useTranslations("suggest");
  const { begin, solved, working } = useProof(proof.challenge);
  const busy = pending || working;
  // Kept when the form comes back, because it says when the person began; given anew where it was not believed.
  const doubted = form.state.ok === false && form.state.error === "not-a-person";
  const token = doubted ? proof.token : valueAt("token", proof.token);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const element = event.currentTarget;
    const solution = await solved();
    element.querySelector<HTMLInputElement>("[name=proof]")!.value = solution;
    // A page that came back from a sending without scripts brings a new puzzle: its solution is for its own number.
    if (solution) element.querySelector<HTMLInputElement>("[name=token]")!.value = proof.token;
    send(element);
  }

  const events: ComponentProps<"form"> = {
    onSubmit: (event) => void submit(event),
    onInput: () => void begin(),
  };
  return (
    <form {...formProps} {...events}>
      <FormSummary summary={summary} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="proof" />
      <Trap shown={doubted} />
      {children}
      <fieldset className="mb-6 rounded-lg border border-line px-4 pt-3">
        <legend className="px-1 font-semibold">{contactWords?.title ?? t("contactTitle")}</legend>
        <TextInput
          id="contact"
          label={t("contact")}
          hint={contactWords?.hint ?? t("contactHint")}
          error={errorAt("contact")}
          defaultValue={valueAt("contact")}
          autoComplete="tel"
        />
        <Consent
          words={contactWords?.consent ?? t("contactConsent")}
          error={errorAt("contactConsent")}
          checked={valueAt("contactConsent") === "1"}
        />
      </fieldset>
      <SubmitButton pending={busy}>{t(busy ? "sending" : button)}</SubmitButton>
    </form>
  );
}

/**
 * What people never see and machines fill in. Where a person's own tool filled it, and no puzzle speaks for them, it comes
 * out of hiding for them to empty.
 */
function Trap({ shown }: { shown: boolean }) {
  const t = useTranslations("suggest");
  const field = { id: "remark", name: "remark", autoComplete: "off" };
  if (shown) return <TextInput {...field} label={t("trap")} hint={t("trapHint")} />;
  return (
    <div className="sr-only" aria-hidden="true">
      <label htmlFor="remark">{t("trap")}</label>
      <input
        {...field}
        type="text"
        tabIndex={-1}
        data-1p-ignore
        data-bwignore
        data-lpignore="true"
        data-form-type="other"
      />
    </div>
  );
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
