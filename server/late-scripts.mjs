const script = /<script src="([^"]+)" async=""><\/script>/g;
const preload = /<link rel="preload" as="script"[^>]*>/g;

/**
 * Lets a finished page be drawn before its scripts are fetched. Next asks for some 130 KB of them in the head, and on a
 * slow phone they take their share of the line from the style sheet and the fonts; a public page can be read and used
 * without them. A page without scripts comes back as it is.
 * @param {string} html
 */
export function fetchScriptsLate(html) {
  const sources = [...html.matchAll(script)].map(([, source]) => source);
  if (sources.length === 0) return html;
  // `async` is set as an attribute too: React looks for `script[async]` before it fetches one a second time.
  const loader = `requestAnimationFrame(function(){setTimeout(function(){${JSON.stringify(sources)}.forEach(function(s){var e=document.createElement("script");e.src=s;e.async=true;document.head.append(e)})})})`;
  const rest = html.replace(script, "").replace(preload, "");
  const end = rest.lastIndexOf("</body>");
  return `${rest.slice(0, end)}<script>${loader}</script>${rest.slice(end)}`;
}
