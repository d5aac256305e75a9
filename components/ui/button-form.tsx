"use client";

import type { ComponentProps, ReactNode } from "react";
import type { Button } from "./button";
import type { FormHandler } from "./form-state";
import { FormSummary } from "./form-summary";
import { SubmitButton } from "./submit-button";
import { useActionForm } from "./use-action-form";

type ButtonFormProps<Data> = Pick<ComponentProps<typeof Button>, "variant"> & {
  action: FormHandler<Data>;
  /** Hidden fields of the form. */
  values?: Record<string, string>;
  /** What the button says. */
  children: ReactNode;
  className?: string;
  buttonClassName?: string;
};

/** A button that does one thing at once; what kept it from doing so is said right there. Works without scripts. */
export function ButtonForm<Data>(props: ButtonFormProps<Data>) {
  const { action, values = {}, variant, children, className, buttonClassName } = props;
  const { formProps, pending, summary } = useActionForm(action);
  return (
    <form {...formProps} className={className}>
      <FormSummary summary={summary} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton pending={pending} variant={variant} className={buttonClassName}>
        {children}
      </SubmitButton>
    </form>
  );
}
