/** A session ends after this long without a request. */
export const idleLimitMs = 30 * 60_000;

/** A session ends this long after signing in, however busy. */
export const absoluteLimitMs = 12 * 60 * 60_000;

/** Where from and with what somebody signed in is kept this long. */
export const keptMs = 365 * 24 * 60 * 60_000;

/** This long a password alone waits for the code that goes with it. */
export const halfLimitMs = 10 * 60_000;
