"use client";

import { useTranslations } from "next-intl";
import { profileKinds } from "@/domain/profiles/vocabulary";
import type { FormProof } from "@/domain/suggestions/proof.server";
import { VisitorForm } from "../suggestions/visitor-form";
import { Radios, TextArea, TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { useActionForm } from "../ui/use-action-form";
import { UnitField } from "../units/unit-field";

type EntryFormProps = { action: FormHandler<never>; proof: FormProof; contest: string };

/** What is entered into a contest, by whom, and from where; files follow on the entry's own page. */
export function EntryForm({ action, proof, contest }: EntryFormProps) {
  const t = useTranslations("contestEntry");
  const words = useTranslations("suggest");
  const form = useActionForm(action, { kind: "kind-1" });
  const { errorAt, valueAt, state } = form;
  const asked = state.ok === false ? state.details.choices : undefined;
  const at = (id: string) => ({ id, error: errorAt(id), defaultValue: valueAt(id) });
  return (
    <VisitorForm
      form={form}
      proof={proof}
      button="sendEntry"
      contactWords={{ title: t("contactTitle"), hint: t("contactHint"), consent: t("contactConsent") }}
    >
      <input type="hidden" name="contest" value={contest} />
      <Radios
        {...at("kind")}
        label={t("kind")}
        options={profileKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextInput {...at("entrant")} label={t("entrant")} hint={t("entrantHint")} autoComplete="off" />
      <TextInput {...at("title")} label={t("title")} hint={t("titleHint")} autoComplete="off" />
      <TextArea {...at("words")} rows={6} label={t("words")} hint={t("wordsHint")} />
      <UnitField
        // Drawn anew when the server asks which of several units is meant.
        key={String(asked)}
        id="unit"
        names={{ words: "unit", id: "unitId", now: "nowUnitId" }}
        value={{ words: valueAt("unit"), id: valueAt("unitId") }}
        choices={asked ? (JSON.parse(String(asked)) as { id: string; name: string }[]) : []}
        label={t("unit")}
        hint={t("unitHint")}
        error={errorAt("unit")}
        texts={{ which: words("nowUnit"), nowPartOf: (units) => words("nowPartOf", { units }) }}
      />
      {/* Never ticked beforehand: silence is not consent. */}
      <div className="relative mb-6 flex min-h-11 items-start gap-3 py-2">
        <input
          id="namingAgreed"
          type="checkbox"
          name="namingAgreed"
          value="1"
          defaultChecked={valueAt("namingAgreed") === "1"}
          className="relative z-1 mt-0.5 size-6 shrink-0 accent-red"
        />
        <label htmlFor="namingAgreed" className="after:absolute after:inset-0">
          {t("naming")}
        </label>
      </div>
    </VisitorForm>
  );
}
