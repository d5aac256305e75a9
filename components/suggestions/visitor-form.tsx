"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, FormEvent, ReactNode } from "react";
import type { FormProof } from "@/domain/suggestions/proof.server";
import { TextInput } from "../ui/controls";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import type { useActionForm } from "../ui/use-action-form";
import { ContactFields, useContactAsked } from "./contact-fields";
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
  /** What its own questions are, by the name they are sent with. */
  asked: Record<string, string>;
  children: ReactNode;
};

/**
 * A form for people without an account: their questions, how to reach them, and what tells them from machines (a
 * signed number, a puzzle solved while they write, a field that people never see). Works without scripts.
 */
export function VisitorForm({ form, proof, button, contactWords, asked, children }: VisitorFormProps) {
  const { formProps, send, pending, summary, valueAt } = form;
  const t = useTranslations("suggest");
  const ofContact = useContactAsked();
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
      <FormSummary summary={summary} asked={{ ...ofContact, ...asked }} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="proof" />
      <Trap shown={doubted} />
      {children}
      <ContactFields
        form={form}
        title={contactWords?.title ?? t("contactTitle")}
        hint={contactWords?.hint ?? t("contactHint")}
        consent={contactWords?.consent ?? t("contactConsent")}
      />
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
