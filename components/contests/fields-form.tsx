"use client";

import { useId } from "react";
import { Radios, Select, TextArea, TextInput, type Option } from "../ui/controls";
import { DateInput } from "../ui/date-input";
import type { FormHandler } from "../ui/form-state";
import { FormSummary } from "../ui/form-summary";
import { SubmitButton } from "../ui/submit-button";
import { useActionForm } from "../ui/use-action-form";
import { classNames } from "../ui/class-names";

/** One field of a short form, in words already chosen. `name` may lead into lists ("scores.0"). */
export type FormField = {
  name: string;
  as: "line" | "area" | "number" | "choice" | "radios" | "day";
  label: string;
  hint?: string;
  value?: string;
  options?: Option[];
};

type FieldsFormProps<Data> = {
  action: FormHandler<Data>;
  /** Hidden fields. */
  values: Record<string, string>;
  fields: FormField[];
  button: string;
  variant?: "primary" | "secondary";
  className?: string;
};

/** A short form of a contest: its fields one under the other, what is wrong said at each. Works without scripts. */
export function FieldsForm<Data>({
  action,
  values,
  fields,
  button,
  variant,
  className,
}: FieldsFormProps<Data>) {
  const prefix = useId();
  const idOf = ({ name, as }: FormField) => `${prefix}-${name}${as === "radios" ? "-1" : ""}`;
  const form = useActionForm(action, Object.fromEntries(fields.map((field) => [field.name, idOf(field)])));
  const { formProps, pending, summary, errorAt, valueAt } = form;
  return (
    <form {...formProps} className={classNames("max-w-xl", className)}>
      <FormSummary summary={summary} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map((field) => {
        const { name, as, label, hint, value = "", options = [] } = field;
        const common = {
          id: `${prefix}-${name}`,
          name,
          label,
          hint,
          error: errorAt(name),
          defaultValue: valueAt(name, value),
        };
        if (as === "area") return <TextArea key={name} {...common} rows={3} />;
        if (as === "choice") return <Select key={name} {...common} options={options} />;
        if (as === "radios") return <Radios key={name} {...common} options={options} />;
        if (as === "day") return <DateInput key={name} {...common} />;
        if (as === "number")
          return (
            <TextInput key={name} {...common} inputMode="decimal" autoComplete="off" className="max-w-32" />
          );
        return <TextInput key={name} {...common} autoComplete="off" />;
      })}
      <SubmitButton pending={pending} variant={variant}>
        {button}
      </SubmitButton>
    </form>
  );
}
