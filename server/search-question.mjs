// @ts-check

/** Pages that answer a question: where it is asked, and what stands between that and the question in the path. */
const asked = /^((?:\/en)?(?:\/tim-kiem|(\/don-vi)))(\?.*)?$/s;

/**
 * A search's question as part of its path, where its page (`tim-kiem/[question]`, `don-vi/hoi/[question]`) can read it and still be
 * made like the static ones. Not in `proxy.ts`: from there Next asks itself over the network again when it listens on 127.0.0.1.
 *
 * @param {string} url
 */
export function questionInPath(url) {
  const [, path, units, question] = asked.exec(url) ?? [];
  // In letters that no one along the way decodes.
  return path ? `${path}${units ? "/hoi" : ""}/${Buffer.from(question || "?").toString("base64url")}` : url;
}
