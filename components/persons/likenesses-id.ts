/** Where a page lists the earlier occasions of a person, for what leads there. */
export const likenessesId = "da-biet";

/** Where they stand side by side with the nomination. */
export const compareId = "so-sanh";
