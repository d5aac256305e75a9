/** A file's name as a label: no path, no control or direction marks, at most 150 characters. */
export function fileLabel(name: string): string {
  const base = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = base.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
  return [...plain].slice(0, 150).join("") || "tep";
}
