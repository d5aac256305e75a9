import type { ReactNode } from "react";
import { classNames } from "./class-names";

/** What every form control needs around it. `error` is a finished sentence; `id` is also the link target. */
export type FieldProps = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
};

/** `aria-describedby` of a control inside a `Field`: its hint and its error, where there are any. */
export function describedBy({
  id,
  hint,
  error,
}: Pick<FieldProps, "id" | "hint" | "error">): string | undefined {
  return classNames(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined;
}

/** Label, hint and error around one control, in the order in which they are read out. */
export function Field({ id, label, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={classNames("mb-6", error ? "border-l-4 border-red pl-4" : null)}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** The same around a group of radios or checkboxes. */
export function FieldGroup({ id, label, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy({ id, hint, error })}
      className={classNames("mb-6", error ? "border-l-4 border-red pl-4" : null)}
    >
      <legend className="mb-1 font-semibold">{label}</legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

function FieldNotes({ id, hint, error }: Pick<FieldProps, "id" | "hint" | "error">) {
  return (
    <>
      {hint ? (
        <p id={`${id}-hint`} className="mb-2 text-soft">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="mb-2 font-semibold text-red">
          {error}
        </p>
      ) : null}
    </>
  );
}
