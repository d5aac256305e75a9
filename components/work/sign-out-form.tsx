"use client";

import type { ReactNode } from "react";
import { forgetEverythingOf } from "../nominations/form/unsaved";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { forgetFormsOf } from "../ui/typed-words";
import { useActionForm } from "../ui/use-action-form";

type SignOutFormProps = { owner: string; action: FormHandler<void>; children: ReactNode };

/**
 * Signs out, and takes along what this account typed and never sent: the next person sits at the same machine. Who is
 * still signed in because no line was there keeps it.
 */
export function SignOutForm({ owner, action, children }: SignOutFormProps) {
  const { formProps, summary } = useActionForm(action, {}, () => {
    forgetEverythingOf(owner);
    forgetFormsOf(owner);
  });
  return (
    <form {...formProps}>
      <FormSummary summary={summary} />
      {children}
    </form>
  );
}
