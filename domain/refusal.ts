import { DomainError } from "./errors";

/** What a thrown error refuses: itself, or that the disk is full or the database's server gone (`db/write.ts`); null for a fault. */
export function refusalOf(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  if (isDatabaseAway(error)) return new DomainError("database-away");
  const isFull = error instanceof Error && "code" in error && fullCodes.has(String(error.code));
  return isFull ? new DomainError("storage-full") : null;
}

/** From the database, and from the file system where an upload is received. */
const fullCodes = new Set(["storage-full", "ENOSPC", "EDQUOT", "EFBIG"]);

/** As `db/away.ts` says it, wherever in its causes: whatever asks the database wraps what it throws. */
const isDatabaseAway = (error: unknown): boolean =>
  error instanceof Error &&
  (("code" in error && error.code === "database-away") || isDatabaseAway(error.cause));
