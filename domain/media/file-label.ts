const most = 150;

/**
 * A file's name as a label: no path, no control or direction marks, at most 150 characters. Of a longer one the stem is
 * shortened: without its ending nobody knows what to open it with. Where the content's own `ending` is given, the label
 * carries that one: a name must not make a program of a picture.
 */
export function fileLabel(name: string, ownEnding?: string): string {
  const base = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = base.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  const [, stem = plain, given = ""] = /^(.+?)(\.[\p{L}\p{N}]{1,10})$/u.exec(plain) ?? [];
  const ending = ownEnding && !isEnding(given, ownEnding) ? `.${ownEnding}` : given;
  const letters = [...stem];
  const room = most - [...ending].length;
  const shortened =
    letters.length > room
      ? `${letters
          .slice(0, room - 1)
          .join("")
          .trimEnd()}…`
      : stem;
  return shortened + ending || "tep";
}

const isEnding = (given: string, own: string) =>
  given.toLowerCase() === `.${own}` || (own === "jpg" && given.toLowerCase() === ".jpeg");
