const people = { section: "/guong", title: "profilesTitle", lead: "profilesLead" } as const;

/** The lists of stories, as data: their address, what they hold and their words. */
export const profileLists = {
  people: { ...people, path: "/guong", kinds: ["individual", "collective"], tab: "allKinds" },
  individuals: {
    ...people,
    path: "/guong/ca-nhan",
    kinds: ["individual"],
    title: "individualsTitle",
    lead: "individualsLead",
    tab: "individuals",
  },
  collectives: {
    ...people,
    path: "/guong/tap-the",
    kinds: ["collective"],
    title: "collectivesTitle",
    lead: "collectivesLead",
    tab: "collectives",
  },
  models: {
    section: "/mo-hinh",
    path: "/mo-hinh",
    kinds: ["model"],
    title: "modelsTitle",
    lead: "modelsLead",
  },
  spread: {
    section: "/mo-hinh",
    path: "/mo-hinh/lan-toa",
    kinds: ["model"],
    order: "spread",
    title: "spreadTitle",
    lead: "spreadLead",
  },
} as const;

export type ProfileList = (typeof profileLists)[keyof typeof profileLists];

/** How many stories a page of a list holds. */
export const pageSize = 24;

/** How many a unit's and a campaign's page show of their newest; where there are more, a list holds all of them. */
export const unitStoriesShown = 6;
export const campaignStoriesShown = 9;

/**
 * The page number in an address; null for anything but 2, 3, …: page 1 is the list's own address, to which
 * next.config.js leads. `from` is 1 for lists whose own address shows more than the list.
 */
export function parsePage(text: string, from: 1 | 2 = 2): number | null {
  return /^[1-9]\d{0,4}$/.test(text) && Number(text) >= from ? Number(text) : null;
}

/** `/guong`, then `/guong/trang/2`; where `path` shows more than the list (`from` is 1), `/don-vi/quan-11/trang/1` first. */
export function pagePath(path: string, page: number, from: 1 | 2 = 2): string {
  return page < from ? path : `${path}/trang/${page}`;
}
