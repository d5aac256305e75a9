"use client";

import { useTranslations } from "next-intl";
import type { FormProof } from "@/domain/suggestions/proof.server";
import { VisitorForm } from "../suggestions/visitor-form";
import type { FormHandler } from "../ui/form-state";
import { useActionForm } from "../ui/use-action-form";
import { EntryFields, useEntryAsked } from "./entry-fields";

type EntryFormProps = { action: FormHandler<never>; proof: FormProof; contest: string };

/** What is entered into a contest, by whom, and from where; files follow on the entry's own page. */
export function EntryForm({ action, proof, contest }: EntryFormProps) {
  const t = useTranslations("contestEntry");
  const form = useActionForm(action, { kind: "kind-1" });
  return (
    <VisitorForm
      form={form}
      proof={proof}
      button="sendEntry"
      asked={useEntryAsked()}
      contactWords={{ title: t("contactTitle"), hint: t("contactHint"), consent: t("contactConsent") }}
    >
      <input type="hidden" name="contest" value={contest} />
      <EntryFields form={form} asksUnit />
    </VisitorForm>
  );
}
