import "server-only";
import { refreshBooklets } from "./kept.server";

/** Milliseconds between two looks, at least; a look that took long is followed by a pause twenty times as long. */
const glance = 2_000;
const rest = 20;

// Next bundles this module more than once per process; only one of them looks.
const slot = globalThis as typeof globalThis & { lanToaBooklets?: true };

/** Starts this process's looks at the kept booklets, once. It never keeps the process alive. */
export function startBooklets(onFault: (error: unknown) => void): void {
  if (slot.lanToaBooklets) return;
  slot.lanToaBooklets = true;
  const look = async () => {
    const begin = performance.now();
    try {
      await refreshBooklets();
    } catch (error) {
      onFault(error);
    }
    setTimeout(() => void look(), Math.max(glance, (performance.now() - begin) * rest)).unref();
  };
  setTimeout(() => void look(), glance).unref();
}
