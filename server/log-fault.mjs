// @ts-check
import { faultLevel, faultNote } from "./fault-note.mjs";
import { log } from "./log.mjs";

/**
 * @typedef {{ id?: string, path?: string, route?: string, job?: string, part?: string }} Place where a fault arose
 * @typedef {(place: Place, note: import("./fault-note.mjs").FaultNote) => void} Listener
 */
const slot = /** @type {typeof globalThis & { lanToaFaultListener?: Listener }} */ (globalThis);

/** Whoever keeps faults besides the log, set at the process's start (instrumentation.ts). @param {Listener} listener */
export function tellOfFaults(listener) {
  slot.lanToaFaultListener = listener;
}

/** A fault in the log, and told to whoever keeps them. What is no fault of ours is only logged. @param {unknown} error @param {Place} place */
export function logFault(error, place) {
  const level = faultLevel(error);
  const note = faultNote(error);
  log()[level]({ ...place, ...note });
  if (level === "error") slot.lanToaFaultListener?.(place, note);
}
