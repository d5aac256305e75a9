const MiB = 1024 * 1024;

/** How much one person, one nomination or one unit may have. All such numbers stand here. */
export const quotas = {
  /** Drafts of one person that are not sent yet. */
  openDrafts: 200,
  /** Drafts one person may begin in a minute by typing. */
  newDraftsAMinute: 30,
  photos: 12,
  papers: 20,
  /** Bytes of one paper, of all papers of a nomination, and of all that a unit's nominations hold. */
  paper: 20 * MiB,
  papersOfNomination: 100 * MiB,
  papersOfUnit: 5 * 1024 * MiB,
  /** Bytes of one recording of a story. */
  recording: 10 * MiB,
  /** Bytes of all sizes of all photos of a unit's nominations. */
  photosOfUnit: 10 * 1024 * MiB,
  /** Photos and papers one person may add in an hour, whatever was removed again: each is decoded and written anew. */
  newFilesAnHour: 300,
  /** Bytes of what one person added in 24 hours, photos and papers together, and that is still there. */
  filesOfPersonADay: 2 * 1024 * MiB,
};

export const inMiB = (bytes: number) => Math.round(bytes / MiB);
export const inGiB = (bytes: number) => inMiB(bytes) / 1024;
