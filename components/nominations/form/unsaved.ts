import { columnOfField, onlyFields, withoutFields, type Fields } from "@/domain/nominations/fields";
import type { Marks } from "@/domain/nominations/marks.server";

/** Where something typed belongs. Version 0 is that of a nomination which the server does not know yet. */
export type Place = { owner: string; nominationId: string; section: string; version: number };

/** What was typed into one section and has not reached the server yet. `owner` is the id of the account that typed it. */
export type Unsaved = Required<Kept>;
type Kept = Place & {
  /** The touched fields and no others. */
  patch: Fields;
  /** The marks of what the page had read in them. */
  base?: Marks;
  /** Earlier sendings without an answer: perhaps they arrived, so they are sent again, as they were, before anything newer. */
  unheard?: Fields[];
};

/** Several people share a desk's computer: everything kept is kept under the account that typed it. */
const prefixOf = (owner: string) => `lan-toa:unsaved:${owner}:`;

/** A nomination the server does not know yet has no address of its own: one place for the newest of them. */
const keyOf = ({ owner, nominationId, section, version }: Place) =>
  prefixOf(owner) + (version === 0 ? "new" : `${nominationId}:${section}`);

/** Accounts that have just signed out here: a saving that was still under way must not bring their words back. */
const signedOut = new Set<string>();

/**
 * Keeps it in this browser, beside what another window keeps of the same section. `settled` are columns that hold nothing
 * unsaved any more. A full or forbidden storage loses only the safety net.
 */
export function keepUnsaved(typed: Kept, settled: readonly string[] = []): void {
  if (signedOut.has(typed.owner)) return;
  const unsaved = { base: {}, unheard: [], ...typed };
  const before = read(unsaved);
  const gone = [...settled, ...Object.keys(unsaved.patch).map(columnOfField)];
  const patch = { ...withoutFields(before?.patch ?? {}, gone), ...unsaved.patch };
  put(unsaved, { ...unsaved, patch, base: { ...before?.base, ...unsaved.base } });
}

/** This sending was answered, and these of its words are stored. Newer ones, typed while it was under way, stay kept. */
export function forgetSent(place: Place, sent: Fields, stored: Fields): void {
  const kept = read(place);
  if (!kept) return;
  const arrived = Object.keys(stored).filter((name) => isEqual(kept.patch[name], stored[name]));
  const patch = withoutFields(kept.patch, arrived.map(columnOfField));
  put(place, { ...kept, patch, unheard: kept.unheard.filter((one) => !isEqual(one, sent)) });
}

/** The first saving has made the nomination: what was typed meanwhile is no longer kept as a new one. */
export function forgetAsNew(place: Place): void {
  const asNew = { ...place, version: 0 };
  if (read(asNew)) forgetUnsaved(asNew);
}

/** The server's answers go before what this browser holds of these columns. */
export function forgetColumns(place: Place, columns: readonly string[]): void {
  const kept = read(place);
  if (!kept) return;
  const patch = withoutFields(kept.patch, columns);
  const unheard = kept.unheard.map((one) => withoutFields(one, columns));
  put(place, { ...kept, patch, unheard: unheard.filter((one) => Object.keys(one).length > 0) });
}

/** Nothing is to be kept there. */
export function forgetUnsaved(place: Place): void {
  try {
    localStorage.removeItem(keyOf(place));
  } catch {
    return;
  }
}

/** What an earlier visit of this account to this section left behind, if anything. */
export function takeUnsaved(place: Place): Unsaved | null {
  signedOut.delete(place.owner);
  return readAt(keyOf(place));
}

/** The account signs out: nothing it typed stays on this machine. What others left is theirs and stays. */
export function forgetEverythingOf(owner: string): void {
  signedOut.add(owner);
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefixOf(owner))) localStorage.removeItem(key);
  } catch {
    return;
  }
}

function put(place: Place, unsaved: Unsaved): void {
  const columns = [unsaved.patch, ...unsaved.unheard].flatMap(Object.keys).map(columnOfField);
  if (columns.length === 0) return forgetUnsaved(place);
  // Marks of what is saved already would be older than those of the page that takes this up.
  const base = onlyFields(unsaved.base, columns);
  try {
    localStorage.setItem(keyOf(place), JSON.stringify({ ...unsaved, base }));
  } catch {
    return;
  }
}

/** What is kept of this very nomination. */
function read(place: Place): Unsaved | null {
  const kept = readAt(keyOf(place));
  return kept?.nominationId === place.nominationId ? kept : null;
}

function readAt(key: string): Unsaved | null {
  try {
    const kept = localStorage.getItem(key);
    if (!kept) return null;
    const { base = {}, unheard = [], ...rest } = JSON.parse(kept) as Kept;
    return { ...rest, base, unheard };
  } catch {
    return null;
  }
}

const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
