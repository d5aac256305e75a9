import type { Instrumentation } from "next";

/** Once per server process: it takes its part of the work that runs later or long. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startJobs } = await import("./domain/jobs/runner.server");
  const { startRegular } = await import("./domain/jobs/regular.server");
  const { startDecisions } = await import("./domain/nominations/decisions/carry-out.server");
  const { startPost } = await import("./domain/mail/post.server");
  const { startBooklets } = await import("./domain/honour-books/booklet/watch.server");
  const { log } = await import("./server/log.mjs");
  const { faultLevel, faultNote } = await import("./server/fault-note.mjs");
  startJobs((error, kind) => log()[faultLevel(error)]({ job: kind, ...faultNote(error) }));
  startRegular((error) => log()[faultLevel(error)]({ regular: true, ...faultNote(error) }));
  startDecisions((error) => log()[faultLevel(error)]({ decision: true, ...faultNote(error) }));
  startBooklets((error) => log()[faultLevel(error)]({ booklets: true, ...faultNote(error) }));
  startPost((error) => log()[faultLevel(error)]({ post: true, ...faultNote(error) }));
}

/** A fault of ours, with the id its answer carries (server/door.mjs) and what may be kept of it (server/fault-note.mjs). */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log, loggedPath } = await import("./server/log.mjs");
  const { faultLevel, faultNote } = await import("./server/fault-note.mjs");
  const id = request.headers["x-request-id"];
  log()[faultLevel(error)]({
    id,
    path: loggedPath(request.path),
    route: routePath,
    ...faultNote(error),
  });
};
