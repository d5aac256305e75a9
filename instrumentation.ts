import type { Instrumentation } from "next";

/** Runs once when the server starts, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { watchIncomingRequests } = await import("./app/_server/incoming-requests");
  const { logRequests } = await import("./app/_server/request-log");
  // The log first: it notes addresses as they were asked for.
  logRequests();
  watchIncomingRequests();
}

/** A fault of ours. Its words may quote what somebody typed, so only its kind and Next's digest are noted. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log, loggedPath } = await import("./app/_server/request-log");
  const { name, digest } = error as Error & { digest?: string };
  log().error({ path: loggedPath(request.path), route: routePath, fault: name, digest });
};
