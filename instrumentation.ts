import type { Instrumentation } from "next";

/** A fault of ours, with the id its answer carries (server/door.mjs) and what may be kept of it (server/fault-note.mjs). */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log, loggedPath } = await import("./server/log.mjs");
  const { faultNote } = await import("./server/fault-note.mjs");
  const { currentVisit } = await import("./server/visit.mjs");
  const id = request.headers["x-request-id"];
  const isOurs = currentVisit()?.understood ?? true;
  log()[isOurs ? "error" : "debug"]({
    id,
    path: loggedPath(request.path),
    route: routePath,
    ...faultNote(error),
  });
};
