// @ts-check

/**
 * A search's question as part of its path, where its page (`tim-kiem/[question]`) can read it and still be made like the
 * static ones. Not in `proxy.ts`: from there Next asks itself over the network again when it listens on 127.0.0.1.
 *
 * @param {string} url
 */
export function questionInPath(url) {
  const [, path, question] = /^((?:\/en)?\/tim-kiem)(\?.*)?$/s.exec(url) ?? [];
  // In letters that no one along the way decodes.
  return path ? `${path}/${Buffer.from(question || "?").toString("base64url")}` : url;
}
