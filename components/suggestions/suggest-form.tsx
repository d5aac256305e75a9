"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { profileKinds, type ProfileKind } from "@/domain/profiles/vocabulary";
import type { FormProof } from "@/domain/suggestions/proof.server";
import { Radios, TextArea, TextInput } from "../ui/controls";
import type { FormHandler } from "../ui/form-state";
import { useActionForm } from "../ui/use-action-form";
import { readOwnWard, type OwnWard } from "@/public/elements/own-ward-storage";
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
  const own = useOwnWard(given.unit === "");
  const asked = state.ok === false ? state.details.choices : undefined;
  const questions = {
    kind: t("kind"),
    name: t("name"),
    reason: t("reason"),
    unit: t("unit"),
    place: t("place"),
  };
  return (
    <VisitorForm form={form} proof={proof} button="send" asked={questions}>
      <input type="hidden" name="model" value={valueAt("model", given.model)} />
      <Radios
        id="kind"
        label={questions.kind}
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
        label={questions.name}
        hint={t("nameHint")}
        error={errorAt("name")}
        defaultValue={valueAt("name", given.name)}
        autoComplete="off"
      />
      <TextArea
        id="reason"
        rows={6}
        label={questions.reason}
        hint={t("reasonHint")}
        error={errorAt("reason")}
        defaultValue={valueAt("reason", given.reason)}
        // Written for the ward, whose officials read Vietnamese.
        lang={given.reason ? "vi" : undefined}
      />
      <UnitField
        // Drawn anew when the server asks which of several units is meant, or the remembered ward is filled in.
        key={`${asked} ${own?.id}`}
        id="unit"
        names={{ words: "unit", id: "unitId", now: "nowUnitId" }}
        value={{
          words: valueAt("unit", own?.name ?? given.unit),
          id: valueAt("unitId", own?.id ?? given.unitId),
        }}
        choices={asked ? (JSON.parse(String(asked)) as { id: string; name: string }[]) : []}
        label={questions.unit}
        hint={t("unitHint")}
        error={errorAt("unit")}
        texts={{ which: t("nowUnit"), nowPartOf: (units) => t("nowPartOf", { units }) }}
      />
      <TextInput
        id="place"
        label={questions.place}
        hint={t("placeHint")}
        error={errorAt("place")}
        defaultValue={valueAt("place")}
      />
    </VisitorForm>
  );
}

/** The ward remembered on this device, for a field that is still empty. The portal learns of it only when it is sent. */
function useOwnWard(wanted: boolean): OwnWard | null {
  const [ward, setWard] = useState<OwnWard | null>(null);
  useEffect(() => {
    const typed = document.querySelector<HTMLInputElement>("#unit")?.value;
    if (wanted && !typed) setWard(readOwnWard());
  }, [wanted]);
  return ward;
}
