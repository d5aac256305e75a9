"use client";

import { useTranslations } from "next-intl";
import { campaignPhases, mostCriteria } from "@/domain/campaigns/vocabulary";
import type { CampaignToEdit } from "@/domain/campaigns/admin-queries.server";
import { Checkboxes, Radios, Select, TextArea, TextInput, type Option } from "../ui/controls";
import { DateInput } from "../ui/date-input";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { CampaignTerms, type TermChoices } from "./campaign-terms";
import { FormPart } from "./form-part";
import { ProgrammeFields } from "./programme-fields";
import { useCampaignFields } from "./use-campaign-fields";

type CampaignFormProps = {
  action: FormHandler<never>;
  id: string;
  version: number;
  /** What stands; null for a new one. */
  campaign: CampaignToEdit | null;
  organisers: { id: string; name: string; isFormer: boolean }[];
  choices: TermChoices;
};

/** Everything a campaign sets, in one form that is saved whole. */
export function CampaignForm(props: CampaignFormProps) {
  const { action, id, version, campaign, organisers, choices } = props;
  const t = useTranslations("campaignForm");
  const form = useActionForm(action);
  const { text, rows, listAt } = useCampaignFields(form, campaign);
  // A refused form hides nothing that is to be put right.
  const rare = { open: form.state.ok === false };
  const units: Option[] = [
    { value: "", label: t("chooseUnit") },
    ...organisers.map(({ id, name, isFormer }) => ({
      value: id,
      label: isFormer ? t("formerUnit", { name }) : name,
    })),
  ];
  const conferences: Option[] = [
    { value: "", label: t("presentedNowhere") },
    ...choices.conferences.filter((one) => one.id !== id).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <form {...form.formProps}>
      <FormSummary summary={form.summary} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <FormPart title={t("basics")}>
        <Radios
          id="kind"
          label={t("kind")}
          error={form.errorAt("kind")}
          defaultValue={form.valueAt("kind", campaign?.kind ?? "commendation")}
          options={(["commendation", "contest"] as const).map((kind) => ({
            value: kind,
            label: t(`kindOf.${kind}`),
          }))}
        />
        <TextInput {...text("name")} hint={campaign ? t("nameHint") : undefined} />
        <TextInput {...text("nameEn")} hint={t("nameEnHint")} />
        <Select {...text("organiserUnitId")} hint={t("organiserHint")} options={units} />
        <TextArea {...text("summary")} rows={3} />
        <TextArea {...text("body")} rows={8} hint={t("bodyHint")} />
      </FormPart>
      <FormPart title={t("time")}>
        <Days names={["startsOn", "endsOn"]} text={text} />
        <DateInput {...text("deadlineOn")} hint={t("deadlineHint")} />
      </FormPart>
      <FormPart title={t("phases")} lead={t("phasesHint")} rare={rare}>
        {campaignPhases.map((phase) => (
          <div key={phase} className="grid gap-x-6 md:grid-cols-2">
            {(["startsOn", "endsOn"] as const).map((end) => {
              const name = `phases.${phase}.${end}`;
              return (
                <DateInput
                  key={end}
                  id={name.replaceAll(".", "-")}
                  name={name}
                  label={t(end === "startsOn" ? "phaseFrom" : "phaseTo", { phase: t(`phase.${phase}`) })}
                  error={form.errorAt(name)}
                  defaultValue={form.valueAt(name, campaign?.phases[phase][end] ?? "")}
                />
              );
            })}
          </div>
        ))}
        <TextInput
          {...text("listingDays")}
          inputMode="numeric"
          className="max-w-40"
          hint={t("listingHint")}
        />
      </FormPart>
      <CampaignTerms {...{ form, campaign, choices, text, listAt, rare }} />
      <FormPart title={t("criteria")} lead={t("criteriaHint")} rare={rare}>
        {rows("criteria", mostCriteria).map((at) => (
          <div key={at}>
            <TextInput
              id={`criteria-${at}-words`}
              name={`criteria.${at}.words`}
              label={t("criterion", { number: at + 1 })}
              error={form.errorAt(`criteria.${at}.words`)}
              defaultValue={form.valueAt(`criteria.${at}.words`, campaign?.criteria[at]?.words)}
            />
            <Checkboxes
              id={`criteria-${at}-kinds`}
              columns="sm:columns-3"
              name={`criteria.${at}.kinds`}
              label={t("criterionKinds", { number: at + 1 })}
              defaultValue={listAt(`criteria.${at}.kinds`, campaign?.criteria[at]?.kinds ?? [])}
              options={(["individual", "collective", "model"] as const).map((kind) => ({
                value: kind,
                label: t(`kinds.${kind}`),
              }))}
            />
            <TextInput
              id={`criteria-${at}-weight`}
              name={`criteria.${at}.weight`}
              label={t("criterionWeight", { number: at + 1 })}
              hint={t("criterionWeightHint")}
              inputMode="numeric"
              className="max-w-28"
              error={form.errorAt(`criteria.${at}.weight`)}
              defaultValue={form.valueAt(
                `criteria.${at}.weight`,
                String(campaign?.criteria[at]?.weight ?? ""),
              )}
            />
          </div>
        ))}
      </FormPart>
      <ProgrammeFields {...{ form, campaign, rare }} />
      <FormPart title={t("results")} rare={rare}>
        <h3 className="mb-2 text-lg">{t("figures")}</h3>
        {rows("figures", 9).map((at) => (
          <div key={at} className="grid gap-x-6 md:grid-cols-2">
            {(["value", "label"] as const).map((name) => (
              <TextInput
                key={name}
                id={`figures-${at}-${name}`}
                name={`figures.${at}.${name}`}
                label={t(name === "value" ? "figureValue" : "figureLabel", { number: at + 1 })}
                error={form.errorAt(`figures.${at}.${name}`)}
                defaultValue={form.valueAt(`figures.${at}.${name}`, campaign?.figures[at]?.[name])}
              />
            ))}
          </div>
        ))}
        <div className="grid gap-x-6 md:grid-cols-2">
          <TextInput {...text("totalIndividuals")} inputMode="numeric" />
          <TextInput {...text("totalCollectives")} inputMode="numeric" />
          <DateInput {...text("conferenceOn")} />
          <TextInput {...text("conferencePlace")} />
        </div>
        <Select {...text("presentedAtId")} hint={t("presentedAtHint")} options={conferences} />
        <TextInput {...text("sourceName")} />
        <TextInput {...text("sourceUrl")} type="url" />
        <DateInput {...text("sourceOn")} />
      </FormPart>
      <SubmitButton pending={form.pending}>{t(campaign ? "save" : "make")}</SubmitButton>
    </form>
  );
}

type DaysProps = { names: ["startsOn", "endsOn"]; text: ReturnType<typeof useCampaignFields>["text"] };

function Days({ names, text }: DaysProps) {
  return (
    <div className="grid gap-x-6 md:grid-cols-2">
      {names.map((name) => (
        <DateInput key={name} {...text(name)} />
      ))}
    </div>
  );
}
