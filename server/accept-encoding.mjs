// @ts-check

/** @typedef {"br" | "gzip" | "identity"} Encoding */

/** From the smallest on: of what is wanted equally the first is sent. @type {Encoding[]} */
const offered = ["br", "gzip", "identity"];

/** Browsers say one of a few things. @type {Map<string, Encoding>} */
const answered = new Map();

/**
 * What to send to whom says `header` (Accept-Encoding, RFC 9110 §12.5.3): the most wanted, `identity` where nothing was
 * said or nothing fits.
 *
 * @param {string | string[] | undefined} header
 * @returns {Encoding}
 */
export function encodingFor(header) {
  if (!header) return "identity";
  const words = String(header);
  const known = answered.get(words);
  if (known) return known;
  const chosen = choose(words);
  // Anyone may say something else each time.
  if (answered.size < 200 && words.length < 200) answered.set(words, chosen);
  return chosen;
}

/** @param {string} words @returns {Encoding} */
function choose(words) {
  const wanted = new Map(
    words
      .toLowerCase()
      .split(",")
      .map((part) => {
        const [name = "", ...parameters] = part.split(";").map((one) => one.trim());
        const weight = parameters.find((one) => one.startsWith("q="));
        return [name, weight ? Number(weight.slice(2)) || 0 : 1];
      }),
  );
  // Not to be named at all is to be the last resort, for what is not compressed.
  const weightOf = (/** @type {Encoding} */ name) =>
    wanted.get(name) ?? wanted.get("*") ?? (name === "identity" ? 0.001 : 0);
  /** @type {Encoding} */
  let best = "identity";
  for (const name of [...offered].reverse())
    if (weightOf(name) > 0 && weightOf(name) >= weightOf(best)) best = name;
  return best;
}
