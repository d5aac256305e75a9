import { flushSync } from "react-dom";

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What was typed before scripts came, and where the person stands in it. */
type EarlyWords = Map<EventTarget, string> & { place?: [EventTarget | null, unknown, unknown] };

declare global {
  /** `earlyWordsScript` puts it there. Null once it has been handed over. */
  var earlyWords: EarlyWords | null | undefined;
}

let awake = false;
/** Forms whose words of before have been looked for. */
const met = new WeakSet<HTMLFormElement>();
/** Forms with words that the portal is not known to have. */
const touched = new WeakSet<HTMLFormElement>();
/** Forms that the portal took and leads on from. */
const taken = new WeakSet<HTMLFormElement>();

/** Told whenever a form of an action is drawn: it learns what was typed before React looked, and what the tab keeps of it. */
export function wakeForms(): void {
  const early = globalThis.earlyWords;
  if (!awake) {
    awake = true;
    document.addEventListener("input", ({ target }) => {
      if (isControl(target) && target.form) touched.add(target.form);
    });
    document.addEventListener("visibilitychange", () => document.hidden && keepAll());
    addEventListener("pagehide", leave);
    tellEarlyWords();
  }
  for (const form of document.forms) {
    if (met.has(form)) continue;
    met.add(form);
    bringBack(form, early);
  }
}

/**
 * What stands in the fields but React does not know: it sets a field with a value of its own back when it wakes, and
 * learns of no key that was pressed before. Each is typed once more, which also wakes what saves itself, with the caret put back.
 */
function tellEarlyWords(): void {
  const early = globalThis.earlyWords;
  globalThis.earlyWords = null;
  for (const [control, value] of early ?? [])
    if (isControl(control) && control.isConnected)
      if (control.type === "file") control.dispatchEvent(new Event("change", { bubbles: true }));
      else if (isTicked(control)) pressAgain(control);
      else type(control, value);
  const [control, start, end] = early?.place ?? [];
  // Where nothing was typed the caret stands where it is: newer than what an event told.
  const isOpen = control === document.activeElement && early?.has(control as EventTarget);
  if (isOpen && typeof start === "number" && typeof end === "number")
    (control as HTMLInputElement).setSelectionRange(start, end);
}

/** Whose page this is (`data-account`), empty for visitors. */
const accountHere = () => document.querySelector<HTMLElement>("[data-account]")?.dataset.account ?? "";
/** Several people share a desk's computer: what is kept is kept under the account that typed it. */
const prefixOf = (account: string) => `lan-toa:form:${account}:`;
const place = (form: HTMLFormElement) =>
  `${prefixOf(accountHere())}${location.pathname}${location.search}:${controlsOf(form)[0]?.id ?? saidBy(form)}`;
/** A form of nothing but a button is known by where it stands and what it sends. */
const saidBy = (form: HTMLFormElement) =>
  [
    [...document.forms].indexOf(form),
    ...hiddenOf(form)
      .filter(({ name }) => !name.startsWith("$"))
      .map(({ name, value }) => `${name}=${value}`),
  ].join();
const hiddenOf = (form: HTMLFormElement) => [
  ...form.querySelectorAll<HTMLInputElement>('input[type="hidden"]'),
];
const isControl = (element: unknown): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement;
const isTicked = (control: Control): control is HTMLInputElement =>
  control.type === "checkbox" || control.type === "radio";

/**
 * What a person fills in; no passwords, shown ones neither, no codes that work once, and none of a visitor's boxes: who agreed to something agrees
 * anew.
 */
function controlsOf(form: HTMLFormElement): Control[] {
  const forgotten = accountHere()
    ? ["hidden", "password", "file"]
    : ["hidden", "password", "file", "checkbox"];
  return [...form.elements].filter(
    (one): one is Control =>
      isControl(one) &&
      one.id !== "" &&
      !forgotten.includes(one.type) &&
      !/password$|^one-time-code$/.test(one.autocomplete),
  );
}

/** The words by their fields' ids, what the form's page had read when they were typed, and the sending's name. */
type Kept = { words: Record<string, string>; read: Record<string, string>; sending: string };

/**
 * What the portal knows a sending by that comes once more because its answer did not: the same until one has been heard.
 * Plain http has no `randomUUID`.
 */
export const nameSending = (form: HTMLFormElement): string =>
  (form.dataset.sending ??= `${Date.now()}-${Math.random()}`);

/** It is on its way: until it is answered nobody knows whether the portal has these words. */
export const formSent = (form: HTMLFormElement): unknown => touched.add(form);

/** It was answered: the next sending is another. What it said needs no keeping where that `isOver`. */
export function formAnswered(form: HTMLFormElement, isOver: boolean): void {
  delete form.dataset.sending;
  if (!isOver) return;
  touched.delete(form);
  take(place(form));
}

/** The portal took it, and leads on. */
export function formTaken(form: HTMLFormElement): void {
  formAnswered(form, true);
  taken.add(form);
}

/** What was taken is not offered once more by the browser's "back", which brings typed words with the page. */
function leave(): void {
  for (const form of document.forms) {
    if (!taken.delete(form)) continue;
    touched.delete(form);
    form.reset();
  }
  keepAll();
}

const keepAll = () => [...document.forms].filter((form) => touched.has(form)).forEach(keep);

/** The fields by which the portal tells whether somebody else wrote meanwhile. */
const whatWasRead = (form: HTMLFormElement) =>
  hiddenOf(form).filter(({ name }) => /^(version$|loaded\b|base\.)/.test(name));

/**
 * Keeps what a form says in this tab until its page is there again or the tab is closed, with what the page had read; only
 * of forms of actions that do not keep their own (`data-keeps`). A forbidden storage keeps none.
 */
function keep(form: HTMLFormElement): void {
  if (form.dataset.keeps !== "tab") return;
  const said = (one: Control) => (isTicked(one) ? (one.checked ? "1" : "") : one.value);
  const words = Object.fromEntries(controlsOf(form).map((one) => [one.id, said(one)]));
  const read = Object.fromEntries(whatWasRead(form).map(({ name, value }) => [name, value]));
  try {
    const kept: Kept = { words, read, sending: nameSending(form) };
    sessionStorage.setItem(place(form), JSON.stringify(kept));
  } catch {
    return;
  }
}

/** The account signs out: nothing it typed stays in this tab. */
export function forgetFormsOf(account: string): void {
  for (const form of document.forms) touched.delete(form);
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(prefixOf(account))) sessionStorage.removeItem(key);
  } catch {
    return;
  }
}

/**
 * Whether the page was loaded again in its own place, or the account had to sign in for it; after any other way here the
 * words are somebody's of before.
 */
const isReturnedTo = () =>
  ["reload", "back_forward"].includes(
    (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming | undefined)?.type ?? "",
  ) ||
  (accountHere() !== "" && /\/dang-nhap\?/.test(document.referrer));

/**
 * Types what the tab kept of this form, once, but for fields that were typed into since. Newer words of somebody else are
 * not read by that: they are a conflict still.
 */
function bringBack(form: HTMLFormElement, newer: EarlyWords | null | undefined): void {
  if (form.dataset.keeps !== "tab") return;
  const kept = take(place(form));
  if (!kept || !isReturnedTo()) return;
  for (const control of controlsOf(form)) {
    const words = kept.words[control.id];
    if (words !== undefined && !newer?.has(control)) type(control, words);
  }
  for (let box = form.closest("details"); box; box = box.parentElement!.closest("details")) box.open = true;
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
  const isHere = document.activeElement === control;
  const [start, end] =
    isHere && !(control instanceof HTMLSelectElement) ? selectionOf(control) : [null, null];
  control.value = "";
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")!.set!.call(control, value);
  if (start !== null && !(control instanceof HTMLSelectElement)) control.setSelectionRange(start, end);
  control.dispatchEvent(new Event("input", { bubbles: true }));
  if (control instanceof HTMLSelectElement) control.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Null where a field has none (email). */
const selectionOf = ({ selectionStart, selectionEnd }: Exclude<Control, HTMLSelectElement>) =>
  [selectionStart, selectionEnd] as const;

/** Draws at once what `set` sets, and goes on where the person was writing, though the field there is a new one. */
export function drawInPlace(set: () => void): void {
  const before = document.activeElement;
  const place = isControl(before) && !(before instanceof HTMLSelectElement) ? selectionOf(before) : null;
  flushSync(set);
  const now = before?.id ? document.getElementById(before.id) : null;
  if (!now || now === before) return;
  now.focus({ preventScroll: true });
  if (place?.[0] != null && isControl(now) && !(now instanceof HTMLSelectElement))
    now.setSelectionRange(...place);
}
