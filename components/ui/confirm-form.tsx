"use client";

import type { ReactNode } from "react";
import { buttonClass, type ButtonVariant } from "./button";
import type { FormHandler } from "./form-state";
import { FormSummary } from "./form-summary";
import { SubmitButton } from "./submit-button";
import { useActionForm } from "./use-action-form";

type QuestionProps = {
  /** Hidden fields of the form. */
  values: Record<string, string>;
  /** What opens the question, looking like a button of this variant. */
  opener: ReactNode;
  variant?: ButtonVariant;
  /** The question: what will happen, naming who or what it happens to. */
  means: ReactNode;
  confirm: ReactNode;
  className?: string;
};

type ConfirmFormProps<Data> = QuestionProps & {
  action: FormHandler<Data>;
  /** What is shown in place of the question once it is done. */
  done?: (data: Data) => ReactNode;
};

/** An act that is not easily undone: asks first, by having to be opened. Works without scripts. */
export function ConfirmForm<Data>({ action, done, ...question }: ConfirmFormProps<Data>) {
  const form = useActionForm(action);
  if (form.state.ok && done) return done(form.state.data);
  return <ConfirmQuestion form={form} {...question} />;
}

type AskedForm = Pick<ReturnType<typeof useActionForm>, "formProps" | "pending" | "summary">;

/** The same for a form whose outcome is shown elsewhere. */
export function ConfirmQuestion(props: QuestionProps & { form: AskedForm }) {
  const { form, values, opener, variant = "secondary", means, confirm, className } = props;
  const { formProps, pending, summary } = form;
  return (
    <details open={summary ? true : undefined} className={className}>
      <summary className={`${buttonClass(variant)} list-none [&::-webkit-details-marker]:hidden`}>
        {opener}
      </summary>
      <form {...formProps} className="mt-2 border-l-3 border-red py-1 pl-4">
        <FormSummary summary={summary} />
        {Object.entries(values).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="mb-3 text-base wrap-anywhere">{means}</p>
        <SubmitButton pending={pending} variant="danger">
          {confirm}
        </SubmitButton>
      </form>
    </details>
  );
}
