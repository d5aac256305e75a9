// @ts-check
import prom from "prom-client";

/**
 * Figures of the process for whoever watches it, kept only where METRICS_TOKEN is set (app/api/metrics).
 *
 * @typedef {{ registry: prom.Registry, answers: prom.Histogram<"area" | "status"> }} Figures
 */
const slot = /** @type {typeof globalThis & { lanToaFigures?: Figures }} */ (globalThis);

/** The process's figures, begun when first asked for; null where nobody may read them. @returns {Figures | null} */
export function figures() {
  if (!process.env.METRICS_TOKEN) return null;
  slot.lanToaFigures ??= begin();
  return slot.lanToaFigures;
}

/** @returns {Figures} */
function begin() {
  const registry = new prom.Registry();
  prom.collectDefaultMetrics({ register: registry, prefix: "lantoa_" });
  const answers = new prom.Histogram({
    name: "lantoa_answer_seconds",
    help: "Seconds until an answer was sent, by what was asked for and the class of its status",
    labelNames: /** @type {const} */ (["area", "status"]),
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return { registry, answers };
}

/** Counts an answer. @param {string} path @param {number} status @param {number} milliseconds */
export function countAnswer(path, status, milliseconds) {
  figures()?.answers.observe(
    { area: areaOf(path), status: `${Math.trunc(status / 100)}xx` },
    milliseconds / 1000,
  );
}

/** Few enough that nobody's address makes a series of its own. @param {string} path */
function areaOf(path) {
  const first = path.replace(/^\/en(?=\/|$)/, "").split("/")[1] ?? "";
  if (first === "api" || first === "media") return first;
  if (["_next", "elements", "icons", "hoa-tiet"].includes(first)) return "files";
  if (["ban-lam-viec", "kiem-duyet", "quan-tri", "tai-khoan"].includes(first)) return "desk";
  return "public";
}
