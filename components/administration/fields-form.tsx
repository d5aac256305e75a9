"use client";

import type { ReactNode } from "react";
import { Select, TextArea, TextInput, type Option } from "../ui/controls";
import { DateInput } from "../ui/date-input";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { Tick } from "../ui/tick";
import { useActionForm } from "../ui/use-action-form";

/** One control of the form; its words come from the page. A `tick` is on where its value is "1". */
export type FormField = {
  name: string;
  label: string;
  hint?: string;
  value: string;
} & ({ control: "line" | "text" | "day" | "tick" | "number" } | { control: "choice"; options: Option[] });

type FieldsFormProps = {
  action: FormHandler<never> | FormHandler<void>;
  /** Hidden fields: what is changed, at which version. */
  values?: Record<string, string>;
  fields: FormField[];
  submit: ReactNode;
};

/** A form made of plain controls, for the lists of the administration. What was typed comes back when it is refused. */
export function FieldsForm({ action, values = {}, fields, submit }: FieldsFormProps) {
  const { state, formProps, pending, summary, errorAt, valueAt } = useActionForm(
    action as FormHandler<unknown>,
  );
  const refused = state.ok === false;
  const asked = Object.fromEntries(fields.map(({ name, label }) => [name, label]));
  return (
    <form {...formProps} className="max-w-2xl">
      <FormSummary summary={summary} asked={asked} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => (
        <Control
          key={field.name}
          field={field}
          error={errorAt(field.name)}
          value={refused ? valueAt(field.name) : field.value}
        />
      ))}
      <SubmitButton pending={pending}>{submit}</SubmitButton>
    </form>
  );
}

type ControlProps = { field: FormField; error: string | undefined; value: string };

function Control({ field, error, value }: ControlProps) {
  const { name, label, hint } = field;
  const shared = { id: name, label, hint, error, defaultValue: value };
  switch (field.control) {
    case "line":
      return <TextInput {...shared} autoComplete="off" />;
    case "number":
      return <TextInput {...shared} inputMode="numeric" autoComplete="off" className="max-w-32" />;
    case "text":
      return <TextArea {...shared} rows={5} />;
    case "day":
      return <DateInput {...shared} />;
    case "choice":
      return <Select {...shared} options={field.options} />;
    case "tick":
      return <Tick id={name} label={label} hint={hint} defaultChecked={value === "1"} />;
  }
}
