// @ts-check
import { faultNote } from "./fault-note.mjs";
import { log } from "./log.mjs";
import { currentVisit } from "./visit.mjs";

/** Letters of a library's own sentence that are kept. */
const longestWords = 200;

/**
 * Next, React and their neighbours print faults whole, with all their words. From here on what they print becomes a line
 * of the log that holds what may be kept, with the id of the request's answer.
 */
export function quietConsole() {
  console.error = (...said) => note("error", said);
  console.warn = (...said) => note("warn", said);
}

/** @param {"error" | "warn"} level @param {unknown[]} said */
function note(level, said) {
  const visit = currentVisit();
  // What nobody's browser sends is answered (400) and is no fault.
  const isOurs = !visit || visit.understood;
  const thrown = said.find((one) => one instanceof Error);
  // Only the first words are the library's own; what follows fills its gaps.
  const words =
    typeof said[0] === "string" && !thrown ? said[0].split("\n")[0]?.slice(0, longestWords) : undefined;
  const about = thrown ? faultNote(thrown) : { said: words };
  log()[isOurs ? level : "debug"]({ id: visit?.id, path: visit?.path, ...about });
}
