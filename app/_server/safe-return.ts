/**
 * Where to go after signing in: a path of this portal, or null. `//evil`, `/\evil`, `/..//evil`, other hosts and
 * schemes are null, whatever they are dressed up as.
 */
export function safeReturnPath(path: string | undefined): string | null {
  if (!path?.startsWith("/") || /[\\\u0000-\u001f]/.test(path)) return null;
  const here = "http://portal.invalid";
  if (!URL.canParse(path, here)) return null;
  const url = new URL(path, here);
  // Resolving dots can uncover a second slash, so the outcome is judged and not what was typed.
  if (url.origin !== here || url.pathname.startsWith("//")) return null;
  return url.pathname + url.search + url.hash;
}
