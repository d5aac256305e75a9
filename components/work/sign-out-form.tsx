"use client";

import type { ReactNode } from "react";
import { forgetEverythingOf } from "../nominations/form/unsaved";

type SignOutFormProps = { owner: string; action: (form: FormData) => Promise<void>; children: ReactNode };

/** Signs out, and takes along what this account typed and never sent: the next person sits at the same machine. */
export function SignOutForm({ owner, action, children }: SignOutFormProps) {
  return (
    <form action={action} onSubmit={() => forgetEverythingOf(owner)}>
      {children}
    </form>
  );
}
