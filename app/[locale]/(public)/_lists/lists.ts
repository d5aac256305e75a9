/** The lists of stories, as data: their address, what they hold and their words. */
export const profileLists = {
  people: {
    path: "/guong",
    kinds: ["individual", "collective"],
    title: "profilesTitle",
    lead: "profilesLead",
  },
  models: { path: "/mo-hinh", kinds: ["model"], title: "modelsTitle", lead: "modelsLead" },
  spread: {
    path: "/mo-hinh/lan-toa",
    kinds: ["model"],
    order: "spread",
    title: "spreadTitle",
    lead: "spreadLead",
  },
} as const;

export type ProfileList = (typeof profileLists)[keyof typeof profileLists];

/** The page number in an address; null for anything but 2, 3, … (page 1 is the list's own address). */
export function parsePage(text: string): number | null {
  return /^[1-9]\d{0,4}$/.test(text) && text !== "1" ? Number(text) : null;
}
