/** The database's server does not answer, or broke off half-way. Known by its `code` across bundles. */
export class DatabaseAwayError extends Error {
  readonly code = "database-away";

  constructor(cause: unknown) {
    super("The database does not answer.", { cause });
    this.name = "DatabaseAwayError";
  }
}

/**
 * How a libSQL server is asked: `fetch` with an end to waiting. A server that is gone, silent for `milliseconds`, or
 * behind a front that says so is a `DatabaseAwayError`, whatever the system calls it.
 */
export function fetchWithin(milliseconds: number) {
  return async (request: Request): Promise<Response> => {
    try {
      const answer = await fetch(request, { signal: AbortSignal.timeout(milliseconds) });
      if (answer.status < 502 || answer.status > 504) return answer;
      throw new Error(`${answer.status}`);
    } catch (error) {
      throw new DatabaseAwayError(error);
    }
  };
}

/** Whether somewhere in an error and its causes stands one of these codes. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && codes.includes(String(error.code))) return true;
  return hasCode(error.cause, ...codes);
}

/** Whether the server was out of reach. What was asked of it may have been done all the same. */
export const isAway = (error: unknown) => hasCode(error, "database-away");

/** The same for what was asked last, where the server itself broke over it. */
export const isLost = (error: unknown) => isAway(error) || hasCode(error, "SERVER_ERROR");

/**
 * Whether the server refused a transaction because another was at work for long, or because it knows nothing of it any more
 * (it gives one five seconds, and none outlives its restart): then nothing of it was kept, for sure.
 */
export const isTurnedAway = (error: unknown) =>
  !isLost(error) &&
  hasCode(error, "SQLITE_BUSY", "STREAM_EXPIRED", "TRANSACTION_CLOSED", "HRANA_CLOSED_ERROR");
