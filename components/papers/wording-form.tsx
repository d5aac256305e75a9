"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Paper } from "@/domain/papers/paper";
import { wordingParts, type Wording } from "@/domain/papers/wording";
import { Button } from "../ui/button";
import { Select, TextArea, TextInput, type Option } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { Notice } from "../ui/notice";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { PaperView } from "./paper-view";

/** What a preview comes back with: the words as they were typed, and the paper made of them. */
export type Tried = { wording: Wording; paper: Paper };

type WordingFormProps = {
  action: FormHandler<Tried>;
  /** Hidden fields: which paper, whose wording, at which version. */
  values: Record<string, string>;
  wording: Wording;
  /** The campaigns whose nominations it can be tried with. */
  campaigns: Option[];
  /** The gaps it may leave: beneath what is wrong, above the words. */
  children: ReactNode;
};

const lines = { issuer: 2, about: 2, addressees: 2, body: 14, signers: 5, recipients: 3 } as const;

/** A paper's wording to edit; tried with real nominations before it is saved. Works without scripts. */
export function WordingForm({ action, values, wording, campaigns, children }: WordingFormProps) {
  const t = useTranslations("paperAdmin");
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(action);
  const tried = state.ok ? state.data : null;
  return (
    <form {...formProps} className="max-w-2xl">
      <FormSummary summary={summary} />
      {tried ? (
        <Notice>
          <a href="#xem-thu" className="touch-link font-semibold">
            {t("seeTried")}
          </a>
        </Notice>
      ) : null}
      {children}
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {wordingParts.map((part) => {
        const shared = {
          id: part,
          label: t(`part.${part}.name`),
          hint: t(`part.${part}.hint`),
          error: errorAt(part),
          defaultValue: tried ? tried.wording[part] : valueAt(part, wording[part]),
        };
        return part === "symbol" || part === "title" ? (
          <TextInput key={part} {...shared} autoComplete="off" />
        ) : (
          <TextArea key={part} {...shared} rows={lines[part]} />
        );
      })}
      {campaigns.length > 0 ? (
        <Select id="tryWith" label={t("tryWith")} options={campaigns} defaultValue={valueAt("tryWith")} />
      ) : (
        <p className="mb-6 text-soft">{t("noTry")}</p>
      )}
      <div className="flex flex-wrap items-start gap-3">
        <SubmitButton pending={pending}>{t("save")}</SubmitButton>
        {campaigns.length > 0 ? (
          <Button
            type="submit"
            name="act"
            value="try"
            variant="secondary"
            aria-disabled={pending || undefined}
          >
            {t("try")}
          </Button>
        ) : null}
      </div>
      {tried ? (
        <section id="xem-thu" role="status" className="mt-6 scroll-mt-20">
          <h2 className="mb-2 text-xl">{t("tried")}</h2>
          <PaperView paper={tried.paper} />
        </section>
      ) : null}
    </form>
  );
}
