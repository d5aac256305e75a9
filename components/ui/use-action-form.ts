"use client";

import { useLocale, useTranslations } from "next-intl";
import { usePathname } from "next/navigation";
import {
  startTransition,
  useActionState,
  useCallback,
  useEffect,
  useRef,
  useState,
  type FormEvent,
} from "react";
import { defaultLocale, localePath } from "@/messages/locales";
import { answered, isLost } from "./answered";
import { sayableDetails } from "./error-details";
import type { ErrorSummaryItem } from "./error-summary";
import type { FormHandler, FormState } from "./form-state";
import "./translated-page";
import { formAnswered, formSent, formTaken, nameSending, wakeForms } from "./typed-words";

/** Browsers send a line's end as two characters. */
const sameLines = (text: string) => text.replaceAll("\r\n", "\n").trim();

/** Hidden fields, which nobody typed. */
const unseen = ["account", "loaded", "version"];

/** What stands at the head of a refused form; `refusal` is the answer it tells of. */
export type Summary = {
  title: string;
  items: ErrorSummaryItem[];
  refusal: unknown;
  /** Of a form refused as stale, which the page shows beside what stands now: field → what the other saved there. */
  beside?: Map<string, string>;
  /** Who saved it, and when, where the page shows it beside. */
  conflict?: string | null;
};

/**
 * A form bound to a server action: what to show at each field and on top, in the reader's words. Works before
 * scripts have loaded, because the action then answers with the whole page. Whatever comes back, or nothing, the page and
 * the words stay and can be sent once more. `onTaken` is called when the portal took them.
 */
export function useActionForm<Data>(
  action: FormHandler<Data>,
  ids: Record<string, string> = {},
  onTaken?: () => void,
) {
  const t = useTranslations();
  // On the server the action itself, which React then writes into the form for browsers without scripts.
  const sent = useRef<HTMLFormElement>(null);
  const leadsOn = () => sent.current && formTaken(sent.current);
  const handler = typeof window === "undefined" ? action : answered(action, onTaken, leadsOn);
  const [state, submit, pending] = useActionState<FormState<Data>, FormData>(handler, { ok: null });
  const failed = state.ok === false ? state : null;
  const queued = useRef<HTMLFormElement>(null);
  // Sent without scripts, a form is answered by its page, which is drawn with what stands now.
  const [postedBack] = useState(state.ok === false);
  const beside = new Map<string, string>();

  /** The sentence for a field, or undefined. */
  function errorAt(field: string): string | undefined {
    const code = failed?.fields[field];
    return code && t(`fieldErrors.${code}`);
  }

  /** What was typed last time ("figures.0.label" goes into lists), so that a refused form keeps it. */
  function valueAt(field: string, otherwise?: string): string {
    const value = field
      .split(".")
      .reduce<unknown>(
        (inner, name) => (inner as Record<string, unknown> | undefined)?.[name],
        failed?.values,
      );
    if (typeof value !== "string") return otherwise ?? "";
    const isTheirs = otherwise !== undefined && sameLines(value) !== sameLines(otherwise);
    if (postedBack && failed?.error === "stale" && isTheirs && !unseen.includes(field))
      beside.set(field, otherwise);
    return value;
  }

  // Sent by hand once scripts run: React empties a form after its action, even one that was refused.
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    send(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
  }

  /** `by` is the button that was pressed: what it is called is part of what is sent, as it is without scripts. */
  function send(form: HTMLFormElement, by: HTMLElement | null = null) {
    if (pending) return;
    sendNow(form, by);
  }

  const sendNow = useCallback(
    (form: HTMLFormElement, by: HTMLElement | null) => {
      sent.current = form;
      formSent(form);
      const typed = new FormData(form);
      if (by instanceof HTMLButtonElement && by.name) typed.set(by.name, by.value);
      typed.set("sending", nameSending(form));
      startTransition(() => submit(typed));
    },
    [submit],
  );

  /** For forms that save themselves: while an answer is under way the form is sent once more after it, as it is then. */
  function sendOrQueue(form: HTMLFormElement) {
    if (pending) queued.current = form;
    else send(form);
  }

  useEffect(() => {
    const form = queued.current;
    if (pending || !form) return;
    queued.current = null;
    sendNow(form, null);
  }, [pending, sendNow]);

  useEffect(wakeForms, []);

  // What may not have reached the portal outlives its page; once it has, or was written over by others, it is kept no more.
  useEffect(() => {
    if (!sent.current || state.ok === null || (state.ok === false && isLost(state.error))) return;
    formAnswered(sent.current, state.ok || state.error === "stale");
  }, [state]);

  const { by, at } = sayableDetails(failed?.details ?? {});
  const conflict =
    postedBack && failed?.error === "stale" && by
      ? t("ui.conflict", { by: String(by), time: String(at) })
      : null;
  const fieldItems: ErrorSummaryItem[] = failed
    ? Object.keys(failed.fields).map((field) => ({
        field,
        text: errorAt(field)!,
        href: `#${ids[field] ?? field.replaceAll(".", "-")}`,
      }))
    : [];
  // In another tab: this one holds the typed words, and without scripts nothing else does.
  const signIn = { text: t("ui.signInAgain"), href: useSignInAddress(), newTab: true };
  const reload = { text: t("ui.reloadKeeping"), press: () => location.reload() };
  const ways: ErrorSummaryItem[] =
    failed?.error === "signed-out" ? [signIn] : failed?.error === "portal-updated" ? [reload] : [];
  const items = [...fieldItems, ...ways];
  const summary: Summary | null = failed
    ? {
        title: t(`errors.${failed.error}`, sayableDetails(failed.details)),
        items,
        refusal: failed,
        beside,
        conflict,
      }
    : null;
  const formProps = { action: submit, onSubmit, noValidate: true, "data-keeps": "tab" };
  return { state, formProps, send, sendOrQueue, pending, errorAt, valueAt, summary, ways };
}

/** The sign-in page that leads back here. The server knows Vietnamese pages by their inner address with a prefix. */
function useSignInAddress(): string {
  const locale = useLocale();
  const inner = `/${defaultLocale}/`;
  const path = usePathname();
  const here = path.startsWith(inner) ? path.slice(inner.length - 1) : path;
  return `${localePath(locale, "/dang-nhap")}?callbackUrl=${encodeURIComponent(here)}`;
}
