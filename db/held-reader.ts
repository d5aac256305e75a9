import { AsyncLocalStorage } from "node:async_hooks";
import type { Database } from "./client";

// Next bundles this module more than once per process; what is held must be one.
const slot = globalThis as typeof globalThis & { lanToaHeldReader?: AsyncLocalStorage<Database> };

/** What `db()` reads from within `inSnapshot`. */
export const heldReader = () => (slot.lanToaHeldReader ??= new AsyncLocalStorage<Database>());
