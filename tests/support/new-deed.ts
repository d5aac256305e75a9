let deeds = 0;

/** Another deed each time: one deed is sent once, and all nominations of a test may be of one person. */
export const newDeed = () => ({ deed: `Việc tốt thứ ${String(++deeds).padStart(5, "0")}` });
