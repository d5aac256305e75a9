/** NFC, trimmed, runs of white space as one space: how every single-line text is kept. */
export function cleanLine(text: string): string {
  return text.normalize("NFC").replace(/\s+/gu, " ").trim();
}

/** NFC with line ends as `\n` and no trailing blanks: how every multi-line text is kept. */
export function cleanText(text: string): string {
  return (
    text
      .normalize("NFC")
      .replace(/\r\n?/g, "\n")
      // Not one expression: looking for blanks before a line's end takes the square of their number.
      .split("\n")
      .map((one) => one.trimEnd())
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim()
  );
}

/** Lower case, no accents, đ as d, one space between words: the form in which names are compared. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Folded words joined by hyphens, at most 80 characters and never cut inside a word. */
export function slugify(text: string): string {
  const slug = fold(text)
    .replace(/[^a-z0-9 ]/g, "")
    .replace(/ +/g, "-")
    .replace(/^-|-$/g, "");
  if (slug.length <= 80) return slug;
  const cut = slug.slice(0, 81);
  const boundary = cut.lastIndexOf("-");
  return boundary > 0 ? cut.slice(0, boundary) : cut.slice(0, 80);
}
