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

/** A dossier the server does not know yet has no address of its own: one place for the newest of them. */
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

/** It has reached the server, or the person chose the server's version over it. */
export function forgetUnsaved(unsaved: Omit<Unsaved, "patch">): void {
  try {
    localStorage.removeItem(keyOf(unsaved));
  } catch {
    return;
  }
}

/** What an earlier visit of this account to this section left behind, if anything. */
export function takeUnsaved(place: Omit<Unsaved, "patch">): Unsaved | null {
  signedOut.delete(place.owner);
  try {
    const kept = localStorage.getItem(keyOf(place));
    return kept ? (JSON.parse(kept) as Unsaved) : null;
  } catch {
    return null;
  }
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
