// @ts-check
import { AsyncLocalStorage } from "node:async_hooks";

/**
 * A request under way, known wherever it is worked on: `id` as its answer and its lines in the log carry it, `acted` once
 * something of the portal's own has been asked to act.
 *
 * @typedef {{ id: string, path: string, acted: boolean }} Visit
 */

// Next bundles this module again; there is one storage in the process.
const slot = /** @type {typeof globalThis & { lanToaVisits?: AsyncLocalStorage<Visit> }} */ (globalThis);
const visits = (slot.lanToaVisits ??= new AsyncLocalStorage());

/** Runs `work` as part of `visit`. @template T @param {Visit} visit @param {() => T} work @returns {T} */
export const during = (visit, work) => visits.run(visit, work);

/** The request that is being worked on; undefined outside of any. */
export const currentVisit = () => visits.getStore();

/** Notes that a form or a call was understood and came to what it asked for: what breaks from now on is our fault. */
export function noteActing() {
  const visit = currentVisit();
  if (visit) visit.acted = true;
}
