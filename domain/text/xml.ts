/** Text without what XML 1.0 has no place for: control characters, half surrogates, U+FFFE and U+FFFF. */
export function xmlText(text: string): string {
  // With the `u` flag `\p{Cs}` matches only halves that stand alone.
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, "");
}

/**
 * Text for a feed's titles, which some readers take for HTML and others for text: what would begin a tag or stand for another
 * letter is escaped once more, all else ("Thương & yêu") is the same to both.
 */
export function titleText(text: string): string {
  return xmlText(text)
    .replace(/&(?=#|[a-z]+\d*;)/gi, "&amp;")
    .replace(/<(?=[a-z/!?])/gi, "&lt;");
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand between tags or in an attribute, in XML and in HTML. */
export function escapeMarkup(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (character) => entities[character]!);
}
