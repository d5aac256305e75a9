// @ts-check
import { AsyncLocalStorage } from "node:async_hooks";

/**
 * A request under way, known wherever it is worked on: `id` as its answer and its lines in the log carry it, `understood`
 * once it is clear what it wants: a page or a file is from the start, a form or a call when it comes to what it asked for.
 *
 * @typedef {{ id: string, path: string, understood: boolean }} Visit
 */

// Next bundles this module again; there is one storage in the process.
const slot = /** @type {typeof globalThis & { lanToaVisits?: AsyncLocalStorage<Visit> }} */ (globalThis);
const visits = (slot.lanToaVisits ??= new AsyncLocalStorage());

/** Runs `work` as part of `visit`. @template T @param {Visit} visit @param {() => T} work @returns {T} */
export const during = (visit, work) => visits.run(visit, work);

/** The request that is being worked on; undefined outside of any. */
export const currentVisit = () => visits.getStore();

/** Notes that a form or a call came to what it asked for: what breaks from now on is our fault. */
export function noteUnderstood() {
  const visit = currentVisit();
  if (visit) visit.understood = true;
}
