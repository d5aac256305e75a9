/** Address of the closing record of a nomination's listings, for its ward and its moderators; without locale. */
export const listingRecordPath = (nominationId: string) => `/ban-lam-viec/niem-yet/${nominationId}`;
