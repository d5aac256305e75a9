/** What was typed into one section and has not reached the server yet. */
export type Unsaved = {
  nominationId: string;
  section: string;
  version: number;
  patch: Record<string, unknown>;
};

const prefix = "lan-toa:unsaved:";
/** A dossier the server does not know yet has no address of its own: one place for the newest of them. */
const newDossier = `${prefix}new`;

const keyOf = ({ nominationId, section, version }: Omit<Unsaved, "patch">) =>
  version === 0 ? newDossier : `${prefix}${nominationId}:${section}`;

/** Keeps it in this browser. A full or forbidden storage loses only the safety net. */
export function keepUnsaved(unsaved: Unsaved): void {
  try {
    localStorage.setItem(keyOf(unsaved), JSON.stringify(unsaved));
  } catch {
    return;
  }
}

/** It has reached the server. */
export function forgetUnsaved(unsaved: Unsaved): void {
  try {
    localStorage.removeItem(keyOf(unsaved));
  } catch {
    return;
  }
}

/** What an earlier visit to this section left behind, if anything. */
export function takeUnsaved(nominationId: string, section: string, version: number): Unsaved | null {
  try {
    const kept = localStorage.getItem(keyOf({ nominationId, section, version }));
    return kept ? (JSON.parse(kept) as Unsaved) : null;
  } catch {
    return null;
  }
}

/** The person chose the server's version over what this browser still holds. */
export function forgetEverythingUnsaved(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
}
