/** What was typed into one section and has not reached the server yet. */
export type Unsaved = {
  /** The id of the account that typed it. */
  owner: string;
  nominationId: string;
  section: string;
  version: number;
  patch: Record<string, unknown>;
};

/** Several people share a desk's computer: everything kept is kept under the account that typed it. */
const prefixOf = (owner: string) => `lan-toa:unsaved:${owner}:`;

/** A nomination the server does not know yet has no address of its own: one place for the newest of them. */
const keyOf = ({ owner, nominationId, section, version }: Omit<Unsaved, "patch">) =>
  prefixOf(owner) + (version === 0 ? "new" : `${nominationId}:${section}`);

/** Accounts that have just signed out here: a saving that was still under way must not bring their words back. */
const signedOut = new Set<string>();

/** Keeps it in this browser. A full or forbidden storage loses only the safety net. */
export function keepUnsaved(unsaved: Unsaved): void {
  if (signedOut.has(unsaved.owner)) return;
  try {
    localStorage.setItem(keyOf(unsaved), JSON.stringify(unsaved));
  } catch {
    return;
  }
}

/** These very words have reached the server. Newer ones, typed while they were under way, stay kept. */
export function forgetSent(sent: Unsaved): void {
  const kept = read(keyOf(sent));
  const same = kept?.nominationId === sent.nominationId && isEqual(kept.patch, sent.patch);
  if (same) forgetUnsaved(sent);
}

/** The first saving has made the nomination: what was typed meanwhile is no longer kept as a new one. */
export function forgetAsNew({ owner, nominationId, section }: Omit<Unsaved, "patch" | "version">): void {
  const asNew = { owner, nominationId, section, version: 0 };
  if (read(keyOf(asNew))?.nominationId === nominationId) forgetUnsaved(asNew);
}

/** The person chose the server's version over what this browser holds. */
export function forgetUnsaved(place: Omit<Unsaved, "patch">): void {
  try {
    localStorage.removeItem(keyOf(place));
  } catch {
    return;
  }
}

/** What an earlier visit of this account to this section left behind, if anything. */
export function takeUnsaved(place: Omit<Unsaved, "patch">): Unsaved | null {
  signedOut.delete(place.owner);
  return read(keyOf(place));
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

function read(key: string): Unsaved | null {
  try {
    const kept = localStorage.getItem(key);
    return kept ? (JSON.parse(kept) as Unsaved) : null;
  } catch {
    return null;
  }
}

const isEqual = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
