import type { Instrumentation } from "next";

/** Once per server process: it takes its part of the work that runs later or long. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startJobs } = await import("./domain/jobs/runner.server");
  const { startRegular } = await import("./domain/jobs/regular.server");
  const { startDecisions } = await import("./domain/nominations/decisions/carry-out.server");
  const { startPost } = await import("./domain/mail/post.server");
  const { startBooklets } = await import("./domain/honour-books/booklet/watch.server");
  const { keepFault } = await import("./domain/operations/faults.server");
  const { logFault, tellOfFaults } = await import("./server/log-fault.mjs");
  tellOfFaults(keepFault);
  const faultOf = (part: string) => (error: unknown) => logFault(error, { part });
  startJobs((error, kind) => logFault(error, { job: kind }));
  startRegular(faultOf("regular"));
  startDecisions(faultOf("decisions"));
  startBooklets(faultOf("booklets"));
  startPost(faultOf("post"));
}

/** A fault of ours, with the id its answer carries (server/door.mjs) and what may be kept of it (server/fault-note.mjs). */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { loggedPath } = await import("./server/log.mjs");
  const { logFault } = await import("./server/log-fault.mjs");
  const given = request.headers["x-request-id"];
  const id = Array.isArray(given) ? given[0] : given;
  logFault(error, { id, path: loggedPath(request.path), route: routePath });
};
