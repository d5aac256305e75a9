// @ts-check
/** @typedef {{ id: string, name: string, nameEn?: string }} OwnWard A reader's own ward. Kept on their device only; the portal never learns of it. */

const key = "lan-toa:phuong-cua-toi";

/**
 * The remembered ward; null when there is none, or the browser keeps nothing.
 * @returns {OwnWard | null}
 */
export function readOwnWard() {
  try {
    /** @type {unknown} */
    const kept = JSON.parse(localStorage.getItem(key) ?? "null");
    if (typeof kept !== "object" || kept === null || !("id" in kept) || !("name" in kept)) return null;
    const { id, name } = kept;
    if (typeof id !== "string" || typeof name !== "string" || !/^[a-z0-9-]{1,120}$/.test(id)) return null;
    const nameEn =
      "nameEn" in kept && typeof kept.nameEn === "string" ? kept.nameEn.slice(0, 100) : undefined;
    return { id, name: name.slice(0, 100), ...(nameEn ? { nameEn } : {}) };
  } catch {
    return null;
  }
}

/**
 * Remembers a ward, or forgets it. Returns false where the browser keeps nothing.
 * @param {OwnWard | null} ward
 */
export function keepOwnWard(ward) {
  try {
    if (ward) localStorage.setItem(key, JSON.stringify(ward));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
