/** Where a recall is worked off, and where messages about it lead. */
export const recallPath = (id: string) => `/ban-lam-viec/thu-hoi/${id}`;
