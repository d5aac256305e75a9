type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

declare global {
  /** What was typed before scripts came; `earlyWordsScript` puts it there. Null once it has been handed over. */
  var earlyWords: Map<EventTarget, string> | null | undefined;
}

let awake = false;

/** Once a page: its forms are told what was typed before React looked, and what a reload kept. */
export function wakeForms(): void {
  if (awake) return;
  awake = true;
  tellEarlyWords();
  for (const form of document.forms) bringBack(form);
}

/**
 * What stands in the fields but React does not know: it sets a field with a value of its own back when it wakes, and
 * learns of no key that was pressed before. Each is typed once more, which also wakes what saves itself.
 */
function tellEarlyWords(): void {
  const early = globalThis.earlyWords;
  globalThis.earlyWords = null;
  for (const [control, value] of early ?? [])
    if (isControl(control) && control.isConnected)
      if (control.type === "file") control.dispatchEvent(new Event("change", { bubbles: true }));
      else if (isTicked(control)) pressAgain(control);
      else type(control, value);
}

const place = (form: HTMLFormElement) => `lan-toa:form:${location.pathname}:${idsOf(form).join()}`;
const idsOf = (form: HTMLFormElement) => controlsOf(form).map(({ id }) => id);
const isControl = (element: unknown): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;
const isTicked = (control: Control): control is HTMLInputElement =>
  control.type === "checkbox" || control.type === "radio";

/** What a person fills in; no passwords, shown ones neither, and no boxes: who agreed to something agrees anew. */
function controlsOf(form: HTMLFormElement): Control[] {
  const forgotten = (one: Control) =>
    ["hidden", "password", "file", "checkbox"].includes(one.type) || one.autocomplete.endsWith("password");
  return [...form.elements].filter(
    (one): one is Control => isControl(one) && one.id !== "" && !forgotten(one),
  );
}

/** The words of the fields in their order, what the form's page had read when they were typed, and the sending's name. */
type Kept = { words: string[]; read: Record<string, string>; sending: string };

/**
 * What the portal knows a sending by that comes once more because its answer did not: the same until one has been heard.
 * Plain http has no `randomUUID`.
 */
export const nameSending = (form: HTMLFormElement): string =>
  (form.dataset.sending ??= `${Date.now()}-${Math.random()}`);

/** It was answered: the next one is another. */
export function sendingHeard(form: HTMLFormElement): void {
  delete form.dataset.sending;
}

/** The fields by which the portal tells whether somebody else wrote meanwhile. */
const whatWasRead = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')].filter(({ name }) =>
    /^(version$|loaded\b|base\.)/.test(name),
  );

/**
 * Keeps a form's words in this tab until the page is loaded again; not those of a form that keeps its own (`data-keeps`),
 * with what its page had read. Returns what forgets them. A forbidden storage keeps none.
 */
export function keepForReload(form: HTMLFormElement): () => void {
  if (form.dataset.keeps !== undefined) return () => undefined;
  const key = place(form);
  const words = controlsOf(form).map((one) => (isTicked(one) ? (one.checked ? "1" : "") : one.value));
  const read = Object.fromEntries(whatWasRead(form).map(({ name, value }) => [name, value]));
  try {
    sessionStorage.setItem(key, JSON.stringify({ words, read, sending: nameSending(form) } satisfies Kept));
  } catch {
    return () => undefined;
  }
  return () => void take(key);
}

/** Whether the page was loaded again in its own place; after any other way here the words are somebody's of before. */
const isReloaded = () =>
  ["reload", "back_forward"].includes(
    (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming | undefined)?.type ?? "",
  );

/** Types what a reload kept of this form, once. Newer words of somebody else are not read by that: they are a conflict still. */
function bringBack(form: HTMLFormElement): void {
  const kept = take(place(form));
  if (!kept || !isReloaded()) return;
  for (const [at, control] of controlsOf(form).entries()) type(control, kept.words[at] ?? "");
  for (const field of whatWasRead(form)) field.value = kept.read[field.name] ?? field.value;
  form.dataset.sending = kept.sending;
}

function take(key: string): Kept | null {
  try {
    const kept = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return kept ? (JSON.parse(kept) as Kept) : null;
  } catch {
    return null;
  }
}

/** A tick made before React looked is none that it has seen. */
function pressAgain(control: HTMLInputElement): void {
  if (control.type === "radio" && !control.checked) return;
  control.checked = !control.checked;
  control.click();
}

/** Puts a value into a field as if it were typed: React compares with what it last saw itself, so it sees another first. */
function type(control: Control, value: string): void {
  if (isTicked(control)) {
    const wanted = value === "1";
    if (control.checked === wanted || (control.type === "radio" && !wanted)) return;
    control.click();
    return;
  }
  const caret = document.activeElement === control ? caretOf(control) : null;
  control.value = "";
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")!.set!.call(control, value);
  if (caret !== null && !(control instanceof HTMLSelectElement)) control.setSelectionRange(caret, caret);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  if (control instanceof HTMLSelectElement) control.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Null where a field has none (email, select). */
const caretOf = (control: Control) => ("selectionStart" in control ? control.selectionStart : null);
