import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { describedBy, Field, FieldGroup, type FieldProps } from "./field";

const box =
  "block w-full min-h-11 rounded-lg border bg-raised px-3 py-2 text-[1.0625rem] text-ink placeholder:text-soft";
const boxClass = (error: ReactNode, className?: string) =>
  classNames(box, error ? "border-2 border-red" : "border-edge", className);

const aria = (props: FieldProps) => ({
  "aria-describedby": describedBy(props),
  "aria-invalid": props.error ? (true as const) : undefined,
});

type TextInputProps = FieldProps & Omit<ComponentProps<"input">, "id">;

/** One line of text with its label. `name` defaults to `id`. */
export function TextInput({ id, label, hint, error, className, ...rest }: TextInputProps) {
  const field = { id, label, hint, error };
  return (
    <Field {...field}>
      <input
        id={id}
        name={id}
        type="text"
        {...aria(field)}
        {...rest}
        className={boxClass(error, className)}
      />
    </Field>
  );
}

type TextAreaProps = FieldProps & Omit<ComponentProps<"textarea">, "id">;

/** Several lines of text with their label. */
export function TextArea({ id, label, hint, error, className, ...rest }: TextAreaProps) {
  const field = { id, label, hint, error };
  return (
    <Field {...field}>
      <textarea
        id={id}
        name={id}
        rows={4}
        {...aria(field)}
        {...rest}
        className={boxClass(error, className)}
      />
    </Field>
  );
}

export type Option = { value: string; label: ReactNode; hint?: ReactNode };

type SelectProps = FieldProps & Omit<ComponentProps<"select">, "id"> & { options: Option[] };

/** A drop-down. For up to six choices prefer `Radios`. */
export function Select({ id, label, hint, error, options, className, ...rest }: SelectProps) {
  const field = { id, label, hint, error };
  return (
    <Field {...field}>
      <select id={id} name={id} {...aria(field)} {...rest} className={boxClass(error, className)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type ChoicesProps = FieldProps & {
  name?: string;
  options: Option[];
  defaultValue?: string | readonly string[] | null;
  onChange?: ComponentProps<"input">["onChange"];
  /** Many short ones stand beside each other where there is room, e.g. "sm:columns-2". */
  columns?: string;
};

/** One choice out of few. Nothing is chosen unless `defaultValue` says so. */
export function Radios(props: ChoicesProps) {
  return <Choices {...props} type="radio" />;
}

/** Any number of things agreed to; sent as `name[]`. */
export function Checkboxes(props: ChoicesProps) {
  return <Choices {...props} name={`${props.name ?? props.id}[]`} type="checkbox" />;
}

function Choices(props: ChoicesProps & { type: "radio" | "checkbox" }) {
  const { id, name = id, options, defaultValue, onChange, type, columns, ...field } = props;
  const chosen = Array.isArray(defaultValue) ? defaultValue : [defaultValue];
  return (
    <FieldGroup id={id} {...field}>
      <div className={columns}>
        {options.map((option, at) => {
          const choiceId = `${id}-${at + 1}`;
          return (
            <div
              key={option.value}
              className="relative flex min-h-11 break-inside-avoid items-start gap-3 py-2"
            >
              <input
                id={choiceId}
                type={type}
                name={name}
                value={option.value}
                defaultChecked={chosen.includes(option.value)}
                onChange={onChange}
                aria-describedby={option.hint ? `${choiceId}-hint` : undefined}
                className="relative z-1 mt-0.5 size-6 shrink-0 accent-red"
              />
              <div className="min-w-0 wrap-anywhere">
                {/* The label covers the whole row, so that a thumb cannot miss it. */}
                <label htmlFor={choiceId} className="after:absolute after:inset-0">
                  {option.label}
                </label>
                {option.hint ? (
                  <p id={`${choiceId}-hint`} className="text-soft">
                    {option.hint}
                  </p>
                ) : null}
              </div>
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}
