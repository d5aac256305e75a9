"use client";

import { useTranslations } from "next-intl";
import { startTransition, useActionState, useEffect, useRef, type FormEvent } from "react";
import type { ErrorSummaryItem } from "./error-summary";
import type { FormHandler, FormState } from "./form-state";

/**
 * A form bound to a server action: what to show at each field and on top, in the reader's words. Works before
 * scripts have loaded, because the action then answers with the whole page.
 */
export function useActionForm<Data>(action: FormHandler<Data>, ids: Record<string, string> = {}) {
  const t = useTranslations();
  const [state, submit, pending] = useActionState<FormState<Data>, FormData>(action, { ok: null });
  const failed = state.ok === false ? state : null;
  const queued = useRef<HTMLFormElement>(null);

  /** The sentence for a field, or undefined. Unknown codes fall back to a general one. */
  function errorAt(field: string): string | undefined {
    const code = failed?.fields[field];
    if (!code) return undefined;
    const key = `fieldErrors.${code}` as "fieldErrors.required";
    return t.has(key) ? t(key) : t("fieldErrors.invalid");
  }

  /** What was typed last time ("figures.0.label" goes into lists), so that a refused form keeps it. */
  function valueAt(field: string, otherwise = ""): string {
    const value = field
      .split(".")
      .reduce<unknown>(
        (inner, name) => (inner as Record<string, unknown> | undefined)?.[name],
        failed?.values,
      );
    return typeof value === "string" ? value : otherwise;
  }

  // Sent by hand once scripts run: React empties a form after its action, even one that was refused.
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    send(event.currentTarget);
  }

  function send(form: HTMLFormElement) {
    if (!pending) startTransition(() => submit(new FormData(form)));
  }

  /** For forms that save themselves: while an answer is under way the form is sent once more after it, as it is then. */
  function sendOrQueue(form: HTMLFormElement) {
    if (pending) queued.current = form;
    else send(form);
  }

  useEffect(() => {
    const form = queued.current;
    if (pending || !form) return;
    queued.current = null;
    startTransition(() => submit(new FormData(form)));
  }, [pending, submit]);

  const items: ErrorSummaryItem[] = failed
    ? Object.keys(failed.fields).map((field) => ({
        text: errorAt(field)!,
        href: `#${ids[field] ?? field.replaceAll(".", "-")}`,
      }))
    : [];
  const summary = failed ? { title: t(`errors.${failed.error}`, failed.details as never), items } : null;
  const formProps = { action: submit, onSubmit, noValidate: true };
  return { state, formProps, send, sendOrQueue, pending, errorAt, valueAt, summary };
}
