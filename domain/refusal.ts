import { DomainError } from "./errors";

/** What a thrown error refuses: itself, or that the disk is full (`db/write.ts`); null for a fault. */
export function refusalOf(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  const isFull = error instanceof Error && "code" in error && fullCodes.has(String(error.code));
  return isFull ? new DomainError("storage-full") : null;
}

/** From the database, and from the file system where an upload is received. */
const fullCodes = new Set(["storage-full", "ENOSPC", "EDQUOT", "EFBIG"]);
