/**
 * What a process knows of the job it runs before the database says so: the last work of a job is one transaction, and
 * nobody outside sees into that. `done` counts steps by job; `stopping` holds those somebody wants stopped.
 */
type Here = { wake: () => void; done: Map<string, number>; stopping: Set<string> };

// Next bundles this module more than once per process; what it knows must be known once.
const slot = globalThis as typeof globalThis & { lanToaJobs?: Here };

export const jobsHere: Here = (slot.lanToaJobs ??= {
  wake: () => undefined,
  done: new Map(),
  stopping: new Set(),
});
