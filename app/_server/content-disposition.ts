/** RFC 6266: a plain name for old programs, the real one in UTF-8. */
export function contentDisposition(name: string, shown: "inline" | "attachment" = "attachment"): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `${shown}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
