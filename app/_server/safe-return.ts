/**
 * Where to go after signing in: a path of this portal, or null. `//evil`, `/\evil`, other hosts and schemes
 * are null, whatever they are dressed up as.
 */
export function safeReturnPath(path: string | undefined): string | null {
  if (!path || !path.startsWith("/") || /^\/[/\\]/.test(path) || /[\\\u0000-\u001f]/.test(path)) return null;
  const here = "http://portal.invalid";
  if (!URL.canParse(path, here)) return null;
  const url = new URL(path, here);
  return url.origin === here ? url.pathname + url.search + url.hash : null;
}
