"use client";

import { useTranslations } from "next-intl";
import { profileKinds, type ProfileKind } from "@/domain/profiles/vocabulary";
import type { FormProof } from "@/domain/suggestions/proof.server";
import { Radios, TextArea, TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { useActionForm } from "../ui/use-action-form";
import { UnitField } from "../units/unit-field";
import { VisitorForm } from "./visitor-form";

type SuggestFormProps = {
  action: FormHandler<never>;
  proof: FormProof;
  /** What the address asked for: a model to adopt, a ward. */
  given: { kind?: ProfileKind; name: string; reason: string; model: string; unit: string; unitId: string };
};

/** Who or what, why, where: a citizen's tip on one page. */
export function SuggestForm({ action, proof, given }: SuggestFormProps) {
  const t = useTranslations("suggest");
  const form = useActionForm(action, { kind: "kind-1" });
  const { errorAt, valueAt, state } = form;
  const asked = state.ok === false ? state.details.choices : undefined;
  return (
    <VisitorForm form={form} proof={proof} button="send">
      <input type="hidden" name="model" value={valueAt("model", given.model)} readOnly />
      <Radios
        id="kind"
        label={t("kind")}
        error={errorAt("kind")}
        defaultValue={valueAt("kind", given.kind)}
        options={profileKinds.map((value) => ({
          value,
          label: t(`kinds.${value}`),
          hint: t(`kindHints.${value}`),
        }))}
      />
      <TextInput
        id="name"
        label={t("name")}
        hint={t("nameHint")}
        error={errorAt("name")}
        defaultValue={valueAt("name", given.name)}
        autoComplete="off"
      />
      <TextArea
        id="reason"
        rows={6}
        label={t("reason")}
        hint={t("reasonHint")}
        error={errorAt("reason")}
        defaultValue={valueAt("reason", given.reason)}
        // Written for the ward, whose officials read Vietnamese.
        lang={given.reason ? "vi" : undefined}
      />
      <UnitField
        // Drawn anew when the server asks which of several units is meant.
        key={String(asked)}
        id="unit"
        names={{ words: "unit", id: "unitId", now: "nowUnitId" }}
        value={{ words: valueAt("unit", given.unit), id: valueAt("unitId", given.unitId) }}
        choices={asked ? JSON.parse(String(asked)) : []}
        label={t("unit")}
        hint={t("unitHint")}
        error={errorAt("unit")}
        texts={{ which: t("nowUnit"), nowPartOf: (units) => t("nowPartOf", { units }) }}
      />
      <TextInput
        id="place"
        label={t("place")}
        hint={t("placeHint")}
        error={errorAt("place")}
        defaultValue={valueAt("place")}
      />
    </VisitorForm>
  );
}
