import type { Instrumentation } from "next";

/**
 * A fault of ours, with the id its answer carries (server/door.mjs). Its words may quote what somebody typed, so only its
 * kind and Next's digest are noted.
 */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log, loggedPath } = await import("./server/log.mjs");
  const { name, digest } = error as Error & { digest?: string };
  const id = request.headers["x-request-id"];
  log().error({ id, path: loggedPath(request.path), route: routePath, fault: name, digest });
};
