/** What static pages rest on. Commands touch these names; cached public queries declare them. */
export const tags = {
  /** Any published story: home, lists, counts. */
  profiles: "profiles",
  /** Any campaign or contest. */
  campaigns: "campaigns",
  /** Fields, units and documents: they change rarely and together. */
  reference: "reference",
  /** Which units run which models. */
  adoptions: "adoptions",
  /** Places to visit. */
  spaces: "spaces",
  /** What is or was listed in public. */
  notices: "notices",
  /** How citizens reach their wards. */
  contacts: "contacts",
  /** Forewords of the honour books, and their files. */
  books: "books",
  /** What /thong-ke counts; touched by whatever moves a figure (domain/tallies/keep-tallies.server.ts), by nobody else. */
  figures: "figures",
} as const;
