// Next bundles this more than once per process; what it remembers must be one.
const slot = globalThis as typeof globalThis & { lanToaStorageFull?: boolean };

/** The disk takes nothing more: nothing was written, and reading goes on. Known by its `code` across bundles. */
export class StorageFullError extends Error {
  readonly code = "storage-full";

  constructor(cause: unknown) {
    super("The disk is full.", { cause });
    this.name = "StorageFullError";
  }
}

/** Whether SQLite could not write: full, over a limit of size, or the disk itself failed. */
export function isStorageFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && (error.code === "SQLITE_FULL" || error.code === "SQLITE_IOERR")) return true;
  return isStorageFull(error.cause);
}

/** Whether the last one who wrote found no room. */
export const storageWasFull = () => slot.lanToaStorageFull === true;

/** For the trace that reading leaves: without room it leaves none, and nobody is kept from reading. */
export async function unlessFull(trace: Promise<unknown>): Promise<void> {
  await trace.catch((error) => {
    if (!(error instanceof Error && "code" in error && error.code === "storage-full")) throw error;
  });
}

/** Keeps what became of the last write. */
export function noteStorage(isFull: boolean): void {
  slot.lanToaStorageFull = isFull;
}
