/** How long one administrator's asking waits for another's yes. */
export const resetLifeMs = 24 * 60 * 60_000;
