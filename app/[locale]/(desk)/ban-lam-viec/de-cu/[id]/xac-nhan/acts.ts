/** What can be done on the page, by its word in the address: one form at a time. */
export const acts = {
  "": "",
  hoi: "hoi",
  doc: "doc",
  ban: "ban",
  rut: "rut",
  "tra-loi": "tra-loi",
} as const;
export type Act = keyof typeof acts;
