// @ts-check
import { faultLevel, faultNote } from "./fault-note.mjs";
import { log } from "./log.mjs";
import { currentVisit } from "./visit.mjs";

/** Letters of a library's own sentence that are kept. */
const longestWords = 200;

/**
 * Next, React and their neighbours print faults whole, with all their words. From here on what they print becomes a line
 * of the log that holds what may be kept, with the id of the request's answer.
 */
export function quietConsole() {
  Object.assign(console, {
    error: (/** @type {unknown[]} */ ...said) => note("error", said),
    warn: (/** @type {unknown[]} */ ...said) => note("warn", said),
  });
}

/** @param {"error" | "warn"} level @param {unknown[]} said */
function note(level, said) {
  const visit = currentVisit();
  const thrown = said.find((one) => one instanceof Error);
  // Only the first words are the library's own; what follows fills its gaps.
  const words =
    typeof said[0] === "string" && !thrown ? said[0].split("\n")[0]?.slice(0, longestWords) : undefined;
  const about = thrown ? faultNote(thrown) : { said: words };
  log()[level === "error" ? faultLevel(thrown) : level]({ id: visit?.id, path: visit?.path, ...about });
}
